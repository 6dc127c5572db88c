/* Made by generate.py from the official FHIR R4 definitions: change that, not this. */
#include "resources/schema/slots.h"

const struct schema_code_system schema_code_systems[] = {
	{ "http://cds-hooks.hl7.org/CodeSystem/indicator", "4.0.1", 0, 3 },
	{ "http://dicom.nema.org/resources/ontology/DCM", "01", 3, 3156 },
	{ "http://healthit.gov/nhin/purposeofuse", "2.0", 3159, 27 },
	{ "http://hl7.org/fhir/CodeSystem/example", "4.0.1", 3186, 3 },
	{ "http://hl7.org/fhir/CodeSystem/medication-statement-status", "4.0.1", 3189, 8 },
	{ "http://hl7.org/fhir/CodeSystem/medication-status", "4.0.1", 3197, 3 },
	{ "http://hl7.org/fhir/CodeSystem/medicationrequest-intent", "4.0.1", 3200, 8 },
	{ "http://hl7.org/fhir/CodeSystem/medicationrequest-status", "4.0.1", 3208, 8 },
	{ "http://hl7.org/fhir/CodeSystem/status", "4.0.1", 3216, 6 },
	{ "http://hl7.org/fhir/CodeSystem/task-code", "4.0.1", 3222, 7 },
	{ "http://hl7.org/fhir/FHIR-version", "4.0.1", 3229, 22 },
	{ "http://hl7.org/fhir/abstract-types", "4.0.1", 3251, 2 },
	{ "http://hl7.org/fhir/account-status", "4.0.1", 3253, 5 },
	{ "http://hl7.org/fhir/action-cardinality-behavior", "4.0.1", 3258, 2 },
	{ "http://hl7.org/fhir/action-condition-kind", "4.0.1", 3260, 3 },
	{ "http://hl7.org/fhir/action-grouping-behavior", "4.0.1", 3263, 3 },
	{ "http://hl7.org/fhir/action-participant-type", "4.0.1", 3266, 4 },
	{ "http://hl7.org/fhir/action-precheck-behavior", "4.0.1", 3270, 2 },
	{ "http://hl7.org/fhir/action-relationship-type", "4.0.1", 3272, 9 },
	{ "http://hl7.org/fhir/action-required-behavior", "4.0.1", 3281, 3 },
	{ "http://hl7.org/fhir/action-selection-behavior", "4.0.1", 3284, 6 },
	{ "http://hl7.org/fhir/additionalmaterials", "4.0.1", 3290, 6 },
	{ "http://hl7.org/fhir/address-type", "4.0.1", 3296, 3 },
	{ "http://hl7.org/fhir/address-use", "4.0.1", 3299, 5 },
	{ "http://hl7.org/fhir/administrative-gender", "4.0.1", 3304, 4 },
	{ "http://hl7.org/fhir/adverse-event-actuality", "4.0.1", 3308, 2 },
	{ "http://hl7.org/fhir/allergy-intolerance-category", "4.0.1", 3310, 4 },
	{ "http://hl7.org/fhir/allergy-intolerance-criticality", "4.0.1", 3314, 3 },
	{ "http://hl7.org/fhir/allergy-intolerance-type", "4.0.1", 3317, 2 },
	{ "http://hl7.org/fhir/animal-genderstatus", "4.0.1", 3319, 3 },
	{ "http://hl7.org/fhir/animal-species", "4.0.1", 3322, 3 },
	{ "http://hl7.org/fhir/appointmentstatus", "4.0.1", 3325, 10 },
	{ "http://hl7.org/fhir/assert-direction-codes", "4.0.1", 3335, 2 },
	{ "http://hl7.org/fhir/assert-operator-codes", "4.0.1", 3337, 11 },
	{ "http://hl7.org/fhir/assert-response-code-types", "4.0.1", 3348, 12 },
	{ "http://hl7.org/fhir/asset-availability", "4.0.1", 3360, 1 },
	{ "http://hl7.org/fhir/audit-event-action", "4.0.1", 3361, 5 },
	{ "http://hl7.org/fhir/audit-event-outcome", "4.0.1", 3366, 4 },
	{ "http://hl7.org/fhir/binding-strength", "4.0.1", 3370, 4 },
	{ "http://hl7.org/fhir/bundle-type", "4.0.1", 3374, 9 },
	{ "http://hl7.org/fhir/capability-statement-kind", "4.0.1", 3383, 3 },
	{ "http://hl7.org/fhir/care-plan-activity-status", "4.0.1", 3386, 9 },
	{ "http://hl7.org/fhir/care-team-status", "4.0.1", 3395, 5 },
	{ "http://hl7.org/fhir/chargeitem-status", "4.0.1", 3400, 7 },
	{ "http://hl7.org/fhir/claim-use", "4.0.1", 3407, 3 },
	{ "http://hl7.org/fhir/code-search-support", "4.0.1", 3410, 2 },
	{ "http://hl7.org/fhir/codesystem-content-mode", "4.0.1", 3412, 5 },
	{ "http://hl7.org/fhir/codesystem-hierarchy-meaning", "4.0.1", 3417, 4 },
	{ "http://hl7.org/fhir/compartment-type", "4.0.1", 3421, 5 },
	{ "http://hl7.org/fhir/composition-attestation-mode", "4.0.1", 3426, 4 },
	{ "http://hl7.org/fhir/composition-status", "4.0.1", 3430, 4 },
	{ "http://hl7.org/fhir/concept-map-equivalence", "4.0.1", 3434, 10 },
	{ "http://hl7.org/fhir/concept-properties", "4.0.1", 3444, 5 },
	{ "http://hl7.org/fhir/concept-property-type", "4.0.1", 3449, 7 },
	{ "http://hl7.org/fhir/concept-subsumption-outcome", "4.0.1", 3456, 4 },
	{ "http://hl7.org/fhir/conceptmap-unmapped-mode", "4.0.1", 3460, 3 },
	{ "http://hl7.org/fhir/conditional-delete-status", "4.0.1", 3463, 3 },
	{ "http://hl7.org/fhir/conditional-read-status", "4.0.1", 3466, 4 },
	{ "http://hl7.org/fhir/consent-data-meaning", "4.0.1", 3470, 4 },
	{ "http://hl7.org/fhir/consent-provision-type", "4.0.1", 3474, 2 },
	{ "http://hl7.org/fhir/consent-state-codes", "4.0.1", 3476, 6 },
	{ "http://hl7.org/fhir/consentperformer", "4.0.1", 3482, 5 },
	{ "http://hl7.org/fhir/constraint-severity", "4.0.1", 3487, 2 },
	{ "http://hl7.org/fhir/contact-point-system", "4.0.1", 3489, 7 },
	{ "http://hl7.org/fhir/contact-point-use", "4.0.1", 3496, 5 },
	{ "http://hl7.org/fhir/contract-action-status", "4.0.1", 3501, 1 },
	{ "http://hl7.org/fhir/contract-asset-context", "4.0.1", 3502, 1 },
	{ "http://hl7.org/fhir/contract-asset-scope", "4.0.1", 3503, 1 },
	{ "http://hl7.org/fhir/contract-asset-subtype", "4.0.1", 3504, 1 },
	{ "http://hl7.org/fhir/contract-asset-type", "4.0.1", 3505, 1 },
	{ "http://hl7.org/fhir/contract-decision-mode", "4.0.1", 3506, 1 },
	{ "http://hl7.org/fhir/contract-definition-subtype", "4.0.1", 3507, 1 },
	{ "http://hl7.org/fhir/contract-definition-type", "4.0.1", 3508, 1 },
	{ "http://hl7.org/fhir/contract-expiration-type", "4.0.1", 3509, 1 },
	{ "http://hl7.org/fhir/contract-legalstate", "4.0.1", 3510, 15 },
	{ "http://hl7.org/fhir/contract-party-role", "4.0.1", 3525, 1 },
	{ "http://hl7.org/fhir/contract-publicationstatus", "4.0.1", 3526, 15 },
	{ "http://hl7.org/fhir/contract-scope", "4.0.1", 3541, 1 },
	{ "http://hl7.org/fhir/contract-security-category", "4.0.1", 3542, 1 },
	{ "http://hl7.org/fhir/contract-security-classification", "4.0.1", 3543, 1 },
	{ "http://hl7.org/fhir/contract-security-control", "4.0.1", 3544, 1 },
	{ "http://hl7.org/fhir/contract-status", "4.0.1", 3545, 15 },
	{ "http://hl7.org/fhir/contributor-type", "4.0.1", 3560, 4 },
	{ "http://hl7.org/fhir/data-types", "4.0.1", 3564, 63 },
	{ "http://hl7.org/fhir/days-of-week", "4.0.1", 3627, 7 },
	{ "http://hl7.org/fhir/definition-resource-types", "4.0.1", 3634, 6 },
	{ "http://hl7.org/fhir/detectedissue-severity", "4.0.1", 3640, 3 },
	{ "http://hl7.org/fhir/device-action", "4.0.1", 3643, 3 },
	{ "http://hl7.org/fhir/device-definition-status", "4.0.1", 3646, 4 },
	{ "http://hl7.org/fhir/device-nametype", "4.0.1", 3650, 6 },
	{ "http://hl7.org/fhir/device-statement-status", "4.0.1", 3656, 6 },
	{ "http://hl7.org/fhir/device-status", "4.0.1", 3662, 4 },
	{ "http://hl7.org/fhir/diagnostic-report-status", "4.0.1", 3666, 10 },
	{ "http://hl7.org/fhir/discriminator-type", "4.0.1", 3676, 5 },
	{ "http://hl7.org/fhir/document-mode", "4.0.1", 3681, 2 },
	{ "http://hl7.org/fhir/document-reference-status", "4.0.1", 3683, 3 },
	{ "http://hl7.org/fhir/document-relationship-type", "4.0.1", 3686, 4 },
	{ "http://hl7.org/fhir/eligibilityrequest-purpose", "4.0.1", 3690, 4 },
	{ "http://hl7.org/fhir/eligibilityresponse-purpose", "4.0.1", 3694, 4 },
	{ "http://hl7.org/fhir/encounter-location-status", "4.0.1", 3698, 4 },
	{ "http://hl7.org/fhir/encounter-status", "4.0.1", 3702, 9 },
	{ "http://hl7.org/fhir/endpoint-status", "4.0.1", 3711, 6 },
	{ "http://hl7.org/fhir/episode-of-care-status", "4.0.1", 3717, 7 },
	{ "http://hl7.org/fhir/event-capability-mode", "4.0.1", 3724, 2 },
	{ "http://hl7.org/fhir/event-resource-types", "4.0.1", 3726, 34 },
	{ "http://hl7.org/fhir/event-status", "4.0.1", 3760, 8 },
	{ "http://hl7.org/fhir/event-timing", "4.0.1", 3768, 12 },
	{ "http://hl7.org/fhir/ex-claimitemtype", "4.0.1", 3780, 3 },
	{ "http://hl7.org/fhir/ex-fdi", "4.0.1", 3783, 32 },
	{ "http://hl7.org/fhir/ex-onsettype", "4.0.1", 3815, 3 },
	{ "http://hl7.org/fhir/ex-oralprostho", "4.0.1", 3818, 4 },
	{ "http://hl7.org/fhir/ex-pharmaservice", "4.0.1", 3822, 6 },
	{ "http://hl7.org/fhir/ex-servicemodifier", "4.0.1", 3828, 2 },
	{ "http://hl7.org/fhir/ex-serviceproduct", "4.0.1", 3830, 2 },
	{ "http://hl7.org/fhir/ex-udi", "4.0.1", 3832, 1 },
	{ "http://hl7.org/fhir/examplescenario-actor-type", "4.0.1", 3833, 2 },
	{ "http://hl7.org/fhir/explanationofbenefit-status", "4.0.1", 3835, 4 },
	{ "http://hl7.org/fhir/exposure-state", "4.0.1", 3839, 2 },
	{ "http://hl7.org/fhir/expression-language", "4.0.1", 3841, 3 },
	{ "http://hl7.org/fhir/extension-context-type", "4.0.1", 3844, 3 },
	{ "http://hl7.org/fhir/extra-activity-type", "4.0.1", 3847, 3 },
	{ "http://hl7.org/fhir/feeding-device", "4.0.1", 3850, 22 },
	{ "http://hl7.org/fhir/filter-operator", "4.0.1", 3872, 9 },
	{ "http://hl7.org/fhir/flag-priority-code", "4.0.1", 3881, 4 },
	{ "http://hl7.org/fhir/flag-status", "4.0.1", 3885, 3 },
	{ "http://hl7.org/fhir/fm-conditions", "4.0.1", 3888, 1 },
	{ "http://hl7.org/fhir/fm-status", "4.0.1", 3889, 4 },
	{ "http://hl7.org/fhir/gender-identity", "4.0.1", 3893, 7 },
	{ "http://hl7.org/fhir/goal-status", "4.0.1", 3900, 9 },
	{ "http://hl7.org/fhir/goal-status-reason", "4.0.1", 3909, 9 },
	{ "http://hl7.org/fhir/graph-compartment-rule", "4.0.1", 3918, 4 },
	{ "http://hl7.org/fhir/graph-compartment-use", "4.0.1", 3922, 2 },
	{ "http://hl7.org/fhir/group-measure", "4.0.1", 3924, 6 },
	{ "http://hl7.org/fhir/group-type", "4.0.1", 3930, 6 },
	{ "http://hl7.org/fhir/guidance-response-status", "4.0.1", 3936, 6 },
	{ "http://hl7.org/fhir/guide-page-generation", "4.0.1", 3942, 4 },
	{ "http://hl7.org/fhir/guide-parameter-code", "4.0.1", 3946, 10 },
	{ "http://hl7.org/fhir/history-status", "4.0.1", 3956, 4 },
	{ "http://hl7.org/fhir/http-operations", "4.0.1", 3960, 7 },
	{ "http://hl7.org/fhir/http-verb", "4.0.1", 3967, 6 },
	{ "http://hl7.org/fhir/identifier-use", "4.0.1", 3973, 5 },
	{ "http://hl7.org/fhir/identity-assuranceLevel", "4.0.1", 3978, 4 },
	{ "http://hl7.org/fhir/imagingstudy-status", "4.0.1", 3982, 5 },
	{ "http://hl7.org/fhir/intervention", "4.0.1", 3987, 2 },
	{ "http://hl7.org/fhir/invoice-priceComponentType", "4.0.1", 3989, 6 },
	{ "http://hl7.org/fhir/invoice-status", "4.0.1", 3995, 5 },
	{ "http://hl7.org/fhir/issue-severity", "4.0.1", 4000, 4 },
	{ "http://hl7.org/fhir/issue-type", "4.0.1", 4004, 31 },
	{ "http://hl7.org/fhir/item-type", "4.0.1", 4035, 17 },
	{ "http://hl7.org/fhir/knowledge-resource-types", "4.0.1", 4052, 9 },
	{ "http://hl7.org/fhir/language-preference-type", "4.0.1", 4061, 2 },
	{ "http://hl7.org/fhir/link-type", "4.0.1", 4063, 4 },
	{ "http://hl7.org/fhir/linkage-type", "4.0.1", 4067, 3 },
	{ "http://hl7.org/fhir/list-mode", "4.0.1", 4070, 3 },
	{ "http://hl7.org/fhir/list-status", "4.0.1", 4073, 3 },
	{ "http://hl7.org/fhir/location-mode", "4.0.1", 4076, 2 },
	{ "http://hl7.org/fhir/location-status", "4.0.1", 4078, 3 },
	{ "http://hl7.org/fhir/map-context-type", "4.0.1", 4081, 2 },
	{ "http://hl7.org/fhir/map-group-type-mode", "4.0.1", 4083, 3 },
	{ "http://hl7.org/fhir/map-input-mode", "4.0.1", 4086, 2 },
	{ "http://hl7.org/fhir/map-model-mode", "4.0.1", 4088, 4 },
	{ "http://hl7.org/fhir/map-source-list-mode", "4.0.1", 4092, 5 },
	{ "http://hl7.org/fhir/map-target-list-mode", "4.0.1", 4097, 4 },
	{ "http://hl7.org/fhir/map-transform", "4.0.1", 4101, 17 },
	{ "http://hl7.org/fhir/measure-report-status", "4.0.1", 4118, 3 },
	{ "http://hl7.org/fhir/measure-report-type", "4.0.1", 4121, 4 },
	{ "http://hl7.org/fhir/message-events", "4.0.1", 4125, 0 },
	{ "http://hl7.org/fhir/message-significance-category", "4.0.1", 4125, 3 },
	{ "http://hl7.org/fhir/messageheader-response-request", "4.0.1", 4128, 4 },
	{ "http://hl7.org/fhir/metric-calibration-state", "4.0.1", 4132, 4 },
	{ "http://hl7.org/fhir/metric-calibration-type", "4.0.1", 4136, 4 },
	{ "http://hl7.org/fhir/metric-category", "4.0.1", 4140, 4 },
	{ "http://hl7.org/fhir/metric-color", "4.0.1", 4144, 8 },
	{ "http://hl7.org/fhir/metric-operational-status", "4.0.1", 4152, 4 },
	{ "http://hl7.org/fhir/name-use", "4.0.1", 4156, 7 },
	{ "http://hl7.org/fhir/namingsystem-identifier-type", "4.0.1", 4163, 4 },
	{ "http://hl7.org/fhir/namingsystem-type", "4.0.1", 4167, 3 },
	{ "http://hl7.org/fhir/narrative-status", "4.0.1", 4170, 4 },
	{ "http://hl7.org/fhir/network-type", "4.0.1", 4174, 5 },
	{ "http://hl7.org/fhir/note-type", "4.0.1", 4179, 3 },
	{ "http://hl7.org/fhir/observation-range-category", "4.0.1", 4182, 3 },
	{ "http://hl7.org/fhir/observation-status", "4.0.1", 4185, 8 },
	{ "http://hl7.org/fhir/operation-kind", "4.0.1", 4193, 2 },
	{ "http://hl7.org/fhir/operation-parameter-use", "4.0.1", 4195, 2 },
	{ "http://hl7.org/fhir/organization-role", "4.0.1", 4197, 8 },
	{ "http://hl7.org/fhir/orientation-type", "4.0.1", 4205, 2 },
	{ "http://hl7.org/fhir/participantrequired", "4.0.1", 4207, 3 },
	{ "http://hl7.org/fhir/participationstatus", "4.0.1", 4210, 4 },
	{ "http://hl7.org/fhir/permitted-data-type", "4.0.1", 4214, 11 },
	{ "http://hl7.org/fhir/practitioner-specialty", "4.0.1", 4225, 5 },
	{ "http://hl7.org/fhir/procedure-progress-status-code", "4.0.1", 4230, 6 },
	{ "http://hl7.org/fhir/product-category", "4.0.1", 4236, 5 },
	{ "http://hl7.org/fhir/product-status", "4.0.1", 4241, 2 },
	{ "http://hl7.org/fhir/product-storage-scale", "4.0.1", 4243, 3 },
	{ "http://hl7.org/fhir/property-representation", "4.0.1", 4246, 5 },
	{ "http://hl7.org/fhir/provenance-entity-role", "4.0.1", 4251, 5 },
	{ "http://hl7.org/fhir/provenance-participant-role", "4.0.1", 4256, 10 },
	{ "http://hl7.org/fhir/publication-status", "4.0.1", 4266, 4 },
	{ "http://hl7.org/fhir/quality-type", "4.0.1", 4270, 3 },
	{ "http://hl7.org/fhir/quantity-comparator", "4.0.1", 4273, 4 },
	{ "http://hl7.org/fhir/questionnaire-answers-status", "4.0.1", 4277, 5 },
	{ "http://hl7.org/fhir/questionnaire-display-category", "4.0.1", 4282, 3 },
	{ "http://hl7.org/fhir/questionnaire-enable-behavior", "4.0.1", 4285, 2 },
	{ "http://hl7.org/fhir/questionnaire-enable-operator", "4.0.1", 4287, 7 },
	{ "http://hl7.org/fhir/questionnaire-item-control", "4.0.1", 4294, 25 },
	{ "http://hl7.org/fhir/reaction-event-severity", "4.0.1", 4319, 3 },
	{ "http://hl7.org/fhir/reason-medication-not-given", "4.0.1", 4322, 4 },
	{ "http://hl7.org/fhir/reference-handling-policy", "4.0.1", 4326, 5 },
	{ "http://hl7.org/fhir/reference-version-rules", "4.0.1", 4331, 3 },
	{ "http://hl7.org/fhir/related-artifact-type", "4.0.1", 4334, 8 },
	{ "http://hl7.org/fhir/relation-type", "4.0.1", 4342, 2 },
	{ "http://hl7.org/fhir/relationship", "4.0.1", 4344, 5 },
	{ "http://hl7.org/fhir/remittance-outcome", "4.0.1", 4349, 4 },
	{ "http://hl7.org/fhir/report-action-result-codes", "4.0.1", 4353, 5 },
	{ "http://hl7.org/fhir/report-participant-type", "4.0.1", 4358, 3 },
	{ "http://hl7.org/fhir/report-result-codes", "4.0.1", 4361, 3 },
	{ "http://hl7.org/fhir/report-status-codes", "4.0.1", 4364, 5 },
	{ "http://hl7.org/fhir/repository-type", "4.0.1", 4369, 5 },
	{ "http://hl7.org/fhir/request-intent", "4.0.1", 4374, 9 },
	{ "http://hl7.org/fhir/request-priority", "4.0.1", 4383, 4 },
	{ "http://hl7.org/fhir/request-resource-types", "4.0.1", 4387, 15 },
	{ "http://hl7.org/fhir/request-status", "4.0.1", 4402, 7 },
	{ "http://hl7.org/fhir/research-element-type", "4.0.1", 4409, 3 },
	{ "http://hl7.org/fhir/research-study-status", "4.0.1", 4412, 11 },
	{ "http://hl7.org/fhir/research-subject-status", "4.0.1", 4423, 13 },
	{ "http://hl7.org/fhir/resource-aggregation-mode", "4.0.1", 4436, 3 },
	{ "http://hl7.org/fhir/resource-slicing-rules", "4.0.1", 4439, 3 },
	{ "http://hl7.org/fhir/resource-status", "4.0.1", 4442, 31 },
	{ "http://hl7.org/fhir/resource-types", "4.0.1", 4473, 148 },
	{ "http://hl7.org/fhir/resource-validation-mode", "4.0.1", 4621, 4 },
	{ "http://hl7.org/fhir/response-code", "4.0.1", 4625, 3 },
	{ "http://hl7.org/fhir/restful-capability-mode", "4.0.1", 4628, 2 },
	{ "http://hl7.org/fhir/restful-interaction", "4.0.1", 4630, 17 },
	{ "http://hl7.org/fhir/search-comparator", "4.0.1", 4647, 9 },
	{ "http://hl7.org/fhir/search-entry-mode", "4.0.1", 4656, 3 },
	{ "http://hl7.org/fhir/search-modifier-code", "4.0.1", 4659, 12 },
	{ "http://hl7.org/fhir/search-param-type", "4.0.1", 4671, 9 },
	{ "http://hl7.org/fhir/search-xpath-usage", "4.0.1", 4680, 5 },
	{ "http://hl7.org/fhir/secondary-finding", "4.0.1", 4685, 2 },
	{ "http://hl7.org/fhir/sequence-type", "4.0.1", 4687, 3 },
	{ "http://hl7.org/fhir/sid/ex-icd-10-procedures", "4.0.1", 4690, 3 },
	{ "http://hl7.org/fhir/slotstatus", "4.0.1", 4693, 5 },
	{ "http://hl7.org/fhir/sort-direction", "4.0.1", 4698, 2 },
	{ "http://hl7.org/fhir/spdx-license", "4.0.1", 4700, 346 },
	{ "http://hl7.org/fhir/specimen-contained-preference", "4.0.1", 5046, 2 },
	{ "http://hl7.org/fhir/specimen-status", "4.0.1", 5048, 4 },
	{ "http://hl7.org/fhir/strand-type", "4.0.1", 5052, 2 },
	{ "http://hl7.org/fhir/structure-definition-kind", "4.0.1", 5054, 4 },
	{ "http://hl7.org/fhir/subscription-channel-type", "4.0.1", 5058, 5 },
	{ "http://hl7.org/fhir/subscription-status", "4.0.1", 5063, 4 },
	{ "http://hl7.org/fhir/substance-status", "4.0.1", 5067, 3 },
	{ "http://hl7.org/fhir/supplydelivery-status", "4.0.1", 5070, 4 },
	{ "http://hl7.org/fhir/supplyrequest-status", "4.0.1", 5074, 7 },
	{ "http://hl7.org/fhir/task-intent", "4.0.1", 5081, 1 },
	{ "http://hl7.org/fhir/task-status", "4.0.1", 5082, 12 },
	{ "http://hl7.org/fhir/transaction-mode", "4.0.1", 5094, 4 },
	{ "http://hl7.org/fhir/trigger-type", "4.0.1", 5098, 8 },
	{ "http://hl7.org/fhir/type-derivation-rule", "4.0.1", 5106, 2 },
	{ "http://hl7.org/fhir/udi-entry-type", "4.0.1", 5108, 6 },
	{ "http://hl7.org/fhir/unknown-content-code", "4.0.1", 5114, 4 },
	{ "http://hl7.org/fhir/variable-type", "4.0.1", 5118, 3 },
	{ "http://hl7.org/fhir/versioning-policy", "4.0.1", 5121, 3 },
	{ "http://hl7.org/fhir/vision-base-codes", "4.0.1", 5124, 4 },
	{ "http://hl7.org/fhir/vision-eye-codes", "4.0.1", 5128, 2 },
	{ "http://hl7.org/fhir/w3c-provenance-activity-type", "4.0.1", 5130, 12 },
	{ "http://terminology.hl7.org/CodeSystem/FDI-surface", "4.0.1", 5142, 11 },
	{ "http://terminology.hl7.org/CodeSystem/action-type", "4.0.1", 5153, 4 },
	{ "http://terminology.hl7.org/CodeSystem/activity-definition-category", "4.0.1", 5157, 3 },
	{ "http://terminology.hl7.org/CodeSystem/adjudication", "4.0.1", 5160, 8 },
	{ "http://terminology.hl7.org/CodeSystem/adjudication-error", "4.0.1", 5168, 2 },
	{ "http://terminology.hl7.org/CodeSystem/adjudication-reason", "4.0.1", 5170, 2 },
	{ "http://terminology.hl7.org/CodeSystem/admit-source", "4.0.1", 5172, 10 },
	{ "http://terminology.hl7.org/CodeSystem/adverse-event-category", "4.0.1", 5182, 14 },
	{ "http://terminology.hl7.org/CodeSystem/adverse-event-causality-assess", "4.0.1", 5196, 6 },
	{ "http://terminology.hl7.org/CodeSystem/adverse-event-causality-method", "4.0.1", 5202, 3 },
	{ "http://terminology.hl7.org/CodeSystem/adverse-event-outcome", "4.0.1", 5205, 6 },
	{ "http://terminology.hl7.org/CodeSystem/adverse-event-seriousness", "4.0.1", 5211, 8 },
	{ "http://terminology.hl7.org/CodeSystem/adverse-event-severity", "4.0.1", 5219, 3 },
	{ "http://terminology.hl7.org/CodeSystem/allerg-intol-substance-exp-risk", "4.0.1", 5222, 2 },
	{ "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical", "4.0.1", 5224, 3 },
	{ "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification", "4.0.1", 5227, 4 },
	{ "http://terminology.hl7.org/CodeSystem/applicability", "4.0.1", 5231, 3 },
	{ "http://terminology.hl7.org/CodeSystem/audit-entity-type", "4.0.1", 5234, 4 },
	{ "http://terminology.hl7.org/CodeSystem/audit-event-type", "4.0.1", 5238, 1 },
	{ "http://terminology.hl7.org/CodeSystem/basic-resource-type", "4.0.1", 5239, 16 },
	{ "http://terminology.hl7.org/CodeSystem/benefit-network", "4.0.1", 5255, 2 },
	{ "http://terminology.hl7.org/CodeSystem/benefit-term", "4.0.1", 5257, 3 },
	{ "http://terminology.hl7.org/CodeSystem/benefit-type", "4.0.1", 5260, 12 },
	{ "http://terminology.hl7.org/CodeSystem/benefit-unit", "4.0.1", 5272, 2 },
	{ "http://terminology.hl7.org/CodeSystem/can-push-updates", "4.0.1", 5274, 3 },
	{ "http://terminology.hl7.org/CodeSystem/catalogType", "4.0.1", 5277, 3 },
	{ "http://terminology.hl7.org/CodeSystem/certainty-subcomponent-rating", "4.0.1", 5280, 11 },
	{ "http://terminology.hl7.org/CodeSystem/certainty-subcomponent-type", "4.0.1", 5291, 8 },
	{ "http://terminology.hl7.org/CodeSystem/chargeitem-billingcodes", "4.0.1", 5299, 3 },
	{ "http://terminology.hl7.org/CodeSystem/choice-list-orientation", "4.0.1", 5302, 2 },
	{ "http://terminology.hl7.org/CodeSystem/chromosome-human", "4.0.1", 5304, 24 },
	{ "http://terminology.hl7.org/CodeSystem/claim-exception", "4.0.1", 5328, 2 },
	{ "http://terminology.hl7.org/CodeSystem/claim-type", "4.0.1", 5330, 5 },
	{ "http://terminology.hl7.org/CodeSystem/claimcareteamrole", "4.0.1", 5335, 4 },
	{ "http://terminology.hl7.org/CodeSystem/claiminformationcategory", "4.0.1", 5339, 14 },
	{ "http://terminology.hl7.org/CodeSystem/codesystem-altcode-kind", "4.0.1", 5353, 5 },
	{ "http://terminology.hl7.org/CodeSystem/common-tags", "4.0.1", 5358, 1 },
	{ "http://terminology.hl7.org/CodeSystem/communication-category", "4.0.1", 5359, 4 },
	{ "http://terminology.hl7.org/CodeSystem/communication-not-done-reason", "4.0.1", 5363, 6 },
	{ "http://terminology.hl7.org/CodeSystem/communication-topic", "4.0.1", 5369, 6 },
	{ "http://terminology.hl7.org/CodeSystem/composite-measure-scoring", "4.0.1", 5375, 4 },
	{ "http://terminology.hl7.org/CodeSystem/composition-altcode-kind", "4.0.1", 5379, 5 },
	{ "http://terminology.hl7.org/CodeSystem/condition-category", "4.0.1", 5384, 2 },
	{ "http://terminology.hl7.org/CodeSystem/condition-clinical", "4.0.1", 5386, 6 },
	{ "http://terminology.hl7.org/CodeSystem/condition-state", "4.0.1", 5392, 3 },
	{ "http://terminology.hl7.org/CodeSystem/condition-ver-status", "4.0.1", 5395, 6 },
	{ "http://terminology.hl7.org/CodeSystem/conformance-expectation", "4.0.1", 5401, 4 },
	{ "http://terminology.hl7.org/CodeSystem/consentaction", "4.0.1", 5405, 5 },
	{ "http://terminology.hl7.org/CodeSystem/consentcategorycodes", "4.0.1", 5410, 9 },
	{ "http://terminology.hl7.org/CodeSystem/consentpolicycodes", "4.0.1", 5419, 26 },
	{ "http://terminology.hl7.org/CodeSystem/consentscope", "4.0.1", 5445, 4 },
	{ "http://terminology.hl7.org/CodeSystem/contactentity-type", "4.0.1", 5449, 6 },
	{ "http://terminology.hl7.org/CodeSystem/container-cap", "4.0.1", 5455, 12 },
	{ "http://terminology.hl7.org/CodeSystem/contract-content-derivative", "4.0.1", 5467, 4 },
	{ "http://terminology.hl7.org/CodeSystem/contract-data-meaning", "4.0.1", 5471, 4 },
	{ "http://terminology.hl7.org/CodeSystem/contract-type", "4.0.1", 5475, 5 },
	{ "http://terminology.hl7.org/CodeSystem/contractaction", "4.0.1", 5480, 2 },
	{ "http://terminology.hl7.org/CodeSystem/contractactorrole", "4.0.1", 5482, 2 },
	{ "http://terminology.hl7.org/CodeSystem/contractsignertypecodes", "4.0.1", 5484, 48 },
	{ "http://terminology.hl7.org/CodeSystem/contractsubtypecodes", "4.0.1", 5532, 2 },
	{ "http://terminology.hl7.org/CodeSystem/contracttermsubtypecodes", "4.0.1", 5534, 3 },
	{ "http://terminology.hl7.org/CodeSystem/contracttermtypecodes", "4.0.1", 5537, 2 },
	{ "http://terminology.hl7.org/CodeSystem/copy-number-event", "4.0.1", 5539, 3 },
	{ "http://terminology.hl7.org/CodeSystem/coverage-class", "4.0.1", 5542, 11 },
	{ "http://terminology.hl7.org/CodeSystem/coverage-copay-type", "4.0.1", 5553, 10 },
	{ "http://terminology.hl7.org/CodeSystem/coverage-selfpay", "4.0.1", 5563, 1 },
	{ "http://terminology.hl7.org/CodeSystem/coverageeligibilityresponse-ex-auth-support", "4.0.1", 5564, 8 },
	{ "http://terminology.hl7.org/CodeSystem/data-absent-reason", "4.0.1", 5572, 15 },
	{ "http://terminology.hl7.org/CodeSystem/definition-status", "4.0.1", 5587, 4 },
	{ "http://terminology.hl7.org/CodeSystem/definition-topic", "4.0.1", 5591, 3 },
	{ "http://terminology.hl7.org/CodeSystem/definition-use", "4.0.1", 5594, 6 },
	{ "http://terminology.hl7.org/CodeSystem/device-status-reason", "4.0.1", 5600, 8 },
	{ "http://terminology.hl7.org/CodeSystem/diagnosis-role", "4.0.1", 5608, 7 },
	{ "http://terminology.hl7.org/CodeSystem/dicom-audit-lifecycle", "20100826", 5615, 15 },
	{ "http://terminology.hl7.org/CodeSystem/diet", "4.0.1", 5630, 7 },
	{ "http://terminology.hl7.org/CodeSystem/discharge-disposition", "4.0.1", 5637, 11 },
	{ "http://terminology.hl7.org/CodeSystem/dose-rate-type", "4.0.1", 5648, 2 },
	{ "http://terminology.hl7.org/CodeSystem/effect-estimate-type", "4.0.1", 5650, 7 },
	{ "http://terminology.hl7.org/CodeSystem/encounter-special-arrangements", "4.0.1", 5657, 5 },
	{ "http://terminology.hl7.org/CodeSystem/encounter-type", "4.0.1", 5662, 4 },
	{ "http://terminology.hl7.org/CodeSystem/endpoint-connection-type", "4.0.1", 5666, 14 },
	{ "http://terminology.hl7.org/CodeSystem/endpoint-payload-type", "4.0.1", 5680, 2 },
	{ "http://terminology.hl7.org/CodeSystem/entformula-additive", "4.0.1", 5682, 5 },
	{ "http://terminology.hl7.org/CodeSystem/episodeofcare-type", "4.0.1", 5687, 5 },
	{ "http://terminology.hl7.org/CodeSystem/evidence-quality", "4.0.1", 5692, 4 },
	{ "http://terminology.hl7.org/CodeSystem/evidence-variant-state", "4.0.1", 5696, 3 },
	{ "http://terminology.hl7.org/CodeSystem/ex-USCLS", "4.0.1", 5699, 20 },
	{ "http://terminology.hl7.org/CodeSystem/ex-benefitcategory", "4.0.1", 5719, 28 },
	{ "http://terminology.hl7.org/CodeSystem/ex-claimsubtype", "4.0.1", 5747, 2 },
	{ "http://terminology.hl7.org/CodeSystem/ex-coverage-financial-exception", "4.0.1", 5749, 2 },
	{ "http://terminology.hl7.org/CodeSystem/ex-diagnosis-on-admission", "4.0.1", 5751, 4 },
	{ "http://terminology.hl7.org/CodeSystem/ex-diagnosisrelatedgroup", "4.0.1", 5755, 4 },
	{ "http://terminology.hl7.org/CodeSystem/ex-diagnosistype", "4.0.1", 5759, 12 },
	{ "http://terminology.hl7.org/CodeSystem/ex-payee-resource-type", "4.0.1", 5771, 4 },
	{ "http://terminology.hl7.org/CodeSystem/ex-paymenttype", "4.0.1", 5775, 2 },
	{ "http://terminology.hl7.org/CodeSystem/ex-procedure-type", "4.0.1", 5777, 2 },
	{ "http://terminology.hl7.org/CodeSystem/ex-programcode", "4.0.1", 5779, 4 },
	{ "http://terminology.hl7.org/CodeSystem/ex-providerqualification", "4.0.1", 5783, 3 },
	{ "http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship", "4.0.1", 5786, 2 },
	{ "http://terminology.hl7.org/CodeSystem/ex-revenue-center", "4.0.1", 5788, 9 },
	{ "http://terminology.hl7.org/CodeSystem/ex-serviceplace", "4.0.1", 5797, 17 },
	{ "http://terminology.hl7.org/CodeSystem/ex-tooth", "4.0.1", 5814, 41 },
	{ "http://terminology.hl7.org/CodeSystem/ex-visionprescriptionproduct", "4.0.1", 5855, 2 },
	{ "http://terminology.hl7.org/CodeSystem/expansion-parameter-source", "4.0.1", 5857, 3 },
	{ "http://terminology.hl7.org/CodeSystem/expansion-processing-rule", "4.0.1", 5860, 3 },
	{ "http://terminology.hl7.org/CodeSystem/extra-security-role-type", "4.0.1", 5863, 5 },
	{ "http://terminology.hl7.org/CodeSystem/failure-action", "4.0.1", 5868, 4 },
	{ "http://terminology.hl7.org/CodeSystem/financialtaskcode", "4.0.1", 5872, 5 },
	{ "http://terminology.hl7.org/CodeSystem/financialtaskinputtype", "4.0.1", 5877, 7 },
	{ "http://terminology.hl7.org/CodeSystem/flag-category", "4.0.1", 5884, 10 },
	{ "http://terminology.hl7.org/CodeSystem/forms-codes", "4.0.1", 5894, 2 },
	{ "http://terminology.hl7.org/CodeSystem/fundsreserve", "4.0.1", 5896, 3 },
	{ "http://terminology.hl7.org/CodeSystem/goal-acceptance-status", "4.0.1", 5899, 3 },
	{ "http://terminology.hl7.org/CodeSystem/goal-achievement", "4.0.1", 5902, 9 },
	{ "http://terminology.hl7.org/CodeSystem/goal-category", "4.0.1", 5911, 5 },
	{ "http://terminology.hl7.org/CodeSystem/goal-priority", "4.0.1", 5916, 3 },
	{ "http://terminology.hl7.org/CodeSystem/goal-relationship-type", "4.0.1", 5919, 5 },
	{ "http://terminology.hl7.org/CodeSystem/handling-condition", "4.0.1", 5924, 3 },
	{ "http://terminology.hl7.org/CodeSystem/history-absent-reason", "4.0.1", 5927, 4 },
	{ "http://terminology.hl7.org/CodeSystem/hl7-work-group", "4.0.1", 5931, 24 },
	{ "http://terminology.hl7.org/CodeSystem/immunization-evaluation-dose-status", "4.0.1", 5955, 2 },
	{ "http://terminology.hl7.org/CodeSystem/immunization-evaluation-dose-status-reason", "4.0.1", 5957, 5 },
	{ "http://terminology.hl7.org/CodeSystem/immunization-funding-source", "4.0.1", 5962, 2 },
	{ "http://terminology.hl7.org/CodeSystem/immunization-origin", "4.0.1", 5964, 5 },
	{ "http://terminology.hl7.org/CodeSystem/immunization-program-eligibility", "4.0.1", 5969, 2 },
	{ "http://terminology.hl7.org/CodeSystem/immunization-recommendation-status", "4.0.1", 5971, 5 },
	{ "http://terminology.hl7.org/CodeSystem/immunization-subpotent-reason", "4.0.1", 5976, 3 },
	{ "http://terminology.hl7.org/CodeSystem/implantStatus", "4.0.1", 5979, 4 },
	{ "http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle", "", 5983, 27 },
	{ "http://terminology.hl7.org/CodeSystem/library-type", "4.0.1", 6010, 4 },
	{ "http://terminology.hl7.org/CodeSystem/list-empty-reason", "4.0.1", 6014, 6 },
	{ "http://terminology.hl7.org/CodeSystem/list-example-use-codes", "4.0.1", 6020, 9 },
	{ "http://terminology.hl7.org/CodeSystem/list-order", "4.0.1", 6029, 8 },
	{ "http://terminology.hl7.org/CodeSystem/location-physical-type", "4.0.1", 6037, 14 },
	{ "http://terminology.hl7.org/CodeSystem/match-grade", "4.0.1", 6051, 4 },
	{ "http://terminology.hl7.org/CodeSystem/measure-data-usage", "4.0.1", 6055, 2 },
	{ "http://terminology.hl7.org/CodeSystem/measure-improvement-notation", "4.0.1", 6057, 2 },
	{ "http://terminology.hl7.org/CodeSystem/measure-population", "4.0.1", 6059, 9 },
	{ "http://terminology.hl7.org/CodeSystem/measure-scoring", "4.0.1", 6068, 4 },
	{ "http://terminology.hl7.org/CodeSystem/measure-type", "4.0.1", 6072, 5 },
	{ "http://terminology.hl7.org/CodeSystem/med-admin-perform-function", "4.0.1", 6077, 3 },
	{ "http://terminology.hl7.org/CodeSystem/media-modality", "4.0.1", 6080, 8 },
	{ "http://terminology.hl7.org/CodeSystem/media-type", "4.0.1", 6088, 3 },
	{ "http://terminology.hl7.org/CodeSystem/medication-admin-category", "4.0.1", 6091, 3 },
	{ "http://terminology.hl7.org/CodeSystem/medication-admin-status", "4.0.1", 6094, 7 },
	{ "http://terminology.hl7.org/CodeSystem/medication-statement-category", "4.0.1", 6101, 4 },
	{ "http://terminology.hl7.org/CodeSystem/medicationdispense-performer-function", "4.0.1", 6105, 4 },
	{ "http://terminology.hl7.org/CodeSystem/medicationdispense-status", "4.0.1", 6109, 9 },
	{ "http://terminology.hl7.org/CodeSystem/medicationknowledge-characteristic", "4.0.1", 6118, 7 },
	{ "http://terminology.hl7.org/CodeSystem/medicationknowledge-package-type", "4.0.1", 6125, 22 },
	{ "http://terminology.hl7.org/CodeSystem/medicationknowledge-status", "4.0.1", 6147, 3 },
	{ "http://terminology.hl7.org/CodeSystem/medicationrequest-category", "4.0.1", 6150, 4 },
	{ "http://terminology.hl7.org/CodeSystem/medicationrequest-course-of-therapy", "4.0.1", 6154, 3 },
	{ "http://terminology.hl7.org/CodeSystem/medicationrequest-status-reason", "4.0.1", 6157, 13 },
	{ "http://terminology.hl7.org/CodeSystem/message-reasons-encounter", "4.0.1", 6170, 6 },
	{ "http://terminology.hl7.org/CodeSystem/message-transport", "4.0.1", 6176, 3 },
	{ "http://terminology.hl7.org/CodeSystem/missingtoothreason", "4.0.1", 6179, 4 },
	{ "http://terminology.hl7.org/CodeSystem/modifiers", "4.0.1", 6183, 6 },
	{ "http://terminology.hl7.org/CodeSystem/name-assembly-order", "4.0.1", 6189, 4 },
	{ "http://terminology.hl7.org/CodeSystem/need", "4.0.1", 6193, 3 },
	{ "http://terminology.hl7.org/CodeSystem/object-role", "4.0.1", 6196, 24 },
	{ "http://terminology.hl7.org/CodeSystem/observation-category", "4.0.1", 6220, 9 },
	{ "http://terminology.hl7.org/CodeSystem/observation-statistics", "4.0.1", 6229, 21 },
	{ "http://terminology.hl7.org/CodeSystem/operation-outcome", "4.0.1", 6250, 50 },
	{ "http://terminology.hl7.org/CodeSystem/organization-type", "4.0.1", 6300, 12 },
	{ "http://terminology.hl7.org/CodeSystem/parameter-group", "4.0.1", 6312, 9 },
	{ "http://terminology.hl7.org/CodeSystem/participant-type", "4.0.1", 6321, 2 },
	{ "http://terminology.hl7.org/CodeSystem/payeetype", "4.0.1", 6323, 3 },
	{ "http://terminology.hl7.org/CodeSystem/payment-adjustment-reason", "4.0.1", 6326, 2 },
	{ "http://terminology.hl7.org/CodeSystem/payment-type", "4.0.1", 6328, 3 },
	{ "http://terminology.hl7.org/CodeSystem/paymentstatus", "4.0.1", 6331, 2 },
	{ "http://terminology.hl7.org/CodeSystem/plan-definition-type", "4.0.1", 6333, 4 },
	{ "http://terminology.hl7.org/CodeSystem/practitioner-role", "4.0.1", 6337, 6 },
	{ "http://terminology.hl7.org/CodeSystem/precision-estimate-type", "4.0.1", 6343, 4 },
	{ "http://terminology.hl7.org/CodeSystem/primary-source-type", "4.0.1", 6347, 9 },
	{ "http://terminology.hl7.org/CodeSystem/processpriority", "4.0.1", 6356, 3 },
	{ "http://terminology.hl7.org/CodeSystem/provenance-participant-type", "4.0.1", 6359, 10 },
	{ "http://terminology.hl7.org/CodeSystem/push-type-available", "4.0.1", 6369, 3 },
	{ "http://terminology.hl7.org/CodeSystem/question-max-occurs", "4.0.1", 6372, 1 },
	{ "http://terminology.hl7.org/CodeSystem/questionnaire-usage-mode", "4.0.1", 6373, 5 },
	{ "http://terminology.hl7.org/CodeSystem/reaction-event-certainty", "4.0.1", 6378, 4 },
	{ "http://terminology.hl7.org/CodeSystem/reason-medication-given", "4.0.1", 6382, 3 },
	{ "http://terminology.hl7.org/CodeSystem/recommendation-strength", "4.0.1", 6385, 2 },
	{ "http://terminology.hl7.org/CodeSystem/referencerange-meaning", "4.0.1", 6387, 13 },
	{ "http://terminology.hl7.org/CodeSystem/rejection-criteria", "4.0.1", 6400, 5 },
	{ "http://terminology.hl7.org/CodeSystem/research-study-objective-type", "4.0.1", 6405, 3 },
	{ "http://terminology.hl7.org/CodeSystem/research-study-phase", "4.0.1", 6408, 8 },
	{ "http://terminology.hl7.org/CodeSystem/research-study-prim-purp-type", "4.0.1", 6416, 8 },
	{ "http://terminology.hl7.org/CodeSystem/research-study-reason-stopped", "4.0.1", 6424, 4 },
	{ "http://terminology.hl7.org/CodeSystem/resource-security-category", "4.0.1", 6428, 5 },
	{ "http://terminology.hl7.org/CodeSystem/resource-type-link", "4.0.1", 6433, 4 },
	{ "http://terminology.hl7.org/CodeSystem/restful-security-service", "4.0.1", 6437, 6 },
	{ "http://terminology.hl7.org/CodeSystem/risk-estimate-type", "4.0.1", 6443, 6 },
	{ "http://terminology.hl7.org/CodeSystem/risk-probability", "4.0.1", 6449, 5 },
	{ "http://terminology.hl7.org/CodeSystem/security-source-type", "4.0.1", 6454, 9 },
	{ "http://terminology.hl7.org/CodeSystem/service-provision-conditions", "4.0.1", 6463, 3 },
	{ "http://terminology.hl7.org/CodeSystem/service-referral-method", "4.0.1", 6466, 5 },
	{ "http://terminology.hl7.org/CodeSystem/smart-capabilities", "4.0.1", 6471, 14 },
	{ "http://terminology.hl7.org/CodeSystem/special-values", "4.0.1", 6485, 6 },
	{ "http://terminology.hl7.org/CodeSystem/standards-status", "4.0.1", 6491, 6 },
	{ "http://terminology.hl7.org/CodeSystem/study-type", "4.0.1", 6497, 7 },
	{ "http://terminology.hl7.org/CodeSystem/subscriber-relationship", "4.0.1", 6504, 7 },
	{ "http://terminology.hl7.org/CodeSystem/subscription-tag", "4.0.1", 6511, 2 },
	{ "http://terminology.hl7.org/CodeSystem/substance-category", "4.0.1", 6513, 7 },
	{ "http://terminology.hl7.org/CodeSystem/supply-item-type", "4.0.1", 6520, 2 },
	{ "http://terminology.hl7.org/CodeSystem/supply-kind", "4.0.1", 6522, 2 },
	{ "http://terminology.hl7.org/CodeSystem/supplyrequest-reason", "4.0.1", 6524, 2 },
	{ "http://terminology.hl7.org/CodeSystem/synthesis-type", "4.0.1", 6526, 6 },
	{ "http://terminology.hl7.org/CodeSystem/testscript-operation-codes", "4.0.1", 6532, 45 },
	{ "http://terminology.hl7.org/CodeSystem/testscript-profile-destination-types", "4.0.1", 6577, 4 },
	{ "http://terminology.hl7.org/CodeSystem/testscript-profile-origin-types", "4.0.1", 6581, 2 },
	{ "http://terminology.hl7.org/CodeSystem/usage-context-type", "4.0.1", 6583, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0001", "2.9", 6592, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0002", "2.9", 6598, 16 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0003", "2.9", 6614, 368 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0004", "2.9", 6982, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0006|2.1", "0006", 6991, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0006|2.4", "0006", 7000, 86 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0007", "2.9", 7086, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0008", "2.9", 7093, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0009", "2.9", 7099, 16 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0012", "2.9", 7115, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0017", "2.9", 7117, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0023", "2.9", 7122, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0027", "2.9", 7132, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0033", "2.9", 7137, 28 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0034", "2.9", 7165, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0038", "2.9", 7167, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0043", "2.9", 7176, 58 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0048", "2.9", 7234, 38 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0052", "2.9", 7272, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0061", "2.9", 7275, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0062", "2.9", 7280, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0063", "2.9", 7285, 32 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0065", "2.9", 7317, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0066", "2.9", 7325, 15 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0069", "2.9", 7340, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0070", "2.9", 7345, 137 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0074", "2.9", 7482, 45 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0076", "2.9", 7527, 158 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0078", "2.9", 7685, 39 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0080", "2.9", 7724, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0083", "2.9", 7731, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0085", "2.9", 7733, 15 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0091", "2.9", 7748, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0092", "2.9", 7750, 1 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0098", "2.9", 7751, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0100", "2.9", 7754, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0102", "2.9", 7759, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0103", "2.9", 7761, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0104", "2.9", 7766, 17 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0105", "2.9", 7783, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0106", "2.9", 7786, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0107", "2.9", 7789, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0108", "2.9", 7791, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0109", "2.9", 7795, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0116", "2.9", 7797, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0119", "2.9", 7803, 58 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0121", "2.9", 7861, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0122", "2.9", 7866, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0123", "2.9", 7874, 13 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0124", "2.9", 7887, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0126", "2.9", 7891, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0127", "2.9", 7896, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0128", "2.9", 7904, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0130", "2.9", 7908, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0131", "2.9", 7912, 12 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0133", "2.9", 7924, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0135", "2.9", 7933, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0136", "2.9", 7936, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0137", "2.9", 7938, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0140", "2.9", 7943, 11 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0141", "2.9", 7954, 28 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0142", "2.9", 7982, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0144", "2.9", 7985, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0145", "2.9", 7992, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0146", "2.9", 7998, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0147", "2.9", 8003, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0148", "2.9", 8008, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0149", "2.9", 8010, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0150", "2.9", 8013, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0153", "2.9", 8017, 64 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0155", "2.9", 8081, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0156", "2.9", 8085, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0157", "2.9", 8092, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0158", "2.9", 8098, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0159", "2.9", 8102, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0160", "2.9", 8105, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0161", "2.9", 8110, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0162", "2.9", 8113, 47 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0163", "2.9", 8160, 56 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0164", "2.9", 8216, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0165", "2.9", 8225, 15 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0166", "2.9", 8240, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0167", "2.9", 8242, 11 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0168", "2.9", 8253, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0169", "2.9", 8260, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0170", "2.9", 8262, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0173", "2.9", 8265, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0174", "2.9", 8267, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0175", "2.9", 8272, 26 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0177", "2.9", 8298, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0178", "2.9", 8308, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0179", "2.9", 8310, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0180", "2.9", 8314, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0181", "2.9", 8319, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0183", "2.9", 8321, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0185", "2.9", 8323, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0187", "2.9", 8329, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0189", "2.9", 8331, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0190", "2.9", 8334, 18 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0191", "2.9", 8352, 13 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0193", "2.9", 8365, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0200", "2.9", 8369, 24 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0201", "2.9", 8393, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0202", "2.9", 8402, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0203", "2.9", 8412, 127 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0204", "2.9", 8539, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0205", "2.9", 8543, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0206", "2.9", 8550, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0207", "2.9", 8555, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0208", "2.9", 8560, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0209", "2.9", 8566, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0210", "2.9", 8574, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0211", "2.9", 8576, 25 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0213", "2.9", 8601, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0214", "2.9", 8604, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0215", "2.9", 8609, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0216", "2.9", 8613, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0217", "2.9", 8615, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0220", "2.9", 8618, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0223", "2.9", 8624, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0224", "2.9", 8632, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0225", "2.9", 8635, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0227", "2.9", 8638, 55 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0228", "2.9", 8693, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0229", "2.9", 8701, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0230", "2.9", 8705, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0231", "2.9", 8709, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0232", "2.9", 8712, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0234", "2.9", 8715, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0235", "2.9", 8725, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0236", "2.9", 8735, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0237", "2.9", 8739, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0238", "2.9", 8747, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0239", "2.9", 8750, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0240", "2.9", 8753, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0241", "2.9", 8762, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0242", "2.9", 8769, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0243", "2.9", 8776, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0247", "2.9", 8779, 12 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0248", "2.9", 8791, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0250", "2.9", 8795, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0251", "2.9", 8800, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0252", "2.9", 8806, 11 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0253", "2.9", 8817, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0254", "2.9", 8822, 102 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0255", "2.9", 8924, 27 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0256", "2.9", 8951, 44 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0257", "2.9", 8995, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0258", "2.9", 8998, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0259", "2.9", 9002, 26 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0260", "2.9", 9028, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0261", "2.9", 9036, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0262", "2.9", 9044, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0263", "2.9", 9050, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0265", "2.9", 9057, 26 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0267", "2.9", 9083, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0268", "2.9", 9090, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0269", "2.9", 9093, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0270", "2.9", 9095, 14 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0271", "2.9", 9109, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0272", "2.9", 9116, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0273", "2.9", 9125, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0275", "2.9", 9129, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0276", "2.9", 9133, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0277", "2.9", 9138, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0278", "2.9", 9141, 12 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0279", "2.9", 9153, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0280", "2.9", 9157, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0281", "2.9", 9160, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0282", "2.9", 9166, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0283", "2.9", 9170, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0284", "2.9", 9174, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0286", "2.9", 9178, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0287", "2.9", 9182, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0290", "2.9", 9190, 65 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0291", "2.9", 9255, 17 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0292", "2.9", 9272, 124 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0294", "2.9", 9396, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0298", "2.9", 9405, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0299", "2.9", 9407, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0301", "2.9", 9410, 19 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0305", "2.9", 9429, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0309", "2.9", 9436, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0311", "2.9", 9440, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0315", "2.9", 9444, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0316", "2.9", 9449, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0317", "2.9", 9456, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0321", "2.9", 9461, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0322", "2.9", 9465, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0323", "2.9", 9469, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0324", "2.9", 9473, 12 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0325", "2.9", 9485, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0326", "2.9", 9492, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0329", "2.9", 9494, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0330", "2.9", 9496, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0331", "2.9", 9502, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0332", "2.9", 9506, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0334", "2.9", 9508, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0335", "2.9", 9512, 28 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0336", "2.9", 9540, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0337", "2.9", 9544, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0338", "2.9", 9546, 12 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0339", "2.9", 9558, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0344", "2.9", 9562, 19 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0350", "2.9", 9581, 79 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0351", "2.9", 9660, 13 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0354", "2.9", 9673, 310 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0355", "2.9", 9983, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0356", "2.9", 9986, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0357", "2.9", 9989, 16 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0359", "2.9", 10005, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0360|2.3.1", "0360", 10013, 58 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0360|2.7", "0360", 10071, 61 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0363", "2.9", 10132, 20 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0364", "2.9", 10152, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0365", "2.9", 10160, 20 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0366", "2.9", 10180, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0367", "2.9", 10184, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0368", "2.9", 10190, 21 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0369", "2.9", 10211, 11 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0370", "2.9", 10222, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0371", "2.9", 10231, 57 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0372", "2.9", 10288, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0373", "2.9", 10296, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0374", "2.9", 10304, 1 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0375", "2.9", 10305, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0376", "2.9", 10307, 17 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0377", "2.9", 10324, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0383", "2.9", 10326, 11 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0384", "2.9", 10337, 12 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0387", "2.9", 10349, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0388", "2.9", 10354, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0389", "2.9", 10356, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0391|2.4", "0391", 10360, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0391|2.6", "0391", 10368, 140 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0392", "2.9", 10508, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0393", "2.9", 10512, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0394", "2.9", 10514, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0395", "2.9", 10517, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0396", "2.9", 10519, 220 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0397", "2.9", 10739, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0398", "2.9", 10744, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0401", "2.9", 10746, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0402", "2.9", 10748, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0403", "2.9", 10752, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0404", "2.9", 10757, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0406", "2.9", 10763, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0409", "2.9", 10770, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0411", "2.9", 10773, 33 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0415", "2.9", 10806, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0416", "2.9", 10808, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0417", "2.9", 10813, 13 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0418", "2.9", 10826, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0421", "2.9", 10831, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0422", "2.9", 10834, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0423", "2.9", 10840, 1 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0424", "2.9", 10841, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0425", "2.9", 10844, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0426", "2.9", 10849, 15 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0427", "2.9", 10864, 14 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0428", "2.9", 10878, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0429", "2.9", 10881, 12 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0430", "2.9", 10893, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0431", "2.9", 10900, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0432", "2.9", 10907, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0433", "2.9", 10913, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0434", "2.9", 10922, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0435", "2.9", 10928, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0436", "2.9", 10930, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0437", "2.9", 10935, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0438", "2.9", 10938, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0440", "2.9", 10945, 96 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0441", "2.9", 11041, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0442", "2.9", 11048, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0443", "2.9", 11052, 23 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0444", "2.9", 11075, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0445", "2.9", 11077, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0450", "2.9", 11081, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0455", "2.9", 11083, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0456", "2.9", 11086, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0457", "2.9", 11093, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0459", "2.9", 11098, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0460", "2.9", 11102, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0465", "2.9", 11105, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0466", "2.9", 11108, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0468", "2.9", 11112, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0469", "2.9", 11117, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0470", "2.9", 11120, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0472", "2.9", 11130, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0473", "2.9", 11133, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0474", "2.9", 11137, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0475", "2.9", 11144, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0477", "2.9", 11149, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0478", "2.9", 11155, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0480", "2.9", 11159, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0482", "2.9", 11162, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0483", "2.9", 11164, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0484", "2.9", 11174, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0485", "2.9", 11183, 13 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0487", "2.9", 11196, 315 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0488", "2.9", 11511, 42 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0489", "2.9", 11553, 11 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0490", "2.9", 11564, 14 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0491", "2.9", 11578, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0492", "2.9", 11582, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0493", "2.9", 11586, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0494", "2.9", 11596, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0495", "2.9", 11599, 16 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0496", "2.9", 11615, 137 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0497", "2.9", 11752, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0498", "2.9", 11755, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0499", "2.9", 11761, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0500", "2.9", 11763, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0501", "2.9", 11766, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0502", "2.9", 11769, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0503", "2.9", 11772, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0504", "2.9", 11775, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0505", "2.9", 11779, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0506", "2.9", 11783, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0507", "2.9", 11788, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0508", "2.9", 11793, 11 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0510", "2.9", 11804, 11 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0511", "2.9", 11815, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0513", "2.9", 11821, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0514", "2.9", 11826, 19 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0516", "2.9", 11845, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0517", "2.9", 11849, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0518", "2.9", 11853, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0520", "2.9", 11856, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0523", "2.9", 11859, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0524", "2.9", 11861, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0527", "2.9", 11864, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0528", "2.9", 11872, 13 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0529", "2.9", 11885, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0530", "2.9", 11891, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0534", "2.9", 11897, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0535", "2.9", 11902, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0536", "2.9", 11906, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0538", "2.9", 11911, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0540", "2.9", 11915, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0544", "2.9", 11918, 22 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0547", "2.9", 11940, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0548", "2.9", 11943, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0550", "2.9", 11950, 446 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0553", "2.9", 12396, 17 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0554", "2.9", 12413, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0555", "2.9", 12416, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0556", "2.9", 12426, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0557", "2.9", 12428, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0558", "2.9", 12432, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0559", "2.9", 12436, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0561", "2.9", 12439, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0562", "2.9", 12446, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0564", "2.9", 12452, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0565", "2.9", 12456, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0566", "2.9", 12461, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0569", "2.9", 12468, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0570", "2.9", 12471, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0571", "2.9", 12481, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0572", "2.9", 12489, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0615", "2.9", 12491, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0616", "2.9", 12493, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0617", "2.9", 12497, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0618", "2.9", 12500, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0625", "2.9", 12503, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0634", "2.9", 12506, 1 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0642", "2.9", 12507, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0651", "2.9", 12510, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0653", "2.9", 12512, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0657", "2.9", 12518, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0659", "2.9", 12521, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0667", "2.9", 12526, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0669", "2.9", 12528, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0682", "2.9", 12532, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0702", "2.9", 12534, 32 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0717", "2.9", 12566, 13 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0719", "2.9", 12579, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0725", "2.9", 12586, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0728", "2.9", 12595, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0731", "2.9", 12600, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0734", "2.9", 12605, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0739", "2.9", 12615, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0742", "2.9", 12618, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0749", "2.9", 12625, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0755", "2.9", 12629, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0757", "2.9", 12632, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0759", "2.9", 12635, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0761", "2.9", 12639, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0763", "2.9", 12644, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0776", "2.9", 12647, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0778", "2.9", 12650, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0790", "2.9", 12655, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0793", "2.9", 12657, 1 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0806", "2.9", 12658, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0818", "2.9", 12661, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0834", "2.9", 12665, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0868", "2.9", 12672, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0871", "2.9", 12677, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0881", "2.9", 12684, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0882", "2.9", 12687, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0894", "2.9", 12689, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0895", "2.9", 12691, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0904", "2.9", 12696, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0905", "2.9", 12699, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0906", "2.9", 12705, 15 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0907", "2.9", 12720, 14 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0909", "2.9", 12734, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0912", "2.9", 12740, 43 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0914", "2.9", 12783, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0916", "2.9", 12788, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0917", "2.9", 12792, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0918", "2.9", 12794, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0919", "2.9", 12797, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0920", "2.9", 12800, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0921", "2.9", 12802, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0922", "2.9", 12805, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0923", "2.9", 12808, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0924", "2.9", 12811, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0925", "2.9", 12817, 13 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0926", "2.9", 12830, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0927", "2.9", 12833, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0933", "2.9", 12836, 13 },
	{ "http://terminology.hl7.org/CodeSystem/v2-0935", "2.9", 12849, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v2-4000", "2.9", 12858, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v3-AcknowledgementCondition", "2018-08-12", 12861, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-AcknowledgementDetailCode", "2018-08-12", 12865, 28 },
	{ "http://terminology.hl7.org/CodeSystem/v3-AcknowledgementDetailType", "2018-08-12", 12893, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v3-AcknowledgementType", "2018-08-12", 12899, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ActClass", "2018-08-12", 12905, 124 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ActCode", "2018-08-12", 13029, 1155 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ActExposureLevelCode", "2018-08-12", 14184, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ActInvoiceElementModifier", "2018-08-12", 14188, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ActMood", "2018-08-12", 14192, 28 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ActPriority", "2018-08-12", 14220, 15 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ActReason", "2018-08-12", 14235, 292 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ActRelationshipCheckpoint", "2018-08-12", 14527, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ActRelationshipJoin", "2018-08-12", 14532, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ActRelationshipSplit", "2018-08-12", 14536, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ActRelationshipSubset", "2018-08-12", 14540, 14 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ActRelationshipType", "2018-08-12", 14554, 167 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ActSite", "2018-08-12", 14721, 54 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ActStatus", "2018-08-12", 14775, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ActUSPrivacyLaw", "2018-08-12", 14785, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ActUncertainty", "2018-08-12", 14792, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v3-AddressPartType", "2018-08-12", 14794, 30 },
	{ "http://terminology.hl7.org/CodeSystem/v3-AddressUse", "2018-08-12", 14824, 19 },
	{ "http://terminology.hl7.org/CodeSystem/v3-AdministrativeGender", "2018-08-12", 14843, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v3-AmericanIndianAlaskaNativeLanguages", "2018-08-12", 14846, 255 },
	{ "http://terminology.hl7.org/CodeSystem/v3-Calendar", "2018-08-12", 15101, 1 },
	{ "http://terminology.hl7.org/CodeSystem/v3-CalendarCycle", "2018-08-12", 15102, 26 },
	{ "http://terminology.hl7.org/CodeSystem/v3-CalendarType", "2018-08-12", 15128, 1 },
	{ "http://terminology.hl7.org/CodeSystem/v3-Charset", "2018-08-12", 15129, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v3-CodingRationale", "2018-08-12", 15139, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v3-CommunicationFunctionType", "2018-08-12", 15147, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v3-CompressionAlgorithm", "2018-08-12", 15150, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "2018-08-12", 15156, 20 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ContainerCap", "2018-08-12", 15176, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ContainerSeparator", "2018-08-12", 15183, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ContentProcessingMode", "2018-08-12", 15185, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ContextControl", "2018-08-12", 15187, 12 },
	{ "http://terminology.hl7.org/CodeSystem/v3-DataOperation", "2018-08-12", 15199, 20 },
	{ "http://terminology.hl7.org/CodeSystem/v3-Dentition", "2018-08-12", 15219, 304 },
	{ "http://terminology.hl7.org/CodeSystem/v3-DeviceAlertLevel", "2018-08-12", 15523, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-DocumentCompletion", "2018-08-12", 15527, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v3-DocumentStorage", "2018-08-12", 15536, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EducationLevel", "2018-08-12", 15540, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EmployeeJobClass", "2018-08-12", 15549, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EncounterAdmissionSource", "2018-08-12", 15551, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EncounterSpecialCourtesy", "2018-08-12", 15554, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EntityClass", "2018-08-12", 15559, 27 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EntityCode", "2018-08-12", 15586, 146 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EntityDeterminer", "2018-08-12", 15732, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EntityHandling", "2018-08-12", 15737, 18 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EntityNamePartQualifier", "2018-08-12", 15755, 39 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EntityNamePartQualifierR2", "2018-08-12", 15794, 27 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EntityNamePartType", "2018-08-12", 15821, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EntityNamePartTypeR2", "2018-08-12", 15826, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EntityNameUse", "2018-08-12", 15830, 15 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EntityNameUseR2", "2018-08-12", 15845, 18 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EntityRisk", "2018-08-12", 15863, 11 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EntityStatus", "2018-08-12", 15874, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v3-EquipmentAlertLevel", "2018-08-12", 15879, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-Ethnicity", "2018-08-12", 15883, 43 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ExposureMode", "2018-08-12", 15926, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation", "2018-08-12", 15931, 44 },
	{ "http://terminology.hl7.org/CodeSystem/v3-GenderStatus", "2018-08-12", 15975, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v3-HL7ContextConductionStyle", "2018-08-12", 15977, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v3-HL7StandardVersionCode", "2018-08-12", 15980, 25 },
	{ "http://terminology.hl7.org/CodeSystem/v3-HL7UpdateMode", "2018-08-12", 16005, 16 },
	{ "http://terminology.hl7.org/CodeSystem/v3-HtmlLinkType", "2018-08-12", 16021, 15 },
	{ "http://terminology.hl7.org/CodeSystem/v3-IdentifierReliability", "2018-08-12", 16036, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v3-IdentifierScope", "2018-08-12", 16039, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-IntegrityCheckAlgorithm", "2018-08-12", 16043, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v3-LanguageAbilityMode", "2018-08-12", 16045, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v3-LanguageAbilityProficiency", "2018-08-12", 16051, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-LivingArrangement", "2018-08-12", 16055, 12 },
	{ "http://terminology.hl7.org/CodeSystem/v3-LocalMarkupIgnore", "2018-08-12", 16067, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v3-LocalRemoteControlState", "2018-08-12", 16069, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ManagedParticipationStatus", "2018-08-12", 16071, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v3-MapRelationship", "2018-08-12", 16077, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus", "2018-08-12", 16080, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v3-MessageWaitingPriority", "2018-08-12", 16090, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ModifyIndicator", "2018-08-12", 16093, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v3-NullFlavor", "2018-08-12", 16095, 18 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ObservationCategory", "2018-08-12", 16113, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "2018-08-12", 16121, 62 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ObservationMethod", "2018-08-12", 16183, 304 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "2018-08-12", 16487, 250 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ParticipationFunction", "2018-08-12", 16737, 49 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ParticipationMode", "2018-08-12", 16786, 15 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ParticipationSignature", "2018-08-12", 16801, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "2018-08-12", 16804, 61 },
	{ "http://terminology.hl7.org/CodeSystem/v3-PatientImportance", "2018-08-12", 16865, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v3-PaymentTerms", "2018-08-12", 16874, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-PersonDisabilityType", "2018-08-12", 16878, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ProbabilityDistributionType", "2018-08-12", 16888, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ProcessingID", "2018-08-12", 16897, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ProcessingMode", "2018-08-12", 16900, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-QueryParameterValue", "2018-08-12", 16904, 16 },
	{ "http://terminology.hl7.org/CodeSystem/v3-QueryPriority", "2018-08-12", 16920, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v3-QueryRequestLimit", "2018-08-12", 16922, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v3-QueryResponse", "2018-08-12", 16924, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-QueryStatusCode", "2018-08-12", 16928, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v3-Race", "2018-08-12", 16933, 921 },
	{ "http://terminology.hl7.org/CodeSystem/v3-RelationalOperator", "2018-08-12", 17854, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v3-RelationshipConjunction", "2018-08-12", 17862, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ReligiousAffiliation", "2018-08-12", 17865, 82 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ResponseLevel", "2018-08-12", 17947, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ResponseModality", "2018-08-12", 17954, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v3-ResponseMode", "2018-08-12", 17957, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v3-RoleClass", "2018-08-12", 17960, 112 },
	{ "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "2018-08-12", 18072, 452 },
	{ "http://terminology.hl7.org/CodeSystem/v3-RoleLinkStatus", "2018-08-12", 18524, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v3-RoleLinkType", "2018-08-12", 18530, 8 },
	{ "http://terminology.hl7.org/CodeSystem/v3-RoleStatus", "2018-08-12", 18538, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration", "2018-08-12", 18545, 605 },
	{ "http://terminology.hl7.org/CodeSystem/v3-Sequencing", "2018-08-12", 19150, 3 },
	{ "http://terminology.hl7.org/CodeSystem/v3-SetOperator", "2018-08-12", 19153, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v3-SpecimenType", "2018-08-12", 19159, 124 },
	{ "http://terminology.hl7.org/CodeSystem/v3-SubstitutionCondition", "2018-08-12", 19283, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v3-TableCellHorizontalAlign", "2018-08-12", 19288, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v3-TableCellScope", "2018-08-12", 19293, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-TableCellVerticalAlign", "2018-08-12", 19297, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-TableFrame", "2018-08-12", 19301, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v3-TableRules", "2018-08-12", 19310, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v3-TargetAwareness", "2018-08-12", 19315, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v3-TelecommunicationCapabilities", "2018-08-12", 19321, 5 },
	{ "http://terminology.hl7.org/CodeSystem/v3-TimingEvent", "2018-08-12", 19326, 18 },
	{ "http://terminology.hl7.org/CodeSystem/v3-TransmissionRelationshipTypeCode", "2018-08-12", 19344, 1 },
	{ "http://terminology.hl7.org/CodeSystem/v3-TribalEntityUS", "2018-08-12", 19345, 568 },
	{ "http://terminology.hl7.org/CodeSystem/v3-VaccineManufacturer", "2018-08-12", 19913, 40 },
	{ "http://terminology.hl7.org/CodeSystem/v3-WorkClassificationODH", "2018-08-12", 19953, 9 },
	{ "http://terminology.hl7.org/CodeSystem/v3-hl7ApprovalStatus", "2018-08-12", 19962, 20 },
	{ "http://terminology.hl7.org/CodeSystem/v3-hl7CMETAttribution", "2018-08-12", 19982, 7 },
	{ "http://terminology.hl7.org/CodeSystem/v3-hl7ITSType", "2018-08-12", 19989, 2 },
	{ "http://terminology.hl7.org/CodeSystem/v3-hl7ITSVersionCode", "2018-08-12", 19991, 1 },
	{ "http://terminology.hl7.org/CodeSystem/v3-hl7PublishingDomain", "2018-08-12", 19992, 42 },
	{ "http://terminology.hl7.org/CodeSystem/v3-hl7PublishingSection", "2018-08-12", 20034, 4 },
	{ "http://terminology.hl7.org/CodeSystem/v3-hl7PublishingSubSection", "2018-08-12", 20038, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v3-hl7Realm", "2018-08-12", 20048, 47 },
	{ "http://terminology.hl7.org/CodeSystem/v3-hl7V3Conformance", "2018-08-12", 20095, 6 },
	{ "http://terminology.hl7.org/CodeSystem/v3-hl7VoteResolution", "2018-08-12", 20101, 13 },
	{ "http://terminology.hl7.org/CodeSystem/v3-orderableDrugForm", "2018-08-12", 20114, 165 },
	{ "http://terminology.hl7.org/CodeSystem/v3-policyHolderRole", "2018-08-12", 20279, 0 },
	{ "http://terminology.hl7.org/CodeSystem/v3-styleType", "2018-08-12", 20279, 21 },
	{ "http://terminology.hl7.org/CodeSystem/v3-substanceAdminSubstitution", "2018-08-12", 20300, 10 },
	{ "http://terminology.hl7.org/CodeSystem/v3-triggerEventID", "2018-08-12", 20310, 11 },
	{ "http://terminology.hl7.org/CodeSystem/validation-process", "4.0.1", 20321, 6 },
	{ "http://terminology.hl7.org/CodeSystem/validation-status", "4.0.1", 20327, 3 },
	{ "http://terminology.hl7.org/CodeSystem/validation-type", "4.0.1", 20330, 3 },
	{ "http://terminology.hl7.org/CodeSystem/variant-state", "4.0.1", 20333, 3 },
	{ "http://terminology.hl7.org/CodeSystem/verificationresult-communication-method", "4.0.1", 20336, 4 },
	{ "http://terminology.hl7.org/fhir/CodeSystem/medicationdispense-category", "4.0.1", 20340, 4 },
	{ "http://terminology.hl7.org/fhir/CodeSystem/medicationdispense-status-reason", "4.0.1", 20344, 21 },
	{ "urn:iso-astm:E1762-95:2013", "4.0.1", 20365, 18 },
	{ "urn:oid:1.2.36.1.2001.1001.101.104.16592", "4.0.1", 20383, 6 },
	{ "urn:oid:2.16.840.1.113883.3.1937.98.5.8", "", 20389, 8 },
};

const struct schema_concept schema_concepts[] = {
	/* indicator */
	{ 0, 65535, 0 }, { 9, 65535, 0 }, { 14, 65535, 0 },
	/* DCM */
	{ 22, 65535, 0 }, { 29, 65535, 0 }, { 36, 65535, 0 }, { 43, 65535, 0 }, { 50, 65535, 0 }, { 57, 65535, 0 },
	{ 64, 65535, 0 }, { 71, 65535, 0 }, { 78, 65535, 0 }, { 85, 65535, 0 }, { 92, 65535, 0 }, { 99, 65535, 0 },
	{ 106, 65535, 0 }, { 113, 65535, 0 }, { 120, 65535, 0 }, { 127, 65535, 0 }, { 134, 65535, 0 }, { 141, 65535, 0 },
	{ 148, 65535, 0 }, { 155, 65535, 0 }, { 162, 65535, 0 }, { 169, 65535, 0 }, { 176, 65535, 0 }, { 183, 65535, 0 },
	{ 190, 65535, 0 }, { 197, 65535, 0 }, { 204, 65535, 0 }, { 211, 65535, 0 }, { 218, 65535, 0 }, { 225, 65535, 0 },
	{ 232, 65535, 0 }, { 239, 65535, 0 }, { 246, 65535, 0 }, { 253, 65535, 0 }, { 260, 65535, 0 }, { 267, 65535, 0 },
	{ 274, 65535, 0 }, { 281, 65535, 0 }, { 288, 65535, 0 }, { 295, 65535, 0 }, { 302, 65535, 0 }, { 309, 65535, 0 },
	{ 316, 65535, 0 }, { 323, 65535, 0 }, { 330, 65535, 0 }, { 337, 65535, 0 }, { 344, 65535, 0 }, { 351, 65535, 0 },
	{ 358, 65535, 0 }, { 365, 65535, 0 }, { 372, 65535, 0 }, { 379, 65535, 0 }, { 386, 65535, 0 }, { 393, 65535, 0 },
	{ 400, 65535, 0 }, { 407, 65535, 0 }, { 414, 65535, 0 }, { 421, 65535, 0 }, { 428, 65535, 0 }, { 435, 65535, 0 },
	{ 442, 65535, 0 }, { 449, 65535, 0 }, { 456, 65535, 0 }, { 463, 65535, 0 }, { 470, 65535, 0 }, { 477, 65535, 0 },
	{ 484, 65535, 0 }, { 491, 65535, 0 }, { 498, 65535, 0 }, { 505, 65535, 0 }, { 512, 65535, 0 }, { 519, 65535, 0 },
	{ 526, 65535, 0 }, { 533, 65535, 0 }, { 540, 65535, 0 }, { 547, 65535, 0 }, { 554, 65535, 0 }, { 561, 65535, 0 },
	{ 568, 65535, 0 }, { 575, 65535, 0 }, { 582, 65535, 0 }, { 589, 65535, 0 }, { 596, 65535, 0 }, { 603, 65535, 0 },
	{ 610, 65535, 0 }, { 617, 65535, 0 }, { 624, 65535, 0 }, { 631, 65535, 0 }, { 638, 65535, 0 }, { 645, 65535, 0 },
	{ 652, 65535, 0 }, { 659, 65535, 0 }, { 666, 65535, 0 }, { 673, 65535, 0 }, { 680, 65535, 0 }, { 687, 65535, 0 },
	{ 694, 65535, 0 }, { 701, 65535, 0 }, { 708, 65535, 0 }, { 715, 65535, 0 }, { 722, 65535, 0 }, { 729, 65535, 0 },
	{ 736, 65535, 0 }, { 743, 65535, 0 }, { 750, 65535, 0 }, { 757, 65535, 0 }, { 764, 65535, 0 }, { 771, 65535, 0 },
	{ 778, 65535, 0 }, { 785, 65535, 0 }, { 792, 65535, 0 }, { 799, 65535, 0 }, { 806, 65535, 0 }, { 813, 65535, 0 },
	{ 820, 65535, 0 }, { 827, 65535, 0 }, { 834, 65535, 0 }, { 841, 65535, 0 }, { 848, 65535, 0 }, { 855, 65535, 0 },
	{ 862, 65535, 0 }, { 869, 65535, 0 }, { 876, 65535, 0 }, { 883, 65535, 0 }, { 890, 65535, 0 }, { 897, 65535, 0 },
	{ 904, 65535, 0 }, { 911, 65535, 0 }, { 918, 65535, 0 }, { 925, 65535, 0 }, { 932, 65535, 0 }, { 939, 65535, 0 },
	{ 946, 65535, 0 }, { 953, 65535, 0 }, { 960, 65535, 0 }, { 967, 65535, 0 }, { 974, 65535, 0 }, { 981, 65535, 0 },
	{ 988, 65535, 0 }, { 995, 65535, 0 }, { 1002, 65535, 0 }, { 1009, 65535, 0 }, { 1016, 65535, 0 }, { 1023, 65535, 0 },
	{ 1030, 65535, 0 }, { 1037, 65535, 0 }, { 1044, 65535, 0 }, { 1051, 65535, 0 }, { 1058, 65535, 0 }, { 1065, 65535, 0 },
	{ 1072, 65535, 0 }, { 1079, 65535, 0 }, { 1086, 65535, 0 }, { 1093, 65535, 0 }, { 1100, 65535, 0 }, { 1107, 65535, 0 },
	{ 1114, 65535, 0 }, { 1121, 65535, 0 }, { 1128, 65535, 0 }, { 1135, 65535, 0 }, { 1142, 65535, 0 }, { 1149, 65535, 0 },
	{ 1156, 65535, 0 }, { 1163, 65535, 0 }, { 1170, 65535, 0 }, { 1177, 65535, 0 }, { 1184, 65535, 0 }, { 1191, 65535, 0 },
	{ 1198, 65535, 0 }, { 1205, 65535, 0 }, { 1212, 65535, 0 }, { 1219, 65535, 0 }, { 1226, 65535, 0 }, { 1233, 65535, 0 },
	{ 1240, 65535, 0 }, { 1247, 65535, 0 }, { 1254, 65535, 0 }, { 1261, 65535, 0 }, { 1268, 65535, 0 }, { 1275, 65535, 0 },
	{ 1282, 65535, 0 }, { 1289, 65535, 0 }, { 1296, 65535, 0 }, { 1303, 65535, 0 }, { 1310, 65535, 0 }, { 1317, 65535, 0 },
	{ 1324, 65535, 0 }, { 1331, 65535, 0 }, { 1338, 65535, 0 }, { 1345, 65535, 0 }, { 1352, 65535, 0 }, { 1359, 65535, 0 },
	{ 1366, 65535, 0 }, { 1373, 65535, 0 }, { 1380, 65535, 0 }, { 1387, 65535, 0 }, { 1394, 65535, 0 }, { 1401, 65535, 0 },
	{ 1408, 65535, 0 }, { 1415, 65535, 0 }, { 1422, 65535, 0 }, { 1429, 65535, 0 }, { 1436, 65535, 0 }, { 1443, 65535, 0 },
	{ 1450, 65535, 0 }, { 1457, 65535, 0 }, { 1464, 65535, 0 }, { 1471, 65535, 0 }, { 1478, 65535, 0 }, { 1485, 65535, 0 },
	{ 1492, 65535, 0 }, { 1499, 65535, 0 }, { 1506, 65535, 0 }, { 1513, 65535, 0 }, { 1520, 65535, 0 }, { 1527, 65535, 0 },
	{ 1534, 65535, 0 }, { 1541, 65535, 0 }, { 1548, 65535, 0 }, { 1555, 65535, 0 }, { 1562, 65535, 0 }, { 1569, 65535, 0 },
	{ 1576, 65535, 0 }, { 1583, 65535, 0 }, { 1590, 65535, 0 }, { 1597, 65535, 0 }, { 1604, 65535, 0 }, { 1611, 65535, 0 },
	{ 1618, 65535, 0 }, { 1625, 65535, 0 }, { 1632, 65535, 0 }, { 1639, 65535, 0 }, { 1646, 65535, 0 }, { 1653, 65535, 0 },
	{ 1660, 65535, 0 }, { 1667, 65535, 0 }, { 1674, 65535, 0 }, { 1681, 65535, 0 }, { 1688, 65535, 0 }, { 1695, 65535, 0 },
	{ 1702, 65535, 0 }, { 1709, 65535, 0 }, { 1716, 65535, 0 }, { 1723, 65535, 0 }, { 1730, 65535, 0 }, { 1737, 65535, 0 },
	{ 1744, 65535, 0 }, { 1751, 65535, 0 }, { 1758, 65535, 0 }, { 1765, 65535, 0 }, { 1772, 65535, 0 }, { 1779, 65535, 0 },
	{ 1786, 65535, 0 }, { 1793, 65535, 0 }, { 1800, 65535, 0 }, { 1807, 65535, 0 }, { 1814, 65535, 0 }, { 1821, 65535, 0 },
	{ 1828, 65535, 0 }, { 1835, 65535, 0 }, { 1842, 65535, 0 }, { 1849, 65535, 0 }, { 1856, 65535, 0 }, { 1863, 65535, 0 },
	{ 1870, 65535, 0 }, { 1877, 65535, 0 }, { 1884, 65535, 0 }, { 1891, 65535, 0 }, { 1898, 65535, 0 }, { 1905, 65535, 0 },
	{ 1912, 65535, 0 }, { 1919, 65535, 0 }, { 1926, 65535, 0 }, { 1933, 65535, 0 }, { 1940, 65535, 0 }, { 1947, 65535, 0 },
	{ 1954, 65535, 0 }, { 1961, 65535, 0 }, { 1968, 65535, 0 }, { 1975, 65535, 0 }, { 1982, 65535, 0 }, { 1989, 65535, 0 },
	{ 1996, 65535, 0 }, { 2003, 65535, 0 }, { 2010, 65535, 0 }, { 2017, 65535, 0 }, { 2024, 65535, 0 }, { 2031, 65535, 0 },
	{ 2038, 65535, 0 }, { 2045, 65535, 0 }, { 2052, 65535, 0 }, { 2059, 65535, 0 }, { 2066, 65535, 0 }, { 2073, 65535, 0 },
	{ 2080, 65535, 0 }, { 2087, 65535, 0 }, { 2094, 65535, 0 }, { 2101, 65535, 0 }, { 2108, 65535, 0 }, { 2115, 65535, 0 },
	{ 2122, 65535, 0 }, { 2129, 65535, 0 }, { 2136, 65535, 0 }, { 2143, 65535, 0 }, { 2150, 65535, 0 }, { 2157, 65535, 0 },
	{ 2164, 65535, 0 }, { 2171, 65535, 0 }, { 2178, 65535, 0 }, { 2185, 65535, 0 }, { 2192, 65535, 0 }, { 2199, 65535, 0 },
	{ 2206, 65535, 0 }, { 2213, 65535, 0 }, { 2220, 65535, 0 }, { 2227, 65535, 0 }, { 2234, 65535, 0 }, { 2241, 65535, 0 },
	{ 2248, 65535, 0 }, { 2255, 65535, 0 }, { 2262, 65535, 0 }, { 2269, 65535, 0 }, { 2276, 65535, 0 }, { 2283, 65535, 0 },
	{ 2290, 65535, 0 }, { 2297, 65535, 0 }, { 2304, 65535, 0 }, { 2311, 65535, 0 }, { 2318, 65535, 0 }, { 2325, 65535, 0 },
	{ 2332, 65535, 0 }, { 2339, 65535, 0 }, { 2346, 65535, 0 }, { 2353, 65535, 0 }, { 2360, 65535, 0 }, { 2367, 65535, 0 },
	{ 2374, 65535, 0 }, { 2381, 65535, 0 }, { 2388, 65535, 0 }, { 2395, 65535, 0 }, { 2402, 65535, 0 }, { 2409, 65535, 0 },
	{ 2416, 65535, 0 }, { 2423, 65535, 0 }, { 2430, 65535, 0 }, { 2437, 65535, 0 }, { 2444, 65535, 0 }, { 2451, 65535, 0 },
	{ 2458, 65535, 0 }, { 2465, 65535, 0 }, { 2472, 65535, 0 }, { 2479, 65535, 0 }, { 2486, 65535, 0 }, { 2493, 65535, 0 },
	{ 2500, 65535, 0 }, { 2507, 65535, 0 }, { 2514, 65535, 0 }, { 2521, 65535, 0 }, { 2528, 65535, 0 }, { 2535, 65535, 0 },
	{ 2542, 65535, 0 }, { 2549, 65535, 0 }, { 2556, 65535, 0 }, { 2563, 65535, 0 }, { 2570, 65535, 0 }, { 2577, 65535, 0 },
	{ 2584, 65535, 0 }, { 2591, 65535, 0 }, { 2598, 65535, 0 }, { 2605, 65535, 0 }, { 2612, 65535, 0 }, { 2619, 65535, 0 },
	{ 2626, 65535, 0 }, { 2633, 65535, 0 }, { 2640, 65535, 0 }, { 2647, 65535, 0 }, { 2654, 65535, 0 }, { 2661, 65535, 0 },
	{ 2668, 65535, 0 }, { 2675, 65535, 0 }, { 2682, 65535, 0 }, { 2689, 65535, 0 }, { 2696, 65535, 0 }, { 2703, 65535, 0 },
	{ 2710, 65535, 0 }, { 2717, 65535, 0 }, { 2724, 65535, 0 }, { 2731, 65535, 0 }, { 2738, 65535, 0 }, { 2745, 65535, 0 },
	{ 2752, 65535, 0 }, { 2759, 65535, 0 }, { 2766, 65535, 0 }, { 2773, 65535, 0 }, { 2780, 65535, 0 }, { 2787, 65535, 0 },
	{ 2794, 65535, 0 }, { 2801, 65535, 0 }, { 2808, 65535, 0 }, { 2815, 65535, 0 }, { 2822, 65535, 0 }, { 2829, 65535, 0 },
	{ 2836, 65535, 0 }, { 2843, 65535, 0 }, { 2850, 65535, 0 }, { 2857, 65535, 0 }, { 2864, 65535, 0 }, { 2871, 65535, 0 },
	{ 2878, 65535, 0 }, { 2885, 65535, 0 }, { 2892, 65535, 0 }, { 2899, 65535, 0 }, { 2906, 65535, 0 }, { 2913, 65535, 0 },
	{ 2920, 65535, 0 }, { 2927, 65535, 0 }, { 2934, 65535, 0 }, { 2941, 65535, 0 }, { 2948, 65535, 0 }, { 2955, 65535, 0 },
	{ 2962, 65535, 0 }, { 2969, 65535, 0 }, { 2976, 65535, 0 }, { 2983, 65535, 0 }, { 2990, 65535, 0 }, { 2997, 65535, 0 },
	{ 3004, 65535, 0 }, { 3011, 65535, 0 }, { 3018, 65535, 0 }, { 3025, 65535, 0 }, { 3032, 65535, 0 }, { 3039, 65535, 0 },
	{ 3046, 65535, 0 }, { 3053, 65535, 0 }, { 3060, 65535, 0 }, { 3067, 65535, 0 }, { 3074, 65535, 0 }, { 3081, 65535, 0 },
	{ 3088, 65535, 0 }, { 3095, 65535, 0 }, { 3102, 65535, 0 }, { 3109, 65535, 0 }, { 3116, 65535, 0 }, { 3123, 65535, 0 },
	{ 3130, 65535, 0 }, { 3137, 65535, 0 }, { 3144, 65535, 0 }, { 3151, 65535, 0 }, { 3158, 65535, 0 }, { 3165, 65535, 0 },
	{ 3172, 65535, 0 }, { 3179, 65535, 0 }, { 3186, 65535, 0 }, { 3193, 65535, 0 }, { 3200, 65535, 0 }, { 3207, 65535, 0 },
	{ 3214, 65535, 0 }, { 3221, 65535, 0 }, { 3228, 65535, 0 }, { 3235, 65535, 0 }, { 3242, 65535, 0 }, { 3249, 65535, 0 },
	{ 3256, 65535, 0 }, { 3263, 65535, 0 }, { 3270, 65535, 0 }, { 3277, 65535, 0 }, { 3284, 65535, 0 }, { 3291, 65535, 0 },
	{ 3298, 65535, 0 }, { 3305, 65535, 0 }, { 3312, 65535, 0 }, { 3319, 65535, 0 }, { 3326, 65535, 0 }, { 3333, 65535, 0 },
	{ 3340, 65535, 0 }, { 3347, 65535, 0 }, { 3354, 65535, 0 }, { 3361, 65535, 0 }, { 3368, 65535, 0 }, { 3375, 65535, 0 },
	{ 3382, 65535, 0 }, { 3389, 65535, 0 }, { 3396, 65535, 0 }, { 3403, 65535, 0 }, { 3410, 65535, 0 }, { 3417, 65535, 0 },
	{ 3424, 65535, 0 }, { 3431, 65535, 0 }, { 3438, 65535, 0 }, { 3445, 65535, 0 }, { 3452, 65535, 0 }, { 3459, 65535, 0 },
	{ 3466, 65535, 0 }, { 3473, 65535, 0 }, { 3480, 65535, 0 }, { 3487, 65535, 0 }, { 3494, 65535, 0 }, { 3501, 65535, 0 },
	{ 3508, 65535, 0 }, { 3515, 65535, 0 }, { 3522, 65535, 0 }, { 3529, 65535, 0 }, { 3536, 65535, 0 }, { 3543, 65535, 0 },
	{ 3550, 65535, 0 }, { 3557, 65535, 0 }, { 3564, 65535, 0 }, { 3571, 65535, 0 }, { 3578, 65535, 0 }, { 3585, 65535, 0 },
	{ 3592, 65535, 0 }, { 3599, 65535, 0 }, { 3606, 65535, 0 }, { 3613, 65535, 0 }, { 3620, 65535, 0 }, { 3627, 65535, 0 },
	{ 3634, 65535, 0 }, { 3641, 65535, 0 }, { 3648, 65535, 0 }, { 3655, 65535, 0 }, { 3662, 65535, 0 }, { 3669, 65535, 0 },
	{ 3676, 65535, 0 }, { 3683, 65535, 0 }, { 3690, 65535, 0 }, { 3697, 65535, 0 }, { 3704, 65535, 0 }, { 3711, 65535, 0 },
	{ 3718, 65535, 0 }, { 3725, 65535, 0 }, { 3732, 65535, 0 }, { 3739, 65535, 0 }, { 3746, 65535, 0 }, { 3753, 65535, 0 },
	{ 3760, 65535, 0 }, { 3767, 65535, 0 }, { 3774, 65535, 0 }, { 3781, 65535, 0 }, { 3788, 65535, 0 }, { 3795, 65535, 0 },
	{ 3802, 65535, 0 }, { 3809, 65535, 0 }, { 3816, 65535, 0 }, { 3823, 65535, 0 }, { 3830, 65535, 0 }, { 3837, 65535, 0 },
	{ 3844, 65535, 0 }, { 3851, 65535, 0 }, { 3858, 65535, 0 }, { 3865, 65535, 0 }, { 3872, 65535, 0 }, { 3879, 65535, 0 },
	{ 3886, 65535, 0 }, { 3893, 65535, 0 }, { 3900, 65535, 0 }, { 3907, 65535, 0 }, { 3914, 65535, 0 }, { 3921, 65535, 0 },
	{ 3928, 65535, 0 }, { 3935, 65535, 0 }, { 3942, 65535, 0 }, { 3949, 65535, 0 }, { 3956, 65535, 0 }, { 3963, 65535, 0 },
	{ 3970, 65535, 0 }, { 3977, 65535, 0 }, { 3984, 65535, 0 }, { 3991, 65535, 0 }, { 3998, 65535, 0 }, { 4005, 65535, 0 },
	{ 4012, 65535, 0 }, { 4019, 65535, 0 }, { 4026, 65535, 0 }, { 4033, 65535, 0 }, { 4040, 65535, 0 }, { 4047, 65535, 0 },
	{ 4054, 65535, 0 }, { 4061, 65535, 0 }, { 4068, 65535, 0 }, { 4075, 65535, 0 }, { 4082, 65535, 0 }, { 4089, 65535, 0 },
	{ 4096, 65535, 0 }, { 4103, 65535, 0 }, { 4110, 65535, 0 }, { 4117, 65535, 0 }, { 4124, 65535, 0 }, { 4131, 65535, 0 },
	{ 4138, 65535, 0 }, { 4145, 65535, 0 }, { 4152, 65535, 0 }, { 4159, 65535, 0 }, { 4166, 65535, 0 }, { 4173, 65535, 0 },
	{ 4180, 65535, 0 }, { 4187, 65535, 0 }, { 4194, 65535, 0 }, { 4201, 65535, 0 }, { 4208, 65535, 0 }, { 4215, 65535, 0 },
	{ 4222, 65535, 0 }, { 4229, 65535, 0 }, { 4236, 65535, 0 }, { 4243, 65535, 0 }, { 4250, 65535, 0 }, { 4257, 65535, 0 },
	{ 4264, 65535, 0 }, { 4271, 65535, 0 }, { 4278, 65535, 0 }, { 4285, 65535, 0 }, { 4292, 65535, 0 }, { 4299, 65535, 0 },
	{ 4306, 65535, 0 }, { 4313, 65535, 0 }, { 4320, 65535, 0 }, { 4327, 65535, 0 }, { 4334, 65535, 0 }, { 4341, 65535, 0 },
	{ 4348, 65535, 0 }, { 4355, 65535, 0 }, { 4362, 65535, 0 }, { 4369, 65535, 0 }, { 4376, 65535, 0 }, { 4383, 65535, 0 },
	{ 4390, 65535, 0 }, { 4397, 65535, 0 }, { 4404, 65535, 0 }, { 4411, 65535, 0 }, { 4418, 65535, 0 }, { 4425, 65535, 0 },
	{ 4432, 65535, 0 }, { 4439, 65535, 0 }, { 4446, 65535, 0 }, { 4453, 65535, 0 }, { 4460, 65535, 0 }, { 4467, 65535, 0 },
	{ 4474, 65535, 0 }, { 4481, 65535, 0 }, { 4488, 65535, 0 }, { 4495, 65535, 0 }, { 4502, 65535, 0 }, { 4509, 65535, 0 },
	{ 4516, 65535, 0 }, { 4523, 65535, 0 }, { 4530, 65535, 0 }, { 4537, 65535, 0 }, { 4544, 65535, 0 }, { 4551, 65535, 0 },
	{ 4558, 65535, 0 }, { 4565, 65535, 0 }, { 4572, 65535, 0 }, { 4579, 65535, 0 }, { 4586, 65535, 0 }, { 4593, 65535, 0 },
	{ 4600, 65535, 0 }, { 4607, 65535, 0 }, { 4614, 65535, 0 }, { 4621, 65535, 0 }, { 4628, 65535, 0 }, { 4635, 65535, 0 },
	{ 4642, 65535, 0 }, { 4649, 65535, 0 }, { 4656, 65535, 0 }, { 4663, 65535, 0 }, { 4670, 65535, 0 }, { 4677, 65535, 0 },
	{ 4684, 65535, 0 }, { 4691, 65535, 0 }, { 4698, 65535, 0 }, { 4705, 65535, 0 }, { 4712, 65535, 0 }, { 4719, 65535, 0 },
	{ 4726, 65535, 0 }, { 4733, 65535, 0 }, { 4740, 65535, 0 }, { 4747, 65535, 0 }, { 4754, 65535, 0 }, { 4761, 65535, 0 },
	{ 4768, 65535, 0 }, { 4775, 65535, 0 }, { 4782, 65535, 0 }, { 4789, 65535, 0 }, { 4796, 65535, 0 }, { 4803, 65535, 0 },
	{ 4810, 65535, 0 }, { 4817, 65535, 0 }, { 4824, 65535, 0 }, { 4831, 65535, 0 }, { 4838, 65535, 0 }, { 4845, 65535, 0 },
	{ 4852, 65535, 0 }, { 4859, 65535, 0 }, { 4866, 65535, 0 }, { 4873, 65535, 0 }, { 4880, 65535, 0 }, { 4887, 65535, 0 },
	{ 4894, 65535, 0 }, { 4901, 65535, 0 }, { 4908, 65535, 0 }, { 4915, 65535, 0 }, { 4922, 65535, 0 }, { 4929, 65535, 0 },
	{ 4936, 65535, 0 }, { 4943, 65535, 0 }, { 4950, 65535, 0 }, { 4957, 65535, 0 }, { 4964, 65535, 0 }, { 4971, 65535, 0 },
	{ 4978, 65535, 0 }, { 4985, 65535, 0 }, { 4992, 65535, 0 }, { 4999, 65535, 0 }, { 5006, 65535, 0 }, { 5013, 65535, 0 },
	{ 5020, 65535, 0 }, { 5027, 65535, 0 }, { 5034, 65535, 0 }, { 5041, 65535, 0 }, { 5048, 65535, 0 }, { 5055, 65535, 0 },
	{ 5062, 65535, 0 }, { 5069, 65535, 0 }, { 5076, 65535, 0 }, { 5083, 65535, 0 }, { 5090, 65535, 0 }, { 5097, 65535, 0 },
	{ 5104, 65535, 0 }, { 5111, 65535, 0 }, { 5118, 65535, 0 }, { 5125, 65535, 0 }, { 5132, 65535, 0 }, { 5139, 65535, 0 },
	{ 5146, 65535, 0 }, { 5153, 65535, 0 }, { 5160, 65535, 0 }, { 5167, 65535, 0 }, { 5174, 65535, 0 }, { 5181, 65535, 0 },
	{ 5188, 65535, 0 }, { 5195, 65535, 0 }, { 5202, 65535, 0 }, { 5209, 65535, 0 }, { 5216, 65535, 0 }, { 5223, 65535, 0 },
	{ 5230, 65535, 0 }, { 5237, 65535, 0 }, { 5244, 65535, 0 }, { 5251, 65535, 0 }, { 5258, 65535, 0 }, { 5265, 65535, 0 },
	{ 5272, 65535, 0 }, { 5279, 65535, 0 }, { 5286, 65535, 0 }, { 5293, 65535, 0 }, { 5300, 65535, 0 }, { 5307, 65535, 0 },
	{ 5314, 65535, 0 }, { 5321, 65535, 0 }, { 5328, 65535, 0 }, { 5335, 65535, 0 }, { 5342, 65535, 0 }, { 5349, 65535, 0 },
	{ 5356, 65535, 0 }, { 5363, 65535, 0 }, { 5370, 65535, 0 }, { 5377, 65535, 0 }, { 5384, 65535, 0 }, { 5391, 65535, 0 },
	{ 5398, 65535, 0 }, { 5405, 65535, 0 }, { 5412, 65535, 0 }, { 5419, 65535, 0 }, { 5426, 65535, 0 }, { 5433, 65535, 0 },
	{ 5440, 65535, 0 }, { 5447, 65535, 0 }, { 5454, 65535, 0 }, { 5461, 65535, 0 }, { 5468, 65535, 0 }, { 5475, 65535, 0 },
	{ 5482, 65535, 0 }, { 5489, 65535, 0 }, { 5496, 65535, 0 }, { 5503, 65535, 0 }, { 5510, 65535, 0 }, { 5517, 65535, 0 },
	{ 5524, 65535, 0 }, { 5531, 65535, 0 }, { 5538, 65535, 0 }, { 5545, 65535, 0 }, { 5552, 65535, 0 }, { 5559, 65535, 0 },
	{ 5566, 65535, 0 }, { 5573, 65535, 0 }, { 5580, 65535, 0 }, { 5587, 65535, 0 }, { 5594, 65535, 0 }, { 5601, 65535, 0 },
	{ 5608, 65535, 0 }, { 5615, 65535, 0 }, { 5622, 65535, 0 }, { 5629, 65535, 0 }, { 5636, 65535, 0 }, { 5643, 65535, 0 },
	{ 5650, 65535, 0 }, { 5657, 65535, 0 }, { 5664, 65535, 0 }, { 5671, 65535, 0 }, { 5678, 65535, 0 }, { 5685, 65535, 0 },
	{ 5692, 65535, 0 }, { 5699, 65535, 0 }, { 5706, 65535, 0 }, { 5713, 65535, 0 }, { 5720, 65535, 0 }, { 5727, 65535, 0 },
	{ 5734, 65535, 0 }, { 5741, 65535, 0 }, { 5748, 65535, 0 }, { 5755, 65535, 0 }, { 5762, 65535, 0 }, { 5769, 65535, 0 },
	{ 5776, 65535, 0 }, { 5783, 65535, 0 }, { 5790, 65535, 0 }, { 5797, 65535, 0 }, { 5804, 65535, 0 }, { 5811, 65535, 0 },
	{ 5818, 65535, 0 }, { 5825, 65535, 0 }, { 5832, 65535, 0 }, { 5839, 65535, 0 }, { 5846, 65535, 0 }, { 5853, 65535, 0 },
	{ 5860, 65535, 0 }, { 5867, 65535, 0 }, { 5874, 65535, 0 }, { 5881, 65535, 0 }, { 5888, 65535, 0 }, { 5895, 65535, 0 },
	{ 5902, 65535, 0 }, { 5909, 65535, 0 }, { 5916, 65535, 0 }, { 5923, 65535, 0 }, { 5930, 65535, 0 }, { 5937, 65535, 0 },
	{ 5944, 65535, 0 }, { 5951, 65535, 0 }, { 5958, 65535, 0 }, { 5965, 65535, 0 }, { 5972, 65535, 0 }, { 5979, 65535, 0 },
	{ 5986, 65535, 0 }, { 5993, 65535, 0 }, { 6000, 65535, 0 }, { 6007, 65535, 0 }, { 6014, 65535, 0 }, { 6021, 65535, 0 },
	{ 6028, 65535, 0 }, { 6035, 65535, 0 }, { 6042, 65535, 0 }, { 6049, 65535, 0 }, { 6056, 65535, 0 }, { 6063, 65535, 0 },
	{ 6070, 65535, 0 }, { 6077, 65535, 0 }, { 6084, 65535, 0 }, { 6091, 65535, 0 }, { 6098, 65535, 0 }, { 6105, 65535, 0 },
	{ 6112, 65535, 0 }, { 6119, 65535, 0 }, { 6126, 65535, 0 }, { 6133, 65535, 0 }, { 6140, 65535, 0 }, { 6147, 65535, 0 },
	{ 6154, 65535, 0 }, { 6161, 65535, 0 }, { 6168, 65535, 0 }, { 6175, 65535, 0 }, { 6182, 65535, 0 }, { 6189, 65535, 0 },
	{ 6196, 65535, 0 }, { 6203, 65535, 0 }, { 6210, 65535, 0 }, { 6217, 65535, 0 }, { 6224, 65535, 0 }, { 6231, 65535, 0 },
	{ 6238, 65535, 0 }, { 6245, 65535, 0 }, { 6252, 65535, 0 }, { 6259, 65535, 0 }, { 6266, 65535, 0 }, { 6273, 65535, 0 },
	{ 6280, 65535, 0 }, { 6287, 65535, 0 }, { 6294, 65535, 0 }, { 6301, 65535, 0 }, { 6308, 65535, 0 }, { 6315, 65535, 0 },
	{ 6322, 65535, 0 }, { 6329, 65535, 0 }, { 6336, 65535, 0 }, { 6343, 65535, 0 }, { 6350, 65535, 0 }, { 6357, 65535, 0 },
	{ 6364, 65535, 0 }, { 6371, 65535, 0 }, { 6378, 65535, 0 }, { 6385, 65535, 0 }, { 6392, 65535, 0 }, { 6399, 65535, 0 },
	{ 6406, 65535, 0 }, { 6413, 65535, 0 }, { 6420, 65535, 0 }, { 6427, 65535, 0 }, { 6434, 65535, 0 }, { 6441, 65535, 0 },
	{ 6448, 65535, 0 }, { 6455, 65535, 0 }, { 6462, 65535, 0 }, { 6469, 65535, 0 }, { 6476, 65535, 0 }, { 6483, 65535, 0 },
	{ 6490, 65535, 0 }, { 6497, 65535, 0 }, { 6504, 65535, 0 }, { 6511, 65535, 0 }, { 6518, 65535, 0 }, { 6525, 65535, 0 },
	{ 6532, 65535, 0 }, { 6539, 65535, 0 }, { 6546, 65535, 0 }, { 6553, 65535, 0 }, { 6560, 65535, 0 }, { 6567, 65535, 0 },
	{ 6574, 65535, 0 }, { 6581, 65535, 0 }, { 6588, 65535, 0 }, { 6595, 65535, 0 }, { 6602, 65535, 0 }, { 6609, 65535, 0 },
	{ 6616, 65535, 0 }, { 6623, 65535, 0 }, { 6630, 65535, 0 }, { 6637, 65535, 0 }, { 6644, 65535, 0 }, { 6651, 65535, 0 },
	{ 6658, 65535, 0 }, { 6665, 65535, 0 }, { 6672, 65535, 0 }, { 6679, 65535, 0 }, { 6686, 65535, 0 }, { 6693, 65535, 0 },
	{ 6700, 65535, 0 }, { 6707, 65535, 0 }, { 6714, 65535, 0 }, { 6721, 65535, 0 }, { 6728, 65535, 0 }, { 6735, 65535, 0 },
	{ 6742, 65535, 0 }, { 6749, 65535, 0 }, { 6756, 65535, 0 }, { 6763, 65535, 0 }, { 6770, 65535, 0 }, { 6777, 65535, 0 },
	{ 6784, 65535, 0 }, { 6791, 65535, 0 }, { 6798, 65535, 0 }, { 6805, 65535, 0 }, { 6812, 65535, 0 }, { 6819, 65535, 0 },
	{ 6826, 65535, 0 }, { 6833, 65535, 0 }, { 6840, 65535, 0 }, { 6847, 65535, 0 }, { 6854, 65535, 0 }, { 6861, 65535, 0 },
	{ 6868, 65535, 0 }, { 6875, 65535, 0 }, { 6882, 65535, 0 }, { 6889, 65535, 0 }, { 6896, 65535, 0 }, { 6903, 65535, 0 },
	{ 6910, 65535, 0 }, { 6917, 65535, 0 }, { 6924, 65535, 0 }, { 6931, 65535, 0 }, { 6938, 65535, 0 }, { 6945, 65535, 0 },
	{ 6952, 65535, 0 }, { 6959, 65535, 0 }, { 6966, 65535, 0 }, { 6973, 65535, 0 }, { 6980, 65535, 0 }, { 6987, 65535, 0 },
	{ 6994, 65535, 0 }, { 7001, 65535, 0 }, { 7008, 65535, 0 }, { 7015, 65535, 0 }, { 7022, 65535, 0 }, { 7029, 65535, 0 },
	{ 7036, 65535, 0 }, { 7043, 65535, 0 }, { 7050, 65535, 0 }, { 7057, 65535, 0 }, { 7064, 65535, 0 }, { 7071, 65535, 0 },
	{ 7078, 65535, 0 }, { 7085, 65535, 0 }, { 7092, 65535, 0 }, { 7099, 65535, 0 }, { 7106, 65535, 0 }, { 7113, 65535, 0 },
	{ 7120, 65535, 0 }, { 7127, 65535, 0 }, { 7134, 65535, 0 }, { 7141, 65535, 0 }, { 7148, 65535, 0 }, { 7155, 65535, 0 },
	{ 7162, 65535, 0 }, { 7169, 65535, 0 }, { 7176, 65535, 0 }, { 7183, 65535, 0 }, { 7190, 65535, 0 }, { 7197, 65535, 0 },
	{ 7204, 65535, 0 }, { 7211, 65535, 0 }, { 7218, 65535, 0 }, { 7225, 65535, 0 }, { 7232, 65535, 0 }, { 7239, 65535, 0 },
	{ 7246, 65535, 0 }, { 7253, 65535, 0 }, { 7260, 65535, 0 }, { 7267, 65535, 0 }, { 7274, 65535, 0 }, { 7281, 65535, 0 },
	{ 7288, 65535, 0 }, { 7295, 65535, 0 }, { 7302, 65535, 0 }, { 7309, 65535, 0 }, { 7316, 65535, 0 }, { 7323, 65535, 0 },
	{ 7330, 65535, 0 }, { 7337, 65535, 0 }, { 7344, 65535, 0 }, { 7351, 65535, 0 }, { 7358, 65535, 0 }, { 7365, 65535, 0 },
	{ 7372, 65535, 0 }, { 7379, 65535, 0 }, { 7386, 65535, 0 }, { 7393, 65535, 0 }, { 7400, 65535, 0 }, { 7407, 65535, 0 },
	{ 7414, 65535, 0 }, { 7421, 65535, 0 }, { 7428, 65535, 0 }, { 7435, 65535, 0 }, { 7442, 65535, 0 }, { 7449, 65535, 0 },
	{ 7456, 65535, 0 }, { 7463, 65535, 0 }, { 7470, 65535, 0 }, { 7477, 65535, 0 }, { 7484, 65535, 0 }, { 7491, 65535, 0 },
	{ 7498, 65535, 0 }, { 7505, 65535, 0 }, { 7512, 65535, 0 }, { 7519, 65535, 0 }, { 7526, 65535, 0 }, { 7533, 65535, 0 },
	{ 7540, 65535, 0 }, { 7547, 65535, 0 }, { 7554, 65535, 0 }, { 7561, 65535, 0 }, { 7568, 65535, 0 }, { 7575, 65535, 0 },
	{ 7582, 65535, 0 }, { 7589, 65535, 0 }, { 7596, 65535, 0 }, { 7603, 65535, 0 }, { 7610, 65535, 0 }, { 7617, 65535, 0 },
	{ 7624, 65535, 0 }, { 7631, 65535, 0 }, { 7638, 65535, 0 }, { 7645, 65535, 0 }, { 7652, 65535, 0 }, { 7659, 65535, 0 },
	{ 7666, 65535, 0 }, { 7673, 65535, 0 }, { 7680, 65535, 0 }, { 7687, 65535, 0 }, { 7694, 65535, 0 }, { 7701, 65535, 0 },
	{ 7708, 65535, 0 }, { 7715, 65535, 0 }, { 7722, 65535, 0 }, { 7729, 65535, 0 }, { 7736, 65535, 0 }, { 7743, 65535, 0 },
	{ 7750, 65535, 0 }, { 7757, 65535, 0 }, { 7764, 65535, 0 }, { 7771, 65535, 0 }, { 7778, 65535, 0 }, { 7785, 65535, 0 },
	{ 7792, 65535, 0 }, { 7799, 65535, 0 }, { 7806, 65535, 0 }, { 7813, 65535, 0 }, { 7820, 65535, 0 }, { 7827, 65535, 0 },
	{ 7834, 65535, 0 }, { 7841, 65535, 0 }, { 7848, 65535, 0 }, { 7855, 65535, 0 }, { 7862, 65535, 0 }, { 7869, 65535, 0 },
	{ 7876, 65535, 0 }, { 7883, 65535, 0 }, { 7890, 65535, 0 }, { 7897, 65535, 0 }, { 7904, 65535, 0 }, { 7911, 65535, 0 },
	{ 7918, 65535, 0 }, { 7925, 65535, 0 }, { 7932, 65535, 0 }, { 7939, 65535, 0 }, { 7946, 65535, 0 }, { 7953, 65535, 0 },
	{ 7960, 65535, 0 }, { 7967, 65535, 0 }, { 7974, 65535, 0 }, { 7981, 65535, 0 }, { 7988, 65535, 0 }, { 7995, 65535, 0 },
	{ 8002, 65535, 0 }, { 8009, 65535, 0 }, { 8016, 65535, 0 }, { 8023, 65535, 0 }, { 8030, 65535, 0 }, { 8037, 65535, 0 },
	{ 8044, 65535, 0 }, { 8051, 65535, 0 }, { 8058, 65535, 0 }, { 8065, 65535, 0 }, { 8072, 65535, 0 }, { 8079, 65535, 0 },
	{ 8086, 65535, 0 }, { 8093, 65535, 0 }, { 8100, 65535, 0 }, { 8107, 65535, 0 }, { 8114, 65535, 0 }, { 8121, 65535, 0 },
	{ 8128, 65535, 0 }, { 8135, 65535, 0 }, { 8142, 65535, 0 }, { 8149, 65535, 0 }, { 8156, 65535, 0 }, { 8163, 65535, 0 },
	{ 8170, 65535, 0 }, { 8177, 65535, 0 }, { 8184, 65535, 0 }, { 8191, 65535, 0 }, { 8198, 65535, 0 }, { 8205, 65535, 0 },
	{ 8212, 65535, 0 }, { 8219, 65535, 0 }, { 8226, 65535, 0 }, { 8233, 65535, 0 }, { 8240, 65535, 0 }, { 8247, 65535, 0 },
	{ 8254, 65535, 0 }, { 8261, 65535, 0 }, { 8268, 65535, 0 }, { 8275, 65535, 0 }, { 8282, 65535, 0 }, { 8289, 65535, 0 },
	{ 8296, 65535, 0 }, { 8303, 65535, 0 }, { 8310, 65535, 0 }, { 8317, 65535, 0 }, { 8324, 65535, 0 }, { 8331, 65535, 0 },
	{ 8338, 65535, 0 }, { 8345, 65535, 0 }, { 8352, 65535, 0 }, { 8359, 65535, 0 }, { 8366, 65535, 0 }, { 8373, 65535, 0 },
	{ 8380, 65535, 0 }, { 8387, 65535, 0 }, { 8394, 65535, 0 }, { 8401, 65535, 0 }, { 8408, 65535, 0 }, { 8415, 65535, 0 },
	{ 8422, 65535, 0 }, { 8429, 65535, 0 }, { 8436, 65535, 0 }, { 8443, 65535, 0 }, { 8450, 65535, 0 }, { 8457, 65535, 0 },
	{ 8464, 65535, 0 }, { 8471, 65535, 0 }, { 8478, 65535, 0 }, { 8485, 65535, 0 }, { 8492, 65535, 0 }, { 8499, 65535, 0 },
	{ 8506, 65535, 0 }, { 8513, 65535, 0 }, { 8520, 65535, 0 }, { 8527, 65535, 0 }, { 8534, 65535, 0 }, { 8541, 65535, 0 },
	{ 8548, 65535, 0 }, { 8555, 65535, 0 }, { 8562, 65535, 0 }, { 8569, 65535, 0 }, { 8576, 65535, 0 }, { 8583, 65535, 0 },
	{ 8590, 65535, 0 }, { 8597, 65535, 0 }, { 8604, 65535, 0 }, { 8611, 65535, 0 }, { 8618, 65535, 0 }, { 8625, 65535, 0 },
	{ 8632, 65535, 0 }, { 8639, 65535, 0 }, { 8646, 65535, 0 }, { 8653, 65535, 0 }, { 8660, 65535, 0 }, { 8667, 65535, 0 },
	{ 8674, 65535, 0 }, { 8681, 65535, 0 }, { 8688, 65535, 0 }, { 8695, 65535, 0 }, { 8702, 65535, 0 }, { 8709, 65535, 0 },
	{ 8716, 65535, 0 }, { 8723, 65535, 0 }, { 8730, 65535, 0 }, { 8737, 65535, 0 }, { 8744, 65535, 0 }, { 8751, 65535, 0 },
	{ 8758, 65535, 0 }, { 8765, 65535, 0 }, { 8772, 65535, 0 }, { 8779, 65535, 0 }, { 8786, 65535, 0 }, { 8793, 65535, 0 },
	{ 8800, 65535, 0 }, { 8807, 65535, 0 }, { 8814, 65535, 0 }, { 8821, 65535, 0 }, { 8828, 65535, 0 }, { 8835, 65535, 0 },
	{ 8842, 65535, 0 }, { 8849, 65535, 0 }, { 8856, 65535, 0 }, { 8863, 65535, 0 }, { 8870, 65535, 0 }, { 8877, 65535, 0 },
	{ 8884, 65535, 0 }, { 8891, 65535, 0 }, { 8898, 65535, 0 }, { 8905, 65535, 0 }, { 8912, 65535, 0 }, { 8919, 65535, 0 },
	{ 8926, 65535, 0 }, { 8933, 65535, 0 }, { 8940, 65535, 0 }, { 8947, 65535, 0 }, { 8954, 65535, 0 }, { 8961, 65535, 0 },
	{ 8968, 65535, 0 }, { 8975, 65535, 0 }, { 8982, 65535, 0 }, { 8989, 65535, 0 }, { 8996, 65535, 0 }, { 9003, 65535, 0 },
	{ 9010, 65535, 0 }, { 9017, 65535, 0 }, { 9024, 65535, 0 }, { 9031, 65535, 0 }, { 9038, 65535, 0 }, { 9045, 65535, 0 },
	{ 9052, 65535, 0 }, { 9059, 65535, 0 }, { 9066, 65535, 0 }, { 9073, 65535, 0 }, { 9080, 65535, 0 }, { 9087, 65535, 0 },
	{ 9094, 65535, 0 }, { 9101, 65535, 0 }, { 9108, 65535, 0 }, { 9115, 65535, 0 }, { 9122, 65535, 0 }, { 9129, 65535, 0 },
	{ 9136, 65535, 0 }, { 9143, 65535, 0 }, { 9150, 65535, 0 }, { 9157, 65535, 0 }, { 9164, 65535, 0 }, { 9171, 65535, 0 },
	{ 9178, 65535, 0 }, { 9185, 65535, 0 }, { 9192, 65535, 0 }, { 9199, 65535, 0 }, { 9206, 65535, 0 }, { 9213, 65535, 0 },
	{ 9220, 65535, 0 }, { 9227, 65535, 0 }, { 9234, 65535, 0 }, { 9241, 65535, 0 }, { 9248, 65535, 0 }, { 9255, 65535, 0 },
	{ 9262, 65535, 0 }, { 9269, 65535, 0 }, { 9276, 65535, 0 }, { 9283, 65535, 0 }, { 9290, 65535, 0 }, { 9297, 65535, 0 },
	{ 9304, 65535, 0 }, { 9311, 65535, 0 }, { 9318, 65535, 0 }, { 9325, 65535, 0 }, { 9332, 65535, 0 }, { 9339, 65535, 0 },
	{ 9346, 65535, 0 }, { 9353, 65535, 0 }, { 9360, 65535, 0 }, { 9367, 65535, 0 }, { 9374, 65535, 0 }, { 9381, 65535, 0 },
	{ 9388, 65535, 0 }, { 9395, 65535, 0 }, { 9402, 65535, 0 }, { 9409, 65535, 0 }, { 9416, 65535, 0 }, { 9423, 65535, 0 },
	{ 9430, 65535, 0 }, { 9437, 65535, 0 }, { 9444, 65535, 0 }, { 9451, 65535, 0 }, { 9458, 65535, 0 }, { 9465, 65535, 0 },
	{ 9472, 65535, 0 }, { 9479, 65535, 0 }, { 9486, 65535, 0 }, { 9493, 65535, 0 }, { 9500, 65535, 0 }, { 9507, 65535, 0 },
	{ 9514, 65535, 0 }, { 9521, 65535, 0 }, { 9528, 65535, 0 }, { 9535, 65535, 0 }, { 9542, 65535, 0 }, { 9549, 65535, 0 },
	{ 9556, 65535, 0 }, { 9563, 65535, 0 }, { 9570, 65535, 0 }, { 9577, 65535, 0 }, { 9584, 65535, 0 }, { 9591, 65535, 0 },
	{ 9598, 65535, 0 }, { 9605, 65535, 0 }, { 9612, 65535, 0 }, { 9619, 65535, 0 }, { 9626, 65535, 0 }, { 9633, 65535, 0 },
	{ 9640, 65535, 0 }, { 9647, 65535, 0 }, { 9654, 65535, 0 }, { 9661, 65535, 0 }, { 9668, 65535, 0 }, { 9675, 65535, 0 },
	{ 9682, 65535, 0 }, { 9689, 65535, 0 }, { 9696, 65535, 0 }, { 9703, 65535, 0 }, { 9710, 65535, 0 }, { 9717, 65535, 0 },
	{ 9724, 65535, 0 }, { 9731, 65535, 0 }, { 9738, 65535, 0 }, { 9745, 65535, 0 }, { 9752, 65535, 0 }, { 9759, 65535, 0 },
	{ 9766, 65535, 0 }, { 9773, 65535, 0 }, { 9780, 65535, 0 }, { 9787, 65535, 0 }, { 9794, 65535, 0 }, { 9801, 65535, 0 },
	{ 9808, 65535, 0 }, { 9815, 65535, 0 }, { 9822, 65535, 0 }, { 9829, 65535, 0 }, { 9836, 65535, 0 }, { 9843, 65535, 0 },
	{ 9850, 65535, 0 }, { 9857, 65535, 0 }, { 9864, 65535, 0 }, { 9871, 65535, 0 }, { 9878, 65535, 0 }, { 9885, 65535, 0 },
	{ 9892, 65535, 0 }, { 9899, 65535, 0 }, { 9906, 65535, 0 }, { 9913, 65535, 0 }, { 9920, 65535, 0 }, { 9927, 65535, 0 },
	{ 9934, 65535, 0 }, { 9941, 65535, 0 }, { 9948, 65535, 0 }, { 9955, 65535, 0 }, { 9962, 65535, 0 }, { 9969, 65535, 0 },
	{ 9976, 65535, 0 }, { 9983, 65535, 0 }, { 9990, 65535, 0 }, { 9997, 65535, 0 }, { 10004, 65535, 0 }, { 10011, 65535, 0 },
	{ 10018, 65535, 0 }, { 10025, 65535, 0 }, { 10032, 65535, 0 }, { 10039, 65535, 0 }, { 10046, 65535, 0 },
	{ 10053, 65535, 0 }, { 10060, 65535, 0 }, { 10067, 65535, 0 }, { 10074, 65535, 0 }, { 10081, 65535, 0 },
	{ 10088, 65535, 0 }, { 10095, 65535, 0 }, { 10102, 65535, 0 }, { 10109, 65535, 0 }, { 10116, 65535, 0 },
	{ 10123, 65535, 0 }, { 10130, 65535, 0 }, { 10137, 65535, 0 }, { 10144, 65535, 0 }, { 10151, 65535, 0 },
	{ 10158, 65535, 0 }, { 10165, 65535, 0 }, { 10172, 65535, 0 }, { 10179, 65535, 0 }, { 10186, 65535, 0 },
	{ 10193, 65535, 0 }, { 10200, 65535, 0 }, { 10207, 65535, 0 }, { 10214, 65535, 0 }, { 10221, 65535, 0 },
	{ 10228, 65535, 0 }, { 10235, 65535, 0 }, { 10242, 65535, 0 }, { 10249, 65535, 0 }, { 10256, 65535, 0 },
	{ 10263, 65535, 0 }, { 10270, 65535, 0 }, { 10277, 65535, 0 }, { 10284, 65535, 0 }, { 10291, 65535, 0 },
	{ 10298, 65535, 0 }, { 10305, 65535, 0 }, { 10312, 65535, 0 }, { 10319, 65535, 0 }, { 10326, 65535, 0 },
	{ 10333, 65535, 0 }, { 10340, 65535, 0 }, { 10347, 65535, 0 }, { 10354, 65535, 0 }, { 10361, 65535, 0 },
	{ 10368, 65535, 0 }, { 10375, 65535, 0 }, { 10382, 65535, 0 }, { 10389, 65535, 0 }, { 10396, 65535, 0 },
	{ 10403, 65535, 0 }, { 10410, 65535, 0 }, { 10417, 65535, 0 }, { 10424, 65535, 0 }, { 10431, 65535, 0 },
	{ 10438, 65535, 0 }, { 10445, 65535, 0 }, { 10452, 65535, 0 }, { 10459, 65535, 0 }, { 10466, 65535, 0 },
	{ 10473, 65535, 0 }, { 10480, 65535, 0 }, { 10487, 65535, 0 }, { 10494, 65535, 0 }, { 10501, 65535, 0 },
	{ 10508, 65535, 0 }, { 10515, 65535, 0 }, { 10522, 65535, 0 }, { 10529, 65535, 0 }, { 10536, 65535, 0 },
	{ 10543, 65535, 0 }, { 10550, 65535, 0 }, { 10557, 65535, 0 }, { 10564, 65535, 0 }, { 10571, 65535, 0 },
	{ 10578, 65535, 0 }, { 10585, 65535, 0 }, { 10592, 65535, 0 }, { 10599, 65535, 0 }, { 10606, 65535, 0 },
	{ 10613, 65535, 0 }, { 10620, 65535, 0 }, { 10627, 65535, 0 }, { 10634, 65535, 0 }, { 10641, 65535, 0 },
	{ 10648, 65535, 0 }, { 10655, 65535, 0 }, { 10662, 65535, 0 }, { 10669, 65535, 0 }, { 10676, 65535, 0 },
	{ 10683, 65535, 0 }, { 10690, 65535, 0 }, { 10697, 65535, 0 }, { 10704, 65535, 0 }, { 10711, 65535, 0 },
	{ 10718, 65535, 0 }, { 10725, 65535, 0 }, { 10732, 65535, 0 }, { 10739, 65535, 0 }, { 10746, 65535, 0 },
	{ 10753, 65535, 0 }, { 10760, 65535, 0 }, { 10767, 65535, 0 }, { 10774, 65535, 0 }, { 10781, 65535, 0 },
	{ 10788, 65535, 0 }, { 10795, 65535, 0 }, { 10802, 65535, 0 }, { 10809, 65535, 0 }, { 10816, 65535, 0 },
	{ 10823, 65535, 0 }, { 10830, 65535, 0 }, { 10837, 65535, 0 }, { 10844, 65535, 0 }, { 10851, 65535, 0 },
	{ 10858, 65535, 0 }, { 10865, 65535, 0 }, { 10872, 65535, 0 }, { 10879, 65535, 0 }, { 10886, 65535, 0 },
	{ 10893, 65535, 0 }, { 10900, 65535, 0 }, { 10907, 65535, 0 }, { 10914, 65535, 0 }, { 10921, 65535, 0 },
	{ 10928, 65535, 0 }, { 10935, 65535, 0 }, { 10942, 65535, 0 }, { 10949, 65535, 0 }, { 10956, 65535, 0 },
	{ 10963, 65535, 0 }, { 10970, 65535, 0 }, { 10977, 65535, 0 }, { 10984, 65535, 0 }, { 10991, 65535, 0 },
	{ 10998, 65535, 0 }, { 11005, 65535, 0 }, { 11012, 65535, 0 }, { 11019, 65535, 0 }, { 11026, 65535, 0 },
	{ 11033, 65535, 0 }, { 11040, 65535, 0 }, { 11047, 65535, 0 }, { 11054, 65535, 0 }, { 11061, 65535, 0 },
	{ 11068, 65535, 0 }, { 11075, 65535, 0 }, { 11082, 65535, 0 }, { 11089, 65535, 0 }, { 11096, 65535, 0 },
	{ 11103, 65535, 0 }, { 11110, 65535, 0 }, { 11117, 65535, 0 }, { 11124, 65535, 0 }, { 11131, 65535, 0 },
	{ 11138, 65535, 0 }, { 11145, 65535, 0 }, { 11152, 65535, 0 }, { 11159, 65535, 0 }, { 11166, 65535, 0 },
	{ 11173, 65535, 0 }, { 11180, 65535, 0 }, { 11187, 65535, 0 }, { 11194, 65535, 0 }, { 11201, 65535, 0 },
	{ 11208, 65535, 0 }, { 11215, 65535, 0 }, { 11222, 65535, 0 }, { 11229, 65535, 0 }, { 11236, 65535, 0 },
	{ 11243, 65535, 0 }, { 11250, 65535, 0 }, { 11257, 65535, 0 }, { 11264, 65535, 0 }, { 11271, 65535, 0 },
	{ 11278, 65535, 0 }, { 11285, 65535, 0 }, { 11292, 65535, 0 }, { 11299, 65535, 0 }, { 11306, 65535, 0 },
	{ 11313, 65535, 0 }, { 11320, 65535, 0 }, { 11327, 65535, 0 }, { 11334, 65535, 0 }, { 11341, 65535, 0 },
	{ 11348, 65535, 0 }, { 11355, 65535, 0 }, { 11362, 65535, 0 }, { 11369, 65535, 0 }, { 11376, 65535, 0 },
	{ 11383, 65535, 0 }, { 11390, 65535, 0 }, { 11397, 65535, 0 }, { 11404, 65535, 0 }, { 11411, 65535, 0 },
	{ 11418, 65535, 0 }, { 11425, 65535, 0 }, { 11432, 65535, 0 }, { 11439, 65535, 0 }, { 11446, 65535, 0 },
	{ 11453, 65535, 0 }, { 11460, 65535, 0 }, { 11467, 65535, 0 }, { 11474, 65535, 0 }, { 11481, 65535, 0 },
	{ 11488, 65535, 0 }, { 11495, 65535, 0 }, { 11502, 65535, 0 }, { 11509, 65535, 0 }, { 11516, 65535, 0 },
	{ 11523, 65535, 0 }, { 11530, 65535, 0 }, { 11537, 65535, 0 }, { 11544, 65535, 0 }, { 11551, 65535, 0 },
	{ 11558, 65535, 0 }, { 11565, 65535, 0 }, { 11572, 65535, 0 }, { 11579, 65535, 0 }, { 11586, 65535, 0 },
	{ 11593, 65535, 0 }, { 11600, 65535, 0 }, { 11607, 65535, 0 }, { 11614, 65535, 0 }, { 11621, 65535, 0 },
	{ 11628, 65535, 0 }, { 11635, 65535, 0 }, { 11642, 65535, 0 }, { 11649, 65535, 0 }, { 11656, 65535, 0 },
	{ 11663, 65535, 0 }, { 11670, 65535, 0 }, { 11677, 65535, 0 }, { 11684, 65535, 0 }, { 11691, 65535, 0 },
	{ 11698, 65535, 0 }, { 11705, 65535, 0 }, { 11712, 65535, 0 }, { 11719, 65535, 0 }, { 11726, 65535, 0 },
	{ 11733, 65535, 0 }, { 11740, 65535, 0 }, { 11747, 65535, 0 }, { 11754, 65535, 0 }, { 11761, 65535, 0 },
	{ 11768, 65535, 0 }, { 11775, 65535, 0 }, { 11782, 65535, 0 }, { 11789, 65535, 0 }, { 11796, 65535, 0 },
	{ 11803, 65535, 0 }, { 11810, 65535, 0 }, { 11817, 65535, 0 }, { 11824, 65535, 0 }, { 11831, 65535, 0 },
	{ 11838, 65535, 0 }, { 11845, 65535, 0 }, { 11852, 65535, 0 }, { 11859, 65535, 0 }, { 11866, 65535, 0 },
	{ 11873, 65535, 0 }, { 11880, 65535, 0 }, { 11887, 65535, 0 }, { 11894, 65535, 0 }, { 11901, 65535, 0 },
	{ 11908, 65535, 0 }, { 11915, 65535, 0 }, { 11922, 65535, 0 }, { 11929, 65535, 0 }, { 11936, 65535, 0 },
	{ 11943, 65535, 0 }, { 11950, 65535, 0 }, { 11957, 65535, 0 }, { 11964, 65535, 0 }, { 11971, 65535, 0 },
	{ 11978, 65535, 0 }, { 11985, 65535, 0 }, { 11992, 65535, 0 }, { 11999, 65535, 0 }, { 12006, 65535, 0 },
	{ 12013, 65535, 0 }, { 12020, 65535, 0 }, { 12027, 65535, 0 }, { 12034, 65535, 0 }, { 12041, 65535, 0 },
	{ 12048, 65535, 0 }, { 12055, 65535, 0 }, { 12062, 65535, 0 }, { 12069, 65535, 0 }, { 12076, 65535, 0 },
	{ 12083, 65535, 0 }, { 12090, 65535, 0 }, { 12097, 65535, 0 }, { 12104, 65535, 0 }, { 12111, 65535, 0 },
	{ 12118, 65535, 0 }, { 12125, 65535, 0 }, { 12132, 65535, 0 }, { 12139, 65535, 0 }, { 12146, 65535, 0 },
	{ 12153, 65535, 0 }, { 12160, 65535, 0 }, { 12167, 65535, 0 }, { 12174, 65535, 0 }, { 12181, 65535, 0 },
	{ 12188, 65535, 0 }, { 12195, 65535, 0 }, { 12202, 65535, 0 }, { 12209, 65535, 0 }, { 12216, 65535, 0 },
	{ 12223, 65535, 0 }, { 12230, 65535, 0 }, { 12237, 65535, 0 }, { 12244, 65535, 0 }, { 12251, 65535, 0 },
	{ 12258, 65535, 0 }, { 12265, 65535, 0 }, { 12272, 65535, 0 }, { 12279, 65535, 0 }, { 12286, 65535, 0 },
	{ 12293, 65535, 0 }, { 12300, 65535, 0 }, { 12307, 65535, 0 }, { 12314, 65535, 0 }, { 12321, 65535, 0 },
	{ 12328, 65535, 0 }, { 12335, 65535, 0 }, { 12342, 65535, 0 }, { 12349, 65535, 0 }, { 12356, 65535, 0 },
	{ 12363, 65535, 0 }, { 12370, 65535, 0 }, { 12377, 65535, 0 }, { 12384, 65535, 0 }, { 12391, 65535, 0 },
	{ 12398, 65535, 0 }, { 12405, 65535, 0 }, { 12412, 65535, 0 }, { 12419, 65535, 0 }, { 12426, 65535, 0 },
	{ 12433, 65535, 0 }, { 12440, 65535, 0 }, { 12447, 65535, 0 }, { 12454, 65535, 0 }, { 12461, 65535, 0 },
	{ 12468, 65535, 0 }, { 12475, 65535, 0 }, { 12482, 65535, 0 }, { 12489, 65535, 0 }, { 12496, 65535, 0 },
	{ 12503, 65535, 0 }, { 12510, 65535, 0 }, { 12517, 65535, 0 }, { 12524, 65535, 0 }, { 12531, 65535, 0 },
	{ 12538, 65535, 0 }, { 12545, 65535, 0 }, { 12552, 65535, 0 }, { 12559, 65535, 0 }, { 12566, 65535, 0 },
	{ 12573, 65535, 0 }, { 12580, 65535, 0 }, { 12587, 65535, 0 }, { 12594, 65535, 0 }, { 12601, 65535, 0 },
	{ 12608, 65535, 0 }, { 12615, 65535, 0 }, { 12622, 65535, 0 }, { 12629, 65535, 0 }, { 12636, 65535, 0 },
	{ 12643, 65535, 0 }, { 12650, 65535, 0 }, { 12657, 65535, 0 }, { 12664, 65535, 0 }, { 12671, 65535, 0 },
	{ 12678, 65535, 0 }, { 12685, 65535, 0 }, { 12692, 65535, 0 }, { 12699, 65535, 0 }, { 12706, 65535, 0 },
	{ 12713, 65535, 0 }, { 12720, 65535, 0 }, { 12727, 65535, 0 }, { 12734, 65535, 0 }, { 12741, 65535, 0 },
	{ 12748, 65535, 0 }, { 12755, 65535, 0 }, { 12762, 65535, 0 }, { 12769, 65535, 0 }, { 12776, 65535, 0 },
	{ 12783, 65535, 0 }, { 12790, 65535, 0 }, { 12797, 65535, 0 }, { 12804, 65535, 0 }, { 12811, 65535, 0 },
	{ 12818, 65535, 0 }, { 12825, 65535, 0 }, { 12832, 65535, 0 }, { 12839, 65535, 0 }, { 12846, 65535, 0 },
	{ 12853, 65535, 0 }, { 12860, 65535, 0 }, { 12867, 65535, 0 }, { 12874, 65535, 0 }, { 12881, 65535, 0 },
	{ 12888, 65535, 0 }, { 12895, 65535, 0 }, { 12902, 65535, 0 }, { 12909, 65535, 0 }, { 12916, 65535, 0 },
	{ 12923, 65535, 0 }, { 12930, 65535, 0 }, { 12937, 65535, 0 }, { 12944, 65535, 0 }, { 12951, 65535, 0 },
	{ 12958, 65535, 0 }, { 12965, 65535, 0 }, { 12972, 65535, 0 }, { 12979, 65535, 0 }, { 12986, 65535, 0 },
	{ 12993, 65535, 0 }, { 13000, 65535, 0 }, { 13007, 65535, 0 }, { 13014, 65535, 0 }, { 13021, 65535, 0 },
	{ 13028, 65535, 0 }, { 13035, 65535, 0 }, { 13042, 65535, 0 }, { 13049, 65535, 0 }, { 13056, 65535, 0 },
	{ 13063, 65535, 0 }, { 13070, 65535, 0 }, { 13077, 65535, 0 }, { 13084, 65535, 0 }, { 13091, 65535, 0 },
	{ 13098, 65535, 0 }, { 13105, 65535, 0 }, { 13112, 65535, 0 }, { 13119, 65535, 0 }, { 13126, 65535, 0 },
	{ 13133, 65535, 0 }, { 13140, 65535, 0 }, { 13147, 65535, 0 }, { 13154, 65535, 0 }, { 13161, 65535, 0 },
	{ 13168, 65535, 0 }, { 13175, 65535, 0 }, { 13182, 65535, 0 }, { 13189, 65535, 0 }, { 13196, 65535, 0 },
	{ 13203, 65535, 0 }, { 13210, 65535, 0 }, { 13217, 65535, 0 }, { 13224, 65535, 0 }, { 13231, 65535, 0 },
	{ 13238, 65535, 0 }, { 13245, 65535, 0 }, { 13252, 65535, 0 }, { 13259, 65535, 0 }, { 13266, 65535, 0 },
	{ 13273, 65535, 0 }, { 13280, 65535, 0 }, { 13287, 65535, 0 }, { 13294, 65535, 0 }, { 13301, 65535, 0 },
	{ 13308, 65535, 0 }, { 13315, 65535, 0 }, { 13322, 65535, 0 }, { 13329, 65535, 0 }, { 13336, 65535, 0 },
	{ 13343, 65535, 0 }, { 13350, 65535, 0 }, { 13357, 65535, 0 }, { 13364, 65535, 0 }, { 13371, 65535, 0 },
	{ 13378, 65535, 0 }, { 13385, 65535, 0 }, { 13392, 65535, 0 }, { 13399, 65535, 0 }, { 13406, 65535, 0 },
	{ 13413, 65535, 0 }, { 13420, 65535, 0 }, { 13427, 65535, 0 }, { 13434, 65535, 0 }, { 13441, 65535, 0 },
	{ 13448, 65535, 0 }, { 13455, 65535, 0 }, { 13462, 65535, 0 }, { 13469, 65535, 0 }, { 13476, 65535, 0 },
	{ 13483, 65535, 0 }, { 13490, 65535, 0 }, { 13497, 65535, 0 }, { 13504, 65535, 0 }, { 13511, 65535, 0 },
	{ 13518, 65535, 0 }, { 13525, 65535, 0 }, { 13532, 65535, 0 }, { 13539, 65535, 0 }, { 13546, 65535, 0 },
	{ 13553, 65535, 0 }, { 13560, 65535, 0 }, { 13567, 65535, 0 }, { 13574, 65535, 0 }, { 13581, 65535, 0 },
	{ 13588, 65535, 0 }, { 13595, 65535, 0 }, { 13602, 65535, 0 }, { 13609, 65535, 0 }, { 13616, 65535, 0 },
	{ 13623, 65535, 0 }, { 13630, 65535, 0 }, { 13637, 65535, 0 }, { 13644, 65535, 0 }, { 13651, 65535, 0 },
	{ 13658, 65535, 0 }, { 13665, 65535, 0 }, { 13672, 65535, 0 }, { 13679, 65535, 0 }, { 13686, 65535, 0 },
	{ 13693, 65535, 0 }, { 13700, 65535, 0 }, { 13707, 65535, 0 }, { 13714, 65535, 0 }, { 13721, 65535, 0 },
	{ 13728, 65535, 0 }, { 13735, 65535, 0 }, { 13742, 65535, 0 }, { 13749, 65535, 0 }, { 13756, 65535, 0 },
	{ 13763, 65535, 0 }, { 13770, 65535, 0 }, { 13777, 65535, 0 }, { 13784, 65535, 0 }, { 13791, 65535, 0 },
	{ 13798, 65535, 0 }, { 13805, 65535, 0 }, { 13812, 65535, 0 }, { 13819, 65535, 0 }, { 13826, 65535, 0 },
	{ 13833, 65535, 0 }, { 13840, 65535, 0 }, { 13847, 65535, 0 }, { 13854, 65535, 0 }, { 13861, 65535, 0 },
	{ 13868, 65535, 0 }, { 13875, 65535, 0 }, { 13882, 65535, 0 }, { 13889, 65535, 0 }, { 13896, 65535, 0 },
	{ 13903, 65535, 0 }, { 13910, 65535, 0 }, { 13917, 65535, 0 }, { 13924, 65535, 0 }, { 13931, 65535, 0 },
	{ 13938, 65535, 0 }, { 13945, 65535, 0 }, { 13952, 65535, 0 }, { 13959, 65535, 0 }, { 13966, 65535, 0 },
	{ 13973, 65535, 0 }, { 13980, 65535, 0 }, { 13987, 65535, 0 }, { 13994, 65535, 0 }, { 14001, 65535, 0 },
	{ 14008, 65535, 0 }, { 14015, 65535, 0 }, { 14022, 65535, 0 }, { 14029, 65535, 0 }, { 14036, 65535, 0 },
	{ 14043, 65535, 0 }, { 14050, 65535, 0 }, { 14057, 65535, 0 }, { 14064, 65535, 0 }, { 14071, 65535, 0 },
	{ 14078, 65535, 0 }, { 14085, 65535, 0 }, { 14092, 65535, 0 }, { 14099, 65535, 0 }, { 14106, 65535, 0 },
	{ 14113, 65535, 0 }, { 14120, 65535, 0 }, { 14127, 65535, 0 }, { 14134, 65535, 0 }, { 14141, 65535, 0 },
	{ 14148, 65535, 0 }, { 14155, 65535, 0 }, { 14162, 65535, 0 }, { 14169, 65535, 0 }, { 14176, 65535, 0 },
	{ 14183, 65535, 0 }, { 14190, 65535, 0 }, { 14197, 65535, 0 }, { 14204, 65535, 0 }, { 14211, 65535, 0 },
	{ 14218, 65535, 0 }, { 14225, 65535, 0 }, { 14232, 65535, 0 }, { 14239, 65535, 0 }, { 14246, 65535, 0 },
	{ 14253, 65535, 0 }, { 14260, 65535, 0 }, { 14267, 65535, 0 }, { 14274, 65535, 0 }, { 14281, 65535, 0 },
	{ 14288, 65535, 0 }, { 14295, 65535, 0 }, { 14302, 65535, 0 }, { 14309, 65535, 0 }, { 14316, 65535, 0 },
	{ 14323, 65535, 0 }, { 14330, 65535, 0 }, { 14337, 65535, 0 }, { 14344, 65535, 0 }, { 14351, 65535, 0 },
	{ 14358, 65535, 0 }, { 14365, 65535, 0 }, { 14372, 65535, 0 }, { 14379, 65535, 0 }, { 14386, 65535, 0 },
	{ 14393, 65535, 0 }, { 14400, 65535, 0 }, { 14407, 65535, 0 }, { 14414, 65535, 0 }, { 14421, 65535, 0 },
	{ 14428, 65535, 0 }, { 14435, 65535, 0 }, { 14442, 65535, 0 }, { 14449, 65535, 0 }, { 14456, 65535, 0 },
	{ 14463, 65535, 0 }, { 14470, 65535, 0 }, { 14477, 65535, 0 }, { 14484, 65535, 0 }, { 14491, 65535, 0 },
	{ 14498, 65535, 0 }, { 14505, 65535, 0 }, { 14512, 65535, 0 }, { 14519, 65535, 0 }, { 14526, 65535, 0 },
	{ 14533, 65535, 0 }, { 14540, 65535, 0 }, { 14547, 65535, 0 }, { 14554, 65535, 0 }, { 14561, 65535, 0 },
	{ 14568, 65535, 0 }, { 14575, 65535, 0 }, { 14582, 65535, 0 }, { 14589, 65535, 0 }, { 14596, 65535, 0 },
	{ 14603, 65535, 0 }, { 14610, 65535, 0 }, { 14617, 65535, 0 }, { 14624, 65535, 0 }, { 14631, 65535, 0 },
	{ 14638, 65535, 0 }, { 14645, 65535, 0 }, { 14652, 65535, 0 }, { 14659, 65535, 0 }, { 14666, 65535, 0 },
	{ 14673, 65535, 0 }, { 14680, 65535, 0 }, { 14687, 65535, 0 }, { 14694, 65535, 0 }, { 14701, 65535, 0 },
	{ 14708, 65535, 0 }, { 14715, 65535, 0 }, { 14722, 65535, 0 }, { 14729, 65535, 0 }, { 14736, 65535, 0 },
	{ 14743, 65535, 0 }, { 14750, 65535, 0 }, { 14757, 65535, 0 }, { 14764, 65535, 0 }, { 14771, 65535, 0 },
	{ 14778, 65535, 0 }, { 14785, 65535, 0 }, { 14792, 65535, 0 }, { 14799, 65535, 0 }, { 14806, 65535, 0 },
	{ 14813, 65535, 0 }, { 14820, 65535, 0 }, { 14827, 65535, 0 }, { 14834, 65535, 0 }, { 14841, 65535, 0 },
	{ 14848, 65535, 0 }, { 14855, 65535, 0 }, { 14862, 65535, 0 }, { 14869, 65535, 0 }, { 14876, 65535, 0 },
	{ 14883, 65535, 0 }, { 14890, 65535, 0 }, { 14897, 65535, 0 }, { 14904, 65535, 0 }, { 14911, 65535, 0 },
	{ 14918, 65535, 0 }, { 14925, 65535, 0 }, { 14932, 65535, 0 }, { 14939, 65535, 0 }, { 14946, 65535, 0 },
	{ 14953, 65535, 0 }, { 14960, 65535, 0 }, { 14967, 65535, 0 }, { 14974, 65535, 0 }, { 14981, 65535, 0 },
	{ 14988, 65535, 0 }, { 14995, 65535, 0 }, { 15002, 65535, 0 }, { 15009, 65535, 0 }, { 15016, 65535, 0 },
	{ 15023, 65535, 0 }, { 15030, 65535, 0 }, { 15037, 65535, 0 }, { 15044, 65535, 0 }, { 15051, 65535, 0 },
	{ 15058, 65535, 0 }, { 15065, 65535, 0 }, { 15072, 65535, 0 }, { 15079, 65535, 0 }, { 15086, 65535, 0 },
	{ 15093, 65535, 0 }, { 15100, 65535, 0 }, { 15107, 65535, 0 }, { 15114, 65535, 0 }, { 15121, 65535, 0 },
	{ 15128, 65535, 0 }, { 15135, 65535, 0 }, { 15142, 65535, 0 }, { 15149, 65535, 0 }, { 15156, 65535, 0 },
	{ 15163, 65535, 0 }, { 15170, 65535, 0 }, { 15177, 65535, 0 }, { 15184, 65535, 0 }, { 15191, 65535, 0 },
	{ 15198, 65535, 0 }, { 15205, 65535, 0 }, { 15212, 65535, 0 }, { 15219, 65535, 0 }, { 15226, 65535, 0 },
	{ 15233, 65535, 0 }, { 15240, 65535, 0 }, { 15247, 65535, 0 }, { 15254, 65535, 0 }, { 15261, 65535, 0 },
	{ 15268, 65535, 0 }, { 15275, 65535, 0 }, { 15282, 65535, 0 }, { 15289, 65535, 0 }, { 15296, 65535, 0 },
	{ 15303, 65535, 0 }, { 15310, 65535, 0 }, { 15317, 65535, 0 }, { 15324, 65535, 0 }, { 15331, 65535, 0 },
	{ 15338, 65535, 0 }, { 15345, 65535, 0 }, { 15352, 65535, 0 }, { 15359, 65535, 0 }, { 15366, 65535, 0 },
	{ 15373, 65535, 0 }, { 15380, 65535, 0 }, { 15387, 65535, 0 }, { 15394, 65535, 0 }, { 15401, 65535, 0 },
	{ 15408, 65535, 0 }, { 15415, 65535, 0 }, { 15422, 65535, 0 }, { 15429, 65535, 0 }, { 15436, 65535, 0 },
	{ 15443, 65535, 0 }, { 15450, 65535, 0 }, { 15457, 65535, 0 }, { 15464, 65535, 0 }, { 15471, 65535, 0 },
	{ 15478, 65535, 0 }, { 15485, 65535, 0 }, { 15492, 65535, 0 }, { 15499, 65535, 0 }, { 15506, 65535, 0 },
	{ 15513, 65535, 0 }, { 15520, 65535, 0 }, { 15527, 65535, 0 }, { 15534, 65535, 0 }, { 15541, 65535, 0 },
	{ 15548, 65535, 0 }, { 15555, 65535, 0 }, { 15562, 65535, 0 }, { 15569, 65535, 0 }, { 15576, 65535, 0 },
	{ 15583, 65535, 0 }, { 15590, 65535, 0 }, { 15597, 65535, 0 }, { 15604, 65535, 0 }, { 15611, 65535, 0 },
	{ 15618, 65535, 0 }, { 15625, 65535, 0 }, { 15632, 65535, 0 }, { 15639, 65535, 0 }, { 15646, 65535, 0 },
	{ 15653, 65535, 0 }, { 15660, 65535, 0 }, { 15667, 65535, 0 }, { 15674, 65535, 0 }, { 15681, 65535, 0 },
	{ 15688, 65535, 0 }, { 15695, 65535, 0 }, { 15702, 65535, 0 }, { 15709, 65535, 0 }, { 15716, 65535, 0 },
	{ 15723, 65535, 0 }, { 15730, 65535, 0 }, { 15737, 65535, 0 }, { 15744, 65535, 0 }, { 15751, 65535, 0 },
	{ 15758, 65535, 0 }, { 15765, 65535, 0 }, { 15772, 65535, 0 }, { 15779, 65535, 0 }, { 15786, 65535, 0 },
	{ 15793, 65535, 0 }, { 15800, 65535, 0 }, { 15807, 65535, 0 }, { 15814, 65535, 0 }, { 15821, 65535, 0 },
	{ 15828, 65535, 0 }, { 15835, 65535, 0 }, { 15842, 65535, 0 }, { 15849, 65535, 0 }, { 15856, 65535, 0 },
	{ 15863, 65535, 0 }, { 15870, 65535, 0 }, { 15877, 65535, 0 }, { 15884, 65535, 0 }, { 15891, 65535, 0 },
	{ 15898, 65535, 0 }, { 15905, 65535, 0 }, { 15912, 65535, 0 }, { 15919, 65535, 0 }, { 15926, 65535, 0 },
	{ 15933, 65535, 0 }, { 15940, 65535, 0 }, { 15947, 65535, 0 }, { 15954, 65535, 0 }, { 15961, 65535, 0 },
	{ 15968, 65535, 0 }, { 15975, 65535, 0 }, { 15982, 65535, 0 }, { 15989, 65535, 0 }, { 15996, 65535, 0 },
	{ 16003, 65535, 0 }, { 16010, 65535, 0 }, { 16017, 65535, 0 }, { 16024, 65535, 0 }, { 16031, 65535, 0 },
	{ 16038, 65535, 0 }, { 16045, 65535, 0 }, { 16052, 65535, 0 }, { 16059, 65535, 0 }, { 16066, 65535, 0 },
	{ 16073, 65535, 0 }, { 16080, 65535, 0 }, { 16087, 65535, 0 }, { 16094, 65535, 0 }, { 16101, 65535, 0 },
	{ 16108, 65535, 0 }, { 16115, 65535, 0 }, { 16122, 65535, 0 }, { 16129, 65535, 0 }, { 16136, 65535, 0 },
	{ 16143, 65535, 0 }, { 16150, 65535, 0 }, { 16157, 65535, 0 }, { 16164, 65535, 0 }, { 16171, 65535, 0 },
	{ 16178, 65535, 0 }, { 16185, 65535, 0 }, { 16192, 65535, 0 }, { 16199, 65535, 0 }, { 16206, 65535, 0 },
	{ 16213, 65535, 0 }, { 16220, 65535, 0 }, { 16227, 65535, 0 }, { 16234, 65535, 0 }, { 16241, 65535, 0 },
	{ 16248, 65535, 0 }, { 16255, 65535, 0 }, { 16262, 65535, 0 }, { 16269, 65535, 0 }, { 16276, 65535, 0 },
	{ 16283, 65535, 0 }, { 16290, 65535, 0 }, { 16297, 65535, 0 }, { 16304, 65535, 0 }, { 16311, 65535, 0 },
	{ 16318, 65535, 0 }, { 16325, 65535, 0 }, { 16332, 65535, 0 }, { 16339, 65535, 0 }, { 16346, 65535, 0 },
	{ 16353, 65535, 0 }, { 16360, 65535, 0 }, { 16367, 65535, 0 }, { 16374, 65535, 0 }, { 16381, 65535, 0 },
	{ 16388, 65535, 0 }, { 16395, 65535, 0 }, { 16402, 65535, 0 }, { 16409, 65535, 0 }, { 16416, 65535, 0 },
	{ 16423, 65535, 0 }, { 16430, 65535, 0 }, { 16437, 65535, 0 }, { 16444, 65535, 0 }, { 16451, 65535, 0 },
	{ 16458, 65535, 0 }, { 16465, 65535, 0 }, { 16472, 65535, 0 }, { 16479, 65535, 0 }, { 16486, 65535, 0 },
	{ 16493, 65535, 0 }, { 16500, 65535, 0 }, { 16507, 65535, 0 }, { 16514, 65535, 0 }, { 16521, 65535, 0 },
	{ 16528, 65535, 0 }, { 16535, 65535, 0 }, { 16542, 65535, 0 }, { 16549, 65535, 0 }, { 16556, 65535, 0 },
	{ 16563, 65535, 0 }, { 16570, 65535, 0 }, { 16577, 65535, 0 }, { 16584, 65535, 0 }, { 16591, 65535, 0 },
	{ 16598, 65535, 0 }, { 16605, 65535, 0 }, { 16612, 65535, 0 }, { 16619, 65535, 0 }, { 16626, 65535, 0 },
	{ 16633, 65535, 0 }, { 16640, 65535, 0 }, { 16647, 65535, 0 }, { 16654, 65535, 0 }, { 16661, 65535, 0 },
	{ 16668, 65535, 0 }, { 16675, 65535, 0 }, { 16682, 65535, 0 }, { 16689, 65535, 0 }, { 16696, 65535, 0 },
	{ 16703, 65535, 0 }, { 16710, 65535, 0 }, { 16717, 65535, 0 }, { 16724, 65535, 0 }, { 16731, 65535, 0 },
	{ 16738, 65535, 0 }, { 16745, 65535, 0 }, { 16752, 65535, 0 }, { 16759, 65535, 0 }, { 16766, 65535, 0 },
	{ 16773, 65535, 0 }, { 16780, 65535, 0 }, { 16787, 65535, 0 }, { 16794, 65535, 0 }, { 16801, 65535, 0 },
	{ 16808, 65535, 0 }, { 16815, 65535, 0 }, { 16822, 65535, 0 }, { 16829, 65535, 0 }, { 16836, 65535, 0 },
	{ 16843, 65535, 0 }, { 16850, 65535, 0 }, { 16857, 65535, 0 }, { 16864, 65535, 0 }, { 16871, 65535, 0 },
	{ 16878, 65535, 0 }, { 16885, 65535, 0 }, { 16892, 65535, 0 }, { 16899, 65535, 0 }, { 16906, 65535, 0 },
	{ 16913, 65535, 0 }, { 16920, 65535, 0 }, { 16927, 65535, 0 }, { 16934, 65535, 0 }, { 16941, 65535, 0 },
	{ 16948, 65535, 0 }, { 16955, 65535, 0 }, { 16962, 65535, 0 }, { 16969, 65535, 0 }, { 16976, 65535, 0 },
	{ 16983, 65535, 0 }, { 16990, 65535, 0 }, { 16997, 65535, 0 }, { 17004, 65535, 0 }, { 17011, 65535, 0 },
	{ 17018, 65535, 0 }, { 17025, 65535, 0 }, { 17032, 65535, 0 }, { 17039, 65535, 0 }, { 17046, 65535, 0 },
	{ 17053, 65535, 0 }, { 17060, 65535, 0 }, { 17067, 65535, 0 }, { 17074, 65535, 0 }, { 17081, 65535, 0 },
	{ 17088, 65535, 0 }, { 17095, 65535, 0 }, { 17102, 65535, 0 }, { 17109, 65535, 0 }, { 17116, 65535, 0 },
	{ 17123, 65535, 0 }, { 17130, 65535, 0 }, { 17137, 65535, 0 }, { 17144, 65535, 0 }, { 17151, 65535, 0 },
	{ 17158, 65535, 0 }, { 17165, 65535, 0 }, { 17172, 65535, 0 }, { 17179, 65535, 0 }, { 17186, 65535, 0 },
	{ 17193, 65535, 0 }, { 17200, 65535, 0 }, { 17207, 65535, 0 }, { 17214, 65535, 0 }, { 17221, 65535, 0 },
	{ 17228, 65535, 0 }, { 17235, 65535, 0 }, { 17242, 65535, 0 }, { 17249, 65535, 0 }, { 17256, 65535, 0 },
	{ 17263, 65535, 0 }, { 17270, 65535, 0 }, { 17277, 65535, 0 }, { 17284, 65535, 0 }, { 17291, 65535, 0 },
	{ 17298, 65535, 0 }, { 17305, 65535, 0 }, { 17312, 65535, 0 }, { 17319, 65535, 0 }, { 17326, 65535, 0 },
	{ 17333, 65535, 0 }, { 17340, 65535, 0 }, { 17347, 65535, 0 }, { 17354, 65535, 0 }, { 17361, 65535, 0 },
	{ 17368, 65535, 0 }, { 17375, 65535, 0 }, { 17382, 65535, 0 }, { 17389, 65535, 0 }, { 17396, 65535, 0 },
	{ 17403, 65535, 0 }, { 17410, 65535, 0 }, { 17417, 65535, 0 }, { 17424, 65535, 0 }, { 17431, 65535, 0 },
	{ 17438, 65535, 0 }, { 17445, 65535, 0 }, { 17452, 65535, 0 }, { 17459, 65535, 0 }, { 17466, 65535, 0 },
	{ 17473, 65535, 0 }, { 17480, 65535, 0 }, { 17487, 65535, 0 }, { 17494, 65535, 0 }, { 17501, 65535, 0 },
	{ 17508, 65535, 0 }, { 17515, 65535, 0 }, { 17522, 65535, 0 }, { 17529, 65535, 0 }, { 17536, 65535, 0 },
	{ 17543, 65535, 0 }, { 17550, 65535, 0 }, { 17557, 65535, 0 }, { 17564, 65535, 0 }, { 17571, 65535, 0 },
	{ 17578, 65535, 0 }, { 17585, 65535, 0 }, { 17592, 65535, 0 }, { 17599, 65535, 0 }, { 17606, 65535, 0 },
	{ 17613, 65535, 0 }, { 17620, 65535, 0 }, { 17627, 65535, 0 }, { 17634, 65535, 0 }, { 17641, 65535, 0 },
	{ 17648, 65535, 0 }, { 17655, 65535, 0 }, { 17662, 65535, 0 }, { 17669, 65535, 0 }, { 17676, 65535, 0 },
	{ 17683, 65535, 0 }, { 17690, 65535, 0 }, { 17697, 65535, 0 }, { 17704, 65535, 0 }, { 17711, 65535, 0 },
	{ 17718, 65535, 0 }, { 17725, 65535, 0 }, { 17732, 65535, 0 }, { 17739, 65535, 0 }, { 17746, 65535, 0 },
	{ 17753, 65535, 0 }, { 17760, 65535, 0 }, { 17767, 65535, 0 }, { 17774, 65535, 0 }, { 17781, 65535, 0 },
	{ 17788, 65535, 0 }, { 17795, 65535, 0 }, { 17802, 65535, 0 }, { 17809, 65535, 0 }, { 17816, 65535, 0 },
	{ 17823, 65535, 0 }, { 17830, 65535, 0 }, { 17837, 65535, 0 }, { 17844, 65535, 0 }, { 17851, 65535, 0 },
	{ 17858, 65535, 0 }, { 17865, 65535, 0 }, { 17872, 65535, 0 }, { 17879, 65535, 0 }, { 17886, 65535, 0 },
	{ 17893, 65535, 0 }, { 17900, 65535, 0 }, { 17907, 65535, 0 }, { 17914, 65535, 0 }, { 17921, 65535, 0 },
	{ 17928, 65535, 0 }, { 17935, 65535, 0 }, { 17942, 65535, 0 }, { 17949, 65535, 0 }, { 17956, 65535, 0 },
	{ 17963, 65535, 0 }, { 17970, 65535, 0 }, { 17977, 65535, 0 }, { 17984, 65535, 0 }, { 17991, 65535, 0 },
	{ 17998, 65535, 0 }, { 18005, 65535, 0 }, { 18012, 65535, 0 }, { 18019, 65535, 0 }, { 18026, 65535, 0 },
	{ 18033, 65535, 0 }, { 18040, 65535, 0 }, { 18047, 65535, 0 }, { 18054, 65535, 0 }, { 18061, 65535, 0 },
	{ 18068, 65535, 0 }, { 18075, 65535, 0 }, { 18082, 65535, 0 }, { 18089, 65535, 0 }, { 18096, 65535, 0 },
	{ 18103, 65535, 0 }, { 18110, 65535, 0 }, { 18117, 65535, 0 }, { 18124, 65535, 0 }, { 18131, 65535, 0 },
	{ 18138, 65535, 0 }, { 18145, 65535, 0 }, { 18152, 65535, 0 }, { 18159, 65535, 0 }, { 18166, 65535, 0 },
	{ 18173, 65535, 0 }, { 18180, 65535, 0 }, { 18187, 65535, 0 }, { 18194, 65535, 0 }, { 18201, 65535, 0 },
	{ 18208, 65535, 0 }, { 18215, 65535, 0 }, { 18222, 65535, 0 }, { 18229, 65535, 0 }, { 18236, 65535, 0 },
	{ 18243, 65535, 0 }, { 18250, 65535, 0 }, { 18257, 65535, 0 }, { 18264, 65535, 0 }, { 18271, 65535, 0 },
	{ 18278, 65535, 0 }, { 18285, 65535, 0 }, { 18292, 65535, 0 }, { 18299, 65535, 0 }, { 18306, 65535, 0 },
	{ 18313, 65535, 0 }, { 18320, 65535, 0 }, { 18327, 65535, 0 }, { 18334, 65535, 0 }, { 18341, 65535, 0 },
	{ 18348, 65535, 0 }, { 18355, 65535, 0 }, { 18362, 65535, 0 }, { 18369, 65535, 0 }, { 18376, 65535, 0 },
	{ 18383, 65535, 0 }, { 18390, 65535, 0 }, { 18397, 65535, 0 }, { 18404, 65535, 0 }, { 18411, 65535, 0 },
	{ 18418, 65535, 0 }, { 18425, 65535, 0 }, { 18432, 65535, 0 }, { 18439, 65535, 0 }, { 18446, 65535, 0 },
	{ 18453, 65535, 0 }, { 18460, 65535, 0 }, { 18467, 65535, 0 }, { 18474, 65535, 0 }, { 18481, 65535, 0 },
	{ 18488, 65535, 0 }, { 18495, 65535, 0 }, { 18502, 65535, 0 }, { 18509, 65535, 0 }, { 18516, 65535, 0 },
	{ 18523, 65535, 0 }, { 18530, 65535, 0 }, { 18537, 65535, 0 }, { 18544, 65535, 0 }, { 18551, 65535, 0 },
	{ 18558, 65535, 0 }, { 18565, 65535, 0 }, { 18572, 65535, 0 }, { 18579, 65535, 0 }, { 18586, 65535, 0 },
	{ 18593, 65535, 0 }, { 18600, 65535, 0 }, { 18607, 65535, 0 }, { 18614, 65535, 0 }, { 18621, 65535, 0 },
	{ 18628, 65535, 0 }, { 18635, 65535, 0 }, { 18642, 65535, 0 }, { 18649, 65535, 0 }, { 18656, 65535, 0 },
	{ 18663, 65535, 0 }, { 18670, 65535, 0 }, { 18677, 65535, 0 }, { 18684, 65535, 0 }, { 18691, 65535, 0 },
	{ 18698, 65535, 0 }, { 18705, 65535, 0 }, { 18712, 65535, 0 }, { 18719, 65535, 0 }, { 18726, 65535, 0 },
	{ 18733, 65535, 0 }, { 18740, 65535, 0 }, { 18747, 65535, 0 }, { 18754, 65535, 0 }, { 18761, 65535, 0 },
	{ 18768, 65535, 0 }, { 18775, 65535, 0 }, { 18782, 65535, 0 }, { 18789, 65535, 0 }, { 18796, 65535, 0 },
	{ 18803, 65535, 0 }, { 18810, 65535, 0 }, { 18817, 65535, 0 }, { 18824, 65535, 0 }, { 18831, 65535, 0 },
	{ 18838, 65535, 0 }, { 18845, 65535, 0 }, { 18852, 65535, 0 }, { 18859, 65535, 0 }, { 18866, 65535, 0 },
	{ 18873, 65535, 0 }, { 18880, 65535, 0 }, { 18887, 65535, 0 }, { 18894, 65535, 0 }, { 18901, 65535, 0 },
	{ 18908, 65535, 0 }, { 18915, 65535, 0 }, { 18922, 65535, 0 }, { 18929, 65535, 0 }, { 18936, 65535, 0 },
	{ 18943, 65535, 0 }, { 18950, 65535, 0 }, { 18957, 65535, 0 }, { 18964, 65535, 0 }, { 18971, 65535, 0 },
	{ 18978, 65535, 0 }, { 18985, 65535, 0 }, { 18992, 65535, 0 }, { 18999, 65535, 0 }, { 19006, 65535, 0 },
	{ 19013, 65535, 0 }, { 19020, 65535, 0 }, { 19027, 65535, 0 }, { 19034, 65535, 0 }, { 19041, 65535, 0 },
	{ 19048, 65535, 0 }, { 19055, 65535, 0 }, { 19062, 65535, 0 }, { 19069, 65535, 0 }, { 19076, 65535, 0 },
	{ 19083, 65535, 0 }, { 19090, 65535, 0 }, { 19097, 65535, 0 }, { 19104, 65535, 0 }, { 19111, 65535, 0 },
	{ 19118, 65535, 0 }, { 19125, 65535, 0 }, { 19132, 65535, 0 }, { 19139, 65535, 0 }, { 19146, 65535, 0 },
	{ 19153, 65535, 0 }, { 19160, 65535, 0 }, { 19167, 65535, 0 }, { 19174, 65535, 0 }, { 19181, 65535, 0 },
	{ 19188, 65535, 0 }, { 19195, 65535, 0 }, { 19202, 65535, 0 }, { 19209, 65535, 0 }, { 19216, 65535, 0 },
	{ 19223, 65535, 0 }, { 19230, 65535, 0 }, { 19237, 65535, 0 }, { 19244, 65535, 0 }, { 19251, 65535, 0 },
	{ 19258, 65535, 0 }, { 19265, 65535, 0 }, { 19272, 65535, 0 }, { 19279, 65535, 0 }, { 19286, 65535, 0 },
	{ 19293, 65535, 0 }, { 19300, 65535, 0 }, { 19307, 65535, 0 }, { 19314, 65535, 0 }, { 19321, 65535, 0 },
	{ 19328, 65535, 0 }, { 19335, 65535, 0 }, { 19342, 65535, 0 }, { 19349, 65535, 0 }, { 19356, 65535, 0 },
	{ 19363, 65535, 0 }, { 19370, 65535, 0 }, { 19377, 65535, 0 }, { 19384, 65535, 0 }, { 19391, 65535, 0 },
	{ 19398, 65535, 0 }, { 19405, 65535, 0 }, { 19412, 65535, 0 }, { 19419, 65535, 0 }, { 19426, 65535, 0 },
	{ 19433, 65535, 0 }, { 19440, 65535, 0 }, { 19447, 65535, 0 }, { 19454, 65535, 0 }, { 19461, 65535, 0 },
	{ 19468, 65535, 0 }, { 19475, 65535, 0 }, { 19482, 65535, 0 }, { 19489, 65535, 0 }, { 19496, 65535, 0 },
	{ 19503, 65535, 0 }, { 19510, 65535, 0 }, { 19517, 65535, 0 }, { 19524, 65535, 0 }, { 19531, 65535, 0 },
	{ 19538, 65535, 0 }, { 19545, 65535, 0 }, { 19552, 65535, 0 }, { 19559, 65535, 0 }, { 19566, 65535, 0 },
	{ 19573, 65535, 0 }, { 19580, 65535, 0 }, { 19587, 65535, 0 }, { 19594, 65535, 0 }, { 19601, 65535, 0 },
	{ 19608, 65535, 0 }, { 19615, 65535, 0 }, { 19622, 65535, 0 }, { 19629, 65535, 0 }, { 19636, 65535, 0 },
	{ 19643, 65535, 0 }, { 19650, 65535, 0 }, { 19657, 65535, 0 }, { 19664, 65535, 0 }, { 19671, 65535, 0 },
	{ 19678, 65535, 0 }, { 19685, 65535, 0 }, { 19692, 65535, 0 }, { 19699, 65535, 0 }, { 19706, 65535, 0 },
	{ 19713, 65535, 0 }, { 19720, 65535, 0 }, { 19727, 65535, 0 }, { 19734, 65535, 0 }, { 19741, 65535, 0 },
	{ 19748, 65535, 0 }, { 19755, 65535, 0 }, { 19762, 65535, 0 }, { 19769, 65535, 0 }, { 19776, 65535, 0 },
	{ 19783, 65535, 0 }, { 19790, 65535, 0 }, { 19797, 65535, 0 }, { 19804, 65535, 0 }, { 19811, 65535, 0 },
	{ 19818, 65535, 0 }, { 19825, 65535, 0 }, { 19832, 65535, 0 }, { 19839, 65535, 0 }, { 19846, 65535, 0 },
	{ 19853, 65535, 0 }, { 19860, 65535, 0 }, { 19867, 65535, 0 }, { 19874, 65535, 0 }, { 19881, 65535, 0 },
	{ 19888, 65535, 0 }, { 19895, 65535, 0 }, { 19902, 65535, 0 }, { 19909, 65535, 0 }, { 19916, 65535, 0 },
	{ 19923, 65535, 0 }, { 19930, 65535, 0 }, { 19937, 65535, 0 }, { 19944, 65535, 0 }, { 19951, 65535, 0 },
	{ 19958, 65535, 0 }, { 19965, 65535, 0 }, { 19972, 65535, 0 }, { 19979, 65535, 0 }, { 19986, 65535, 0 },
	{ 19993, 65535, 0 }, { 20000, 65535, 0 }, { 20007, 65535, 0 }, { 20014, 65535, 0 }, { 20021, 65535, 0 },
	{ 20028, 65535, 0 }, { 20035, 65535, 0 }, { 20042, 65535, 0 }, { 20049, 65535, 0 }, { 20056, 65535, 0 },
	{ 20063, 65535, 0 }, { 20070, 65535, 0 }, { 20077, 65535, 0 }, { 20084, 65535, 0 }, { 20091, 65535, 0 },
	{ 20098, 65535, 0 }, { 20105, 65535, 0 }, { 20112, 65535, 0 }, { 20119, 65535, 0 }, { 20126, 65535, 0 },
	{ 20133, 65535, 0 }, { 20140, 65535, 0 }, { 20147, 65535, 0 }, { 20154, 65535, 0 }, { 20161, 65535, 0 },
	{ 20168, 65535, 0 }, { 20175, 65535, 0 }, { 20182, 65535, 0 }, { 20189, 65535, 0 }, { 20196, 65535, 0 },
	{ 20203, 65535, 0 }, { 20210, 65535, 0 }, { 20217, 65535, 0 }, { 20224, 65535, 0 }, { 20231, 65535, 0 },
	{ 20238, 65535, 0 }, { 20245, 65535, 0 }, { 20252, 65535, 0 }, { 20259, 65535, 0 }, { 20266, 65535, 0 },
	{ 20273, 65535, 0 }, { 20280, 65535, 0 }, { 20287, 65535, 0 }, { 20294, 65535, 0 }, { 20301, 65535, 0 },
	{ 20308, 65535, 0 }, { 20315, 65535, 0 }, { 20322, 65535, 0 }, { 20329, 65535, 0 }, { 20336, 65535, 0 },
	{ 20343, 65535, 0 }, { 20350, 65535, 0 }, { 20357, 65535, 0 }, { 20364, 65535, 0 }, { 20371, 65535, 0 },
	{ 20378, 65535, 0 }, { 20385, 65535, 0 }, { 20392, 65535, 0 }, { 20399, 65535, 0 }, { 20406, 65535, 0 },
	{ 20413, 65535, 0 }, { 20420, 65535, 0 }, { 20427, 65535, 0 }, { 20434, 65535, 0 }, { 20441, 65535, 0 },
	{ 20448, 65535, 0 }, { 20455, 65535, 0 }, { 20462, 65535, 0 }, { 20469, 65535, 0 }, { 20476, 65535, 0 },
	{ 20483, 65535, 0 }, { 20490, 65535, 0 }, { 20497, 65535, 0 }, { 20504, 65535, 0 }, { 20511, 65535, 0 },
	{ 20518, 65535, 0 }, { 20525, 65535, 0 }, { 20532, 65535, 0 }, { 20539, 65535, 0 }, { 20546, 65535, 0 },
	{ 20553, 65535, 0 }, { 20560, 65535, 0 }, { 20567, 65535, 0 }, { 20574, 65535, 0 }, { 20581, 65535, 0 },
	{ 20588, 65535, 0 }, { 20595, 65535, 0 }, { 20602, 65535, 0 }, { 20609, 65535, 0 }, { 20616, 65535, 0 },
	{ 20623, 65535, 0 }, { 20630, 65535, 0 }, { 20637, 65535, 0 }, { 20644, 65535, 0 }, { 20651, 65535, 0 },
	{ 20658, 65535, 0 }, { 20665, 65535, 0 }, { 20672, 65535, 0 }, { 20679, 65535, 0 }, { 20686, 65535, 0 },
	{ 20693, 65535, 0 }, { 20700, 65535, 0 }, { 20707, 65535, 0 }, { 20714, 65535, 0 }, { 20721, 65535, 0 },
	{ 20728, 65535, 0 }, { 20735, 65535, 0 }, { 20742, 65535, 0 }, { 20749, 65535, 0 }, { 20756, 65535, 0 },
	{ 20763, 65535, 0 }, { 20770, 65535, 0 }, { 20777, 65535, 0 }, { 20784, 65535, 0 }, { 20791, 65535, 0 },
	{ 20798, 65535, 0 }, { 20805, 65535, 0 }, { 20812, 65535, 0 }, { 20819, 65535, 0 }, { 20826, 65535, 0 },
	{ 20833, 65535, 0 }, { 20840, 65535, 0 }, { 20847, 65535, 0 }, { 20854, 65535, 0 }, { 20861, 65535, 0 },
	{ 20868, 65535, 0 }, { 20875, 65535, 0 }, { 20882, 65535, 0 }, { 20889, 65535, 0 }, { 20896, 65535, 0 },
	{ 20903, 65535, 0 }, { 20910, 65535, 0 }, { 20917, 65535, 0 }, { 20924, 65535, 0 }, { 20931, 65535, 0 },
	{ 20938, 65535, 0 }, { 20945, 65535, 0 }, { 20952, 65535, 0 }, { 20959, 65535, 0 }, { 20966, 65535, 0 },
	{ 20973, 65535, 0 }, { 20980, 65535, 0 }, { 20987, 65535, 0 }, { 20994, 65535, 0 }, { 21001, 65535, 0 },
	{ 21008, 65535, 0 }, { 21015, 65535, 0 }, { 21022, 65535, 0 }, { 21029, 65535, 0 }, { 21036, 65535, 0 },
	{ 21043, 65535, 0 }, { 21050, 65535, 0 }, { 21057, 65535, 0 }, { 21064, 65535, 0 }, { 21071, 65535, 0 },
	{ 21078, 65535, 0 }, { 21085, 65535, 0 }, { 21092, 65535, 0 }, { 21099, 65535, 0 }, { 21106, 65535, 0 },
	{ 21113, 65535, 0 }, { 21120, 65535, 0 }, { 21127, 65535, 0 }, { 21134, 65535, 0 }, { 21141, 65535, 0 },
	{ 21148, 65535, 0 }, { 21155, 65535, 0 }, { 21162, 65535, 0 }, { 21169, 65535, 0 }, { 21176, 65535, 0 },
	{ 21183, 65535, 0 }, { 21190, 65535, 0 }, { 21197, 65535, 0 }, { 21204, 65535, 0 }, { 21211, 65535, 0 },
	{ 21218, 65535, 0 }, { 21225, 65535, 0 }, { 21232, 65535, 0 }, { 21239, 65535, 0 }, { 21246, 65535, 0 },
	{ 21253, 65535, 0 }, { 21260, 65535, 0 }, { 21267, 65535, 0 }, { 21274, 65535, 0 }, { 21281, 65535, 0 },
	{ 21288, 65535, 0 }, { 21295, 65535, 0 }, { 21302, 65535, 0 }, { 21309, 65535, 0 }, { 21316, 65535, 0 },
	{ 21323, 65535, 0 }, { 21330, 65535, 0 }, { 21337, 65535, 0 }, { 21344, 65535, 0 }, { 21351, 65535, 0 },
	{ 21358, 65535, 0 }, { 21365, 65535, 0 }, { 21372, 65535, 0 }, { 21379, 65535, 0 }, { 21386, 65535, 0 },
	{ 21393, 65535, 0 }, { 21400, 65535, 0 }, { 21407, 65535, 0 }, { 21414, 65535, 0 }, { 21421, 65535, 0 },
	{ 21428, 65535, 0 }, { 21431, 65535, 0 }, { 21439, 65535, 0 }, { 21442, 65535, 0 }, { 21445, 65535, 0 },
	{ 21450, 65535, 0 }, { 21453, 65535, 0 }, { 21457, 65535, 0 }, { 21461, 65535, 0 }, { 21469, 65535, 0 },
	{ 21472, 65535, 0 }, { 21475, 65535, 0 }, { 21480, 65535, 0 }, { 21483, 65535, 0 }, { 21486, 65535, 0 },
	{ 21489, 65535, 0 }, { 21492, 65535, 0 }, { 21495, 65535, 0 }, { 21498, 65535, 0 }, { 21501, 65535, 0 },
	{ 21504, 65535, 0 }, { 21509, 65535, 0 }, { 21512, 65535, 0 }, { 21516, 65535, 0 }, { 21519, 65535, 0 },
	{ 21522, 65535, 0 }, { 21526, 65535, 0 }, { 21530, 65535, 0 }, { 21533, 65535, 0 }, { 21535, 65535, 0 },
	{ 21538, 65535, 0 }, { 21541, 65535, 0 }, { 21547, 65535, 0 }, { 21550, 65535, 0 }, { 21553, 65535, 0 },
	{ 21556, 65535, 0 }, { 21558, 65535, 0 }, { 21561, 65535, 0 }, { 21564, 65535, 0 }, { 21567, 65535, 0 },
	{ 21573, 65535, 0 }, { 21578, 65535, 0 }, { 21582, 65535, 0 }, { 21585, 65535, 0 }, { 21589, 65535, 0 },
	{ 21593, 65535, 0 }, { 21596, 65535, 0 }, { 21599, 65535, 0 }, { 21601, 65535, 0 }, { 21604, 65535, 0 },
	{ 21607, 65535, 0 }, { 21611, 65535, 0 }, { 21617, 65535, 0 }, { 21620, 65535, 0 }, { 21623, 65535, 0 },
	{ 21626, 65535, 0 }, { 21629, 65535, 0 }, { 21638, 65535, 0 }, { 21641, 65535, 0 }, { 21645, 65535, 0 },
	{ 21649, 65535, 0 }, { 21657, 65535, 0 }, { 21664, 65535, 0 }, { 21667, 65535, 0 }, { 21671, 65535, 0 },
	{ 21675, 65535, 0 }, { 21679, 65535, 0 }, { 21683, 65535, 0 }, { 21687, 65535, 0 }, { 21690, 65535, 0 },
	{ 21693, 65535, 0 }, { 21699, 65535, 0 }, { 21702, 65535, 0 }, { 21705, 65535, 0 }, { 21709, 65535, 0 },
	{ 21712, 65535, 0 }, { 21715, 65535, 0 }, { 21718, 65535, 0 }, { 21725, 65535, 0 }, { 21733, 65535, 0 },
	{ 21740, 65535, 0 }, { 21749, 65535, 0 }, { 21758, 65535, 0 }, { 21762, 65535, 0 }, { 21765, 65535, 0 },
	{ 21769, 65535, 0 }, { 21772, 65535, 0 }, { 21776, 65535, 0 }, { 21779, 65535, 0 }, { 21782, 65535, 0 },
	{ 21784, 65535, 0 }, { 21796, 65535, 0 }, { 21799, 65535, 0 }, { 21802, 65535, 0 }, { 21805, 65535, 0 },
	{ 21810, 65535, 0 }, { 21814, 65535, 0 }, { 21817, 65535, 0 },
	/* purposeofuse */
	{ 21820, 65535, 0 }, { 21826, 65535, 0 }, { 21835, 65535, 0 }, { 21844, 65535, 0 }, { 21854, 65535, 0 },
	{ 21863, 65535, 0 }, { 21872, 65535, 0 }, { 21882, 65535, 0 }, { 21889, 65535, 0 }, { 21895, 65535, 0 },
	{ 21906, 65535, 0 }, { 21915, 65535, 0 }, { 21919, 65535, 0 }, { 21925, 65535, 0 }, { 21935, 65535, 0 },
	{ 21946, 65535, 0 }, { 21956, 65535, 0 }, { 21964, 65535, 0 }, { 21972, 65535, 0 }, { 21986, 65535, 0 },
	{ 21999, 65535, 0 }, { 22007, 65535, 0 }, { 22016, 65535, 0 }, { 22025, 65535, 0 }, { 22032, 65535, 0 },
	{ 22041, 65535, 0 }, { 22051, 65535, 0 },
	/* example */
	{ 22063, 65535, 0 }, { 22068, 65535, 0 }, { 22078, 65535, 0 },
	/* medication-statement-status */
	{ 22088, 65535, 0 }, { 22095, 65535, 0 }, { 22105, 65535, 0 }, { 22122, 65535, 0 }, { 22131, 65535, 0 },
	{ 22141, 65535, 0 }, { 22149, 65535, 0 }, { 22157, 65535, 0 },
	/* medication-status */
	{ 22088, 65535, 0 }, { 22105, 65535, 0 }, { 22165, 65535, 0 },
	/* medicationrequest-intent */
	{ 22174, 65535, 0 }, { 22187, 65535, 0 }, { 22202, 65535, 0 }, { 22209, 65535, 0 }, { 22215, 65535, 0 },
	{ 22230, 65535, 0 }, { 22235, 65535, 0 }, { 22244, 65535, 0 },
	/* medicationrequest-status */
	{ 22088, 65535, 0 }, { 22257, 65535, 0 }, { 22095, 65535, 0 }, { 22267, 65535, 0 }, { 22105, 65535, 0 },
	{ 22141, 65535, 0 }, { 22149, 65535, 0 }, { 22157, 65535, 0 },
	/* status */
	{ 22273, 65535, 0 }, { 22282, 65535, 0 }, { 22293, 65535, 0 }, { 22305, 65535, 0 }, { 22316, 65535, 0 },
	{ 22325, 65535, 0 },
	/* task-code */
	{ 22335, 65535, 0 }, { 22341, 65535, 0 }, { 22349, 65535, 0 }, { 22356, 65535, 0 }, { 22364, 65535, 0 },
	{ 22372, 65535, 0 }, { 22379, 65535, 0 },
	/* FHIR-version */
	{ 22387, 65535, 0 }, { 22394, 65535, 0 }, { 22401, 65535, 0 }, { 22408, 65535, 0 }, { 22413, 65535, 0 },
	{ 22418, 65535, 0 }, { 22423, 65535, 0 }, { 22428, 65535, 0 }, { 22434, 65535, 0 }, { 22440, 65535, 0 },
	{ 22446, 65535, 0 }, { 22452, 65535, 0 }, { 22458, 65535, 0 }, { 22464, 65535, 0 }, { 22470, 65535, 0 },
	{ 22476, 65535, 0 }, { 22482, 65535, 0 }, { 22488, 65535, 0 }, { 22494, 65535, 0 }, { 22500, 65535, 0 },
	{ 22506, 65535, 0 }, { 22512, 65535, 0 },
	/* abstract-types */
	{ 22518, 65535, 0 }, { 22522, 65535, 0 },
	/* account-status */
	{ 22088, 65535, 0 }, { 22105, 65535, 0 }, { 22165, 65535, 0 }, { 22141, 65535, 0 }, { 22157, 65535, 0 },
	/* action-cardinality-behavior */
	{ 22527, 65535, 0 }, { 22536, 65535, 0 },
	/* action-condition-kind */
	{ 22543, 65535, 0 }, { 22557, 65535, 0 }, { 22563, 65535, 0 },
	/* action-grouping-behavior */
	{ 22568, 65535, 0 }, { 22582, 65535, 0 }, { 22597, 65535, 0 },
	/* action-participant-type */
	{ 22610, 65535, 0 }, { 22617, 65535, 0 }, { 22625, 65535, 0 }, { 22638, 65535, 0 },
	/* action-precheck-behavior */
	{ 22653, 65535, 0 }, { 22656, 65535, 0 },
	/* action-relationship-type */
	{ 22660, 65535, 0 }, { 22666, 65535, 0 }, { 22676, 65535, 0 }, { 22688, 65535, 0 }, { 22695, 65535, 0 },
	{ 22706, 65535, 0 }, { 22719, 65535, 0 }, { 22730, 65535, 0 }, { 22750, 65535, 0 },
	/* action-required-behavior */
	{ 22772, 65535, 0 }, { 22778, 65535, 0 }, { 22783, 65535, 0 },
	/* action-selection-behavior */
	{ 22806, 65535, 0 }, { 22810, 65535, 0 }, { 22822, 65535, 0 }, { 22826, 65535, 0 }, { 22838, 65535, 0 },
	{ 22850, 65535, 0 },
	/* additionalmaterials */
	{ 22862, 65535, 0 }, { 22871, 65535, 0 }, { 22877, 65535, 0 }, { 22883, 65535, 0 }, { 22889, 65535, 0 },
	{ 22895, 65535, 0 },
	/* address-type */
	{ 22900, 65535, 0 }, { 22905, 65535, 0 }, { 22914, 65535, 0 },
	/* address-use */
	{ 22921, 65535, 0 }, { 22929, 65535, 0 }, { 22934, 65535, 0 }, { 22938, 65535, 0 }, { 22943, 65535, 0 },
	/* administrative-gender */
	{ 22948, 65535, 0 }, { 22955, 65535, 0 }, { 22889, 65535, 0 }, { 22157, 65535, 0 },
	/* adverse-event-actuality */
	{ 22960, 65535, 0 }, { 22967, 65535, 0 },
	/* allergy-intolerance-category */
	{ 22977, 65535, 0 }, { 22986, 65535, 0 }, { 22998, 65535, 0 }, { 23003, 65535, 0 },
	/* allergy-intolerance-criticality */
	{ 23014, 65535, 0 }, { 23019, 65535, 0 }, { 23023, 65535, 0 },
	/* allergy-intolerance-type */
	{ 23040, 65535, 0 }, { 23048, 65535, 0 },
	/* animal-genderstatus */
	{ 23060, 65535, 0 }, { 23067, 65535, 0 }, { 22157, 65535, 0 },
	/* animal-species */
	{ 23076, 65535, 0 }, { 23084, 65535, 0 }, { 23090, 65535, 0 },
	/* appointmentstatus */
	{ 23100, 65535, 0 }, { 23108, 65535, 0 }, { 22257, 65535, 0 }, { 23115, 65535, 0 }, { 22105, 65535, 0 },
	{ 23126, 65535, 0 }, { 23136, 65535, 0 }, { 23143, 65535, 0 }, { 23151, 65535, 0 }, { 23160, 65535, 0 },
	/* assert-direction-codes */
	{ 23169, 65535, 0 }, { 23177, 65535, 0 },
	/* assert-operator-codes */
	{ 23186, 65535, 0 }, { 23195, 65535, 0 }, { 23201, 65535, 0 }, { 23208, 65535, 0 }, { 23213, 65535, 0 },
	{ 23225, 65535, 0 }, { 23228, 65535, 0 }, { 23237, 65535, 0 }, { 23249, 65535, 0 }, { 23258, 65535, 0 },
	{ 23268, 65535, 0 },
	/* assert-response-code-types */
	{ 23274, 65535, 0 }, { 23278, 65535, 0 }, { 23287, 65535, 0 }, { 23295, 65535, 0 }, { 23305, 65535, 0 },
	{ 23310, 65535, 0 }, { 23327, 65535, 0 }, { 23337, 65535, 0 }, { 23346, 65535, 0 }, { 23358, 65535, 0 },
	{ 23363, 65535, 0 }, { 23382, 65535, 0 },
	/* asset-availability */
	{ 23396, 65535, 0 },
	/* audit-event-action */
	{ 23402, 65535, 0 }, { 23404, 65535, 0 }, { 23406, 65535, 0 }, { 23408, 65535, 0 }, { 21782, 65535, 0 },
	/* audit-event-outcome */
	{ 23410, 65535, 0 }, { 23412, 65535, 0 }, { 23415, 65535, 0 }, { 23417, 65535, 0 },
	/* binding-strength */
	{ 23419, 65535, 0 }, { 23427, 65535, 0 }, { 23438, 65535, 0 }, { 23448, 65535, 0 },
	/* bundle-type */
	{ 23457, 65535, 0 }, { 23463, 65535, 0 }, { 23478, 65535, 0 }, { 22862, 65535, 0 }, { 23489, 65535, 0 },
	{ 23497, 65535, 0 }, { 23505, 65535, 0 }, { 23515, 65535, 0 }, { 23527, 65535, 0 },
	/* capability-statement-kind */
	{ 23548, 65535, 0 }, { 23559, 65535, 0 }, { 23568, 65535, 0 },
	/* care-plan-activity-status */
	{ 22257, 65535, 0 }, { 22095, 65535, 0 }, { 22105, 65535, 0 }, { 23581, 65535, 0 }, { 23593, 65535, 0 },
	{ 22141, 65535, 0 }, { 23605, 65535, 0 }, { 22149, 0, 0 }, { 22157, 65535, 0 },
	/* care-team-status */
	{ 22088, 65535, 0 }, { 22105, 65535, 0 }, { 22165, 65535, 0 }, { 23151, 65535, 0 }, { 23615, 65535, 0 },
	/* chargeitem-status */
	{ 23625, 65535, 0 }, { 23633, 65535, 0 }, { 23642, 65535, 0 }, { 22105, 65535, 0 }, { 23649, 65535, 0 },
	{ 23662, 65535, 0 }, { 22157, 65535, 0 },
	/* claim-use */
	{ 23670, 65535, 0 }, { 23676, 65535, 0 }, { 23693, 65535, 0 },
	/* code-search-support */
	{ 22806, 65535, 0 }, { 23710, 65535, 0 },
	/* codesystem-content-mode */
	{ 23719, 65535, 0 }, { 23419, 65535, 0 }, { 23728, 65535, 0 }, { 23737, 65535, 0 }, { 23749, 65535, 0 },
	/* codesystem-hierarchy-meaning */
	{ 23760, 65535, 0 }, { 23776, 65535, 0 }, { 23787, 65535, 0 }, { 23792, 65535, 0 },
	/* compartment-type */
	{ 23800, 65535, 0 }, { 23807, 65535, 0 }, { 23817, 65535, 0 }, { 23825, 65535, 0 }, { 23838, 65535, 0 },
	/* composition-attestation-mode */
	{ 23852, 65535, 0 }, { 23858, 65535, 0 }, { 23867, 65535, 0 }, { 23876, 65535, 0 },
	/* composition-status */
	{ 23889, 65535, 0 }, { 22105, 65535, 0 }, { 23897, 65535, 0 }, { 23903, 65535, 0 },
	/* concept-map-equivalence */
	{ 23915, 8, 0 }, { 23924, 2, 0 }, { 23930, 5, 0 }, { 23941, 5, 0 }, { 23949, 5, 0 }, { 23958, 65535, 0 },
	{ 23968, 5, 0 }, { 23980, 5, 0 }, { 23989, 65535, 0 }, { 23999, 5, 0 },
	/* concept-properties */
	{ 24005, 65535, 0 }, { 24011, 65535, 0 }, { 22165, 65535, 0 }, { 24022, 65535, 0 }, { 24036, 65535, 0 },
	/* concept-property-type */
	{ 24043, 65535, 0 }, { 24050, 65535, 0 }, { 24058, 65535, 0 }, { 24063, 65535, 0 }, { 24072, 65535, 0 },
	{ 24080, 65535, 0 }, { 24088, 65535, 0 },
	/* concept-subsumption-outcome */
	{ 23930, 65535, 0 }, { 24095, 65535, 0 }, { 24108, 65535, 0 }, { 23980, 65535, 0 },
	/* conceptmap-unmapped-mode */
	{ 24120, 65535, 0 }, { 24126, 65535, 0 }, { 24136, 65535, 0 },
	/* conditional-delete-status */
	{ 22527, 65535, 0 }, { 24145, 65535, 0 }, { 22536, 65535, 0 },
	/* conditional-read-status */
	{ 24159, 65535, 0 }, { 24172, 65535, 0 }, { 24187, 65535, 0 }, { 24145, 65535, 0 },
	/* consent-data-meaning */
	{ 24197, 65535, 0 }, { 24208, 65535, 0 }, { 23559, 65535, 0 }, { 24219, 65535, 0 },
	/* consent-provision-type */
	{ 24227, 65535, 0 }, { 24232, 65535, 0 },
	/* consent-state-codes */
	{ 22088, 65535, 0 }, { 22267, 65535, 0 }, { 22105, 65535, 0 }, { 22165, 65535, 0 }, { 23151, 65535, 0 },
	{ 24239, 65535, 0 },
	/* consentperformer */
	{ 24248, 65535, 0 }, { 24258, 65535, 0 }, { 24268, 65535, 0 }, { 24278, 65535, 0 }, { 24286, 65535, 0 },
	/* constraint-severity */
	{ 24294, 65535, 0 }, { 14, 65535, 0 },
	/* contact-point-system */
	{ 22871, 65535, 0 }, { 24300, 65535, 0 }, { 22889, 65535, 0 }, { 24304, 65535, 0 }, { 24310, 65535, 0 },
	{ 24316, 65535, 0 }, { 24320, 65535, 0 },
	/* contact-point-use */
	{ 22929, 65535, 0 }, { 24324, 65535, 0 }, { 22934, 65535, 0 }, { 22938, 65535, 0 }, { 22943, 65535, 0 },
	/* contract-action-status */
	{ 23719, 65535, 0 },
	/* contract-asset-context */
	{ 24331, 65535, 0 },
	/* contract-asset-scope */
	{ 24341, 65535, 0 },
	/* contract-asset-subtype */
	{ 24347, 65535, 0 },
	/* contract-asset-type */
	{ 24347, 65535, 0 },
	/* contract-decision-mode */
	{ 24361, 65535, 0 },
	/* contract-definition-subtype */
	{ 22938, 65535, 0 },
	/* contract-definition-type */
	{ 22938, 65535, 0 },
	/* contract-expiration-type */
	{ 24368, 65535, 0 },
	/* contract-legalstate */
	{ 23889, 65535, 0 }, { 24375, 65535, 0 }, { 22257, 65535, 0 }, { 24384, 65535, 0 }, { 22105, 65535, 0 },
	{ 24393, 65535, 0 }, { 24404, 65535, 0 }, { 24413, 65535, 0 }, { 24424, 65535, 0 }, { 24361, 65535, 0 },
	{ 24239, 65535, 0 }, { 24432, 65535, 0 }, { 24440, 65535, 0 }, { 24449, 65535, 0 }, { 24457, 65535, 0 },
	/* contract-party-role */
	{ 24468, 65535, 0 },
	/* contract-publicationstatus */
	{ 23889, 65535, 0 }, { 24375, 65535, 0 }, { 22257, 65535, 0 }, { 24384, 65535, 0 }, { 22105, 65535, 0 },
	{ 24393, 65535, 0 }, { 24404, 65535, 0 }, { 24413, 65535, 0 }, { 24424, 65535, 0 }, { 24361, 65535, 0 },
	{ 24239, 65535, 0 }, { 24432, 65535, 0 }, { 24440, 65535, 0 }, { 24449, 65535, 0 }, { 24457, 65535, 0 },
	/* contract-scope */
	{ 24361, 65535, 0 },
	/* contract-security-category */
	{ 24361, 65535, 0 },
	/* contract-security-classification */
	{ 24361, 65535, 0 },
	/* contract-security-control */
	{ 24361, 65535, 0 },
	/* contract-status */
	{ 23889, 65535, 0 }, { 24375, 65535, 0 }, { 22257, 65535, 0 }, { 24384, 65535, 0 }, { 22105, 65535, 0 },
	{ 24393, 65535, 0 }, { 24404, 65535, 0 }, { 24413, 65535, 0 }, { 24424, 65535, 0 }, { 24361, 65535, 0 },
	{ 24239, 65535, 0 }, { 24432, 65535, 0 }, { 24440, 65535, 0 }, { 24449, 65535, 0 }, { 24457, 65535, 0 },
	/* contributor-type */
	{ 24475, 65535, 0 }, { 24482, 65535, 0 }, { 24489, 65535, 0 }, { 24498, 65535, 0 },
	/* data-types */
	{ 24507, 65535, 0 }, { 24515, 65535, 0 }, { 24519, 65535, 0 }, { 24530, 65535, 0 }, { 24541, 65535, 0 },
	{ 24557, 65535, 0 }, { 24043, 65535, 0 }, { 24573, 65535, 0 }, { 24587, 65535, 0 }, { 24600, 65535, 0 },
	{ 24612, 65535, 0 }, { 24618, 65535, 0 }, { 24634, 65535, 0 }, { 24643, 65535, 0 }, { 24650, 65535, 0 },
	{ 24659, 65535, 0 }, { 24667, 65535, 0 }, { 24685, 65535, 0 }, { 24696, 65535, 0 }, { 24706, 65535, 0 },
	{ 24716, 65535, 0 }, { 24727, 65535, 0 }, { 24743, 65535, 0 }, { 24748, 65535, 0 }, { 24754, 65535, 0 },
	{ 24768, 65535, 0 }, { 24778, 65535, 0 }, { 24798, 65535, 0 }, { 24805, 65535, 0 }, { 24816, 65535, 0 },
	{ 24835, 65535, 0 }, { 24852, 65535, 0 }, { 24861, 65535, 0 }, { 24867, 65535, 0 }, { 24873, 65535, 0 },
	{ 24883, 65535, 0 }, { 24899, 65535, 0 }, { 24911, 65535, 0 }, { 24921, 65535, 0 }, { 24936, 65535, 0 },
	{ 24952, 65535, 0 }, { 24959, 65535, 0 }, { 24977, 65535, 0 }, { 24990, 65535, 0 }, { 24050, 65535, 0 },
	{ 25003, 65535, 0 }, { 24058, 65535, 0 }, { 25013, 65535, 0 }, { 24063, 65535, 0 }, { 24072, 65535, 0 },
	{ 25018, 65535, 0 }, { 25021, 65535, 0 }, { 24080, 65535, 0 }, { 25029, 65535, 0 }, { 25038, 65535, 0 },
	{ 25042, 65535, 0 }, { 24088, 65535, 0 }, { 25054, 65535, 0 }, { 25059, 65535, 0 }, { 25071, 65535, 0 },
	{ 24320, 65535, 0 }, { 25075, 65535, 0 }, { 25080, 65535, 0 },
	/* days-of-week */
	{ 25086, 65535, 0 }, { 25090, 65535, 0 }, { 25094, 65535, 0 }, { 25098, 65535, 0 }, { 25102, 65535, 0 },
	{ 25106, 65535, 0 }, { 25110, 65535, 0 },
	/* definition-resource-types */
	{ 25114, 65535, 0 }, { 25133, 65535, 0 }, { 25149, 65535, 0 }, { 25157, 65535, 0 }, { 25177, 65535, 0 },
	{ 25192, 65535, 0 },
	/* detectedissue-severity */
	{ 23014, 65535, 0 }, { 23019, 65535, 0 }, { 25206, 65535, 0 },
	/* device-action */
	{ 25215, 65535, 0 }, { 25225, 65535, 0 }, { 25235, 65535, 0 },
	/* device-definition-status */
	{ 22088, 65535, 0 }, { 22105, 65535, 0 }, { 22165, 65535, 0 }, { 22157, 65535, 0 },
	/* device-nametype */
	{ 25247, 65535, 0 }, { 25265, 65535, 0 }, { 22889, 65535, 0 }, { 25276, 65535, 0 }, { 25298, 65535, 0 },
	{ 25313, 65535, 0 },
	/* device-statement-status */
	{ 22088, 65535, 0 }, { 22095, 65535, 0 }, { 22105, 65535, 0 }, { 22122, 65535, 0 }, { 22141, 65535, 0 },
	{ 22149, 65535, 0 },
	/* device-status */
	{ 22088, 65535, 0 }, { 22105, 65535, 0 }, { 22165, 65535, 0 }, { 22157, 65535, 0 },
	/* diagnostic-report-status */
	{ 23889, 65535, 0 }, { 24375, 0, 0 }, { 22257, 65535, 0 }, { 25332, 0, 0 }, { 22105, 65535, 0 }, { 23897, 65535, 0 },
	{ 25342, 65535, 0 }, { 23903, 6, 0 }, { 25350, 65535, 0 }, { 22157, 65535, 0 },
	/* discriminator-type */
	{ 25361, 65535, 0 }, { 25368, 65535, 0 }, { 25376, 65535, 0 }, { 25384, 65535, 0 }, { 25389, 65535, 0 },
	/* document-mode */
	{ 25395, 65535, 0 }, { 25404, 65535, 0 },
	/* document-reference-status */
	{ 25413, 65535, 0 }, { 22105, 65535, 0 }, { 25421, 65535, 0 },
	/* document-relationship-type */
	{ 25432, 65535, 0 }, { 25440, 65535, 0 }, { 25449, 65535, 0 }, { 25455, 65535, 0 },
	/* eligibilityrequest-purpose */
	{ 25466, 65535, 0 }, { 25484, 65535, 0 }, { 25493, 65535, 0 }, { 25503, 65535, 0 },
	/* eligibilityresponse-purpose */
	{ 25466, 65535, 0 }, { 25484, 65535, 0 }, { 25493, 65535, 0 }, { 25503, 65535, 0 },
	/* encounter-location-status */
	{ 22088, 65535, 0 }, { 22095, 65535, 0 }, { 23662, 65535, 0 }, { 25514, 65535, 0 },
	/* encounter-status */
	{ 23100, 65535, 0 }, { 22257, 65535, 0 }, { 22105, 65535, 0 }, { 25523, 65535, 0 }, { 23581, 65535, 0 },
	{ 25532, 65535, 0 }, { 23662, 65535, 0 }, { 25540, 65535, 0 }, { 22157, 65535, 0 },
	/* endpoint-status */
	{ 22088, 65535, 0 }, { 22105, 65535, 0 }, { 24294, 65535, 0 }, { 25548, 65535, 0 }, { 23615, 65535, 0 },
	{ 25552, 65535, 0 },
	/* episode-of-care-status */
	{ 22088, 65535, 0 }, { 22257, 65535, 0 }, { 22105, 65535, 0 }, { 25523, 65535, 0 }, { 25557, 65535, 0 },
	{ 23662, 65535, 0 }, { 23160, 65535, 0 },
	/* event-capability-mode */
	{ 25564, 65535, 0 }, { 25573, 65535, 0 },
	/* event-resource-types */
	{ 25580, 65535, 0 }, { 25591, 65535, 0 }, { 25605, 65535, 0 }, { 25624, 65535, 0 }, { 25638, 65535, 0 },
	{ 25650, 65535, 0 }, { 25660, 65535, 0 }, { 25668, 65535, 0 }, { 25677, 65535, 0 }, { 25696, 65535, 0 },
	{ 25713, 65535, 0 }, { 25730, 65535, 0 }, { 23807, 65535, 0 }, { 25748, 65535, 0 }, { 25767, 65535, 0 },
	{ 25781, 65535, 0 }, { 25802, 65535, 0 }, { 25822, 65535, 0 }, { 25839, 65535, 0 }, { 25852, 65535, 0 },
	{ 25865, 65535, 0 }, { 25879, 65535, 0 }, { 25885, 65535, 0 }, { 25910, 65535, 0 }, { 25929, 65535, 0 },
	{ 25949, 65535, 0 }, { 25961, 65535, 0 }, { 25975, 65535, 0 }, { 25997, 65535, 0 }, { 26007, 65535, 0 },
	{ 26023, 65535, 0 }, { 26045, 65535, 0 }, { 26060, 65535, 0 }, { 26075, 65535, 0 },
	/* event-status */
	{ 22095, 65535, 0 }, { 22105, 65535, 0 }, { 23581, 65535, 0 }, { 26080, 65535, 0 }, { 22141, 65535, 0 },
	{ 26089, 65535, 0 }, { 22149, 65535, 0 }, { 22157, 65535, 0 },
	/* event-timing */
	{ 26101, 65535, 0 }, { 26105, 65535, 0 }, { 26115, 65535, 0 }, { 26124, 65535, 0 }, { 26128, 65535, 0 },
	{ 26138, 65535, 0 }, { 26147, 65535, 0 }, { 26152, 65535, 0 }, { 26163, 65535, 0 }, { 26173, 65535, 0 },
	{ 26179, 65535, 0 }, { 26184, 65535, 0 },
	/* ex-claimitemtype */
	{ 26188, 65535, 0 }, { 26194, 65535, 0 }, { 26202, 65535, 0 },
	/* ex-fdi */
	{ 26210, 65535, 0 }, { 23412, 65535, 0 }, { 26213, 65535, 0 }, { 26216, 65535, 0 }, { 26219, 65535, 0 },
	{ 26222, 65535, 0 }, { 26225, 65535, 0 }, { 26228, 65535, 0 }, { 26231, 65535, 0 }, { 26234, 65535, 0 },
	{ 26237, 65535, 0 }, { 26240, 65535, 0 }, { 26243, 65535, 0 }, { 26246, 65535, 0 }, { 26249, 65535, 0 },
	{ 26252, 65535, 0 }, { 26255, 65535, 0 }, { 26258, 65535, 0 }, { 26261, 65535, 0 }, { 26264, 65535, 0 },
	{ 26267, 65535, 0 }, { 26270, 65535, 0 }, { 26273, 65535, 0 }, { 26276, 65535, 0 }, { 26279, 65535, 0 },
	{ 26282, 65535, 0 }, { 26285, 65535, 0 }, { 26288, 65535, 0 }, { 26291, 65535, 0 }, { 26294, 65535, 0 },
	{ 26297, 65535, 0 }, { 26300, 65535, 0 },
	/* ex-onsettype */
	{ 26303, 65535, 0 }, { 26307, 65535, 0 }, { 26311, 65535, 0 },
	/* ex-oralprostho */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 },
	/* ex-pharmaservice */
	{ 26321, 65535, 0 }, { 26333, 65535, 0 }, { 26345, 65535, 0 }, { 26354, 65535, 0 }, { 26362, 65535, 0 },
	{ 26369, 65535, 0 },
	/* ex-servicemodifier */
	{ 26379, 65535, 0 }, { 26382, 65535, 0 },
	/* ex-serviceproduct */
	{ 26385, 65535, 0 }, { 26354, 65535, 0 },
	/* ex-udi */
	{ 26390, 65535, 0 },
	/* examplescenario-actor-type */
	{ 26396, 65535, 0 }, { 26403, 65535, 0 },
	/* explanationofbenefit-status */
	{ 22088, 65535, 0 }, { 22257, 65535, 0 }, { 22267, 65535, 0 }, { 22105, 65535, 0 },
	/* exposure-state */
	{ 26410, 65535, 0 }, { 26419, 65535, 0 },
	/* expression-language */
	{ 26440, 65535, 0 }, { 26465, 65535, 0 }, { 26474, 65535, 0 },
	/* extension-context-type */
	{ 26488, 65535, 0 }, { 26496, 65535, 0 }, { 26506, 65535, 0 },
	/* extra-activity-type */
	{ 26515, 65535, 0 }, { 26525, 65535, 0 }, { 26533, 65535, 0 },
	/* feeding-device */
	{ 26539, 65535, 0 }, { 26554, 65535, 0 }, { 26573, 65535, 0 }, { 26587, 65535, 0 }, { 26599, 65535, 0 },
	{ 26609, 65535, 0 }, { 26625, 65535, 0 }, { 26638, 65535, 0 }, { 26652, 65535, 0 }, { 26661, 65535, 0 },
	{ 26674, 65535, 0 }, { 26689, 65535, 0 }, { 26701, 65535, 0 }, { 26714, 65535, 0 }, { 26725, 65535, 0 },
	{ 26737, 65535, 0 }, { 26752, 65535, 0 }, { 26764, 65535, 0 }, { 26778, 65535, 0 }, { 26788, 65535, 0 },
	{ 26804, 65535, 0 }, { 26810, 65535, 0 },
	/* filter-operator */
	{ 26825, 65535, 0 }, { 26827, 65535, 0 }, { 25361, 65535, 0 }, { 26841, 65535, 0 }, { 23225, 65535, 0 },
	{ 23787, 65535, 0 }, { 26853, 65535, 0 }, { 26862, 65535, 0 }, { 26869, 65535, 0 },
	/* flag-priority-code */
	{ 26875, 65535, 0 }, { 26878, 65535, 0 }, { 26881, 65535, 0 }, { 26884, 65535, 0 },
	/* flag-status */
	{ 22088, 65535, 0 }, { 22105, 65535, 0 }, { 22165, 65535, 0 },
	/* fm-conditions */
	{ 26887, 65535, 0 },
	/* fm-status */
	{ 22088, 65535, 0 }, { 22257, 65535, 0 }, { 22267, 65535, 0 }, { 22105, 65535, 0 },
	/* gender-identity */
	{ 22948, 65535, 0 }, { 22955, 65535, 0 }, { 26894, 65535, 0 }, { 26905, 65535, 0 }, { 22889, 65535, 0 },
	{ 26918, 65535, 0 }, { 26937, 65535, 0 },
	/* goal-status */
	{ 26954, 65535, 0 }, { 22088, 0, 0 }, { 22257, 65535, 0 }, { 22095, 0, 0 }, { 22105, 65535, 0 }, { 22141, 0, 0 },
	{ 23662, 65535, 0 }, { 23151, 65535, 0 }, { 24239, 65535, 0 },
	/* goal-status-reason */
	{ 26963, 65535, 0 }, { 26981, 65535, 0 }, { 27004, 65535, 0 }, { 27027, 65535, 0 }, { 27038, 65535, 0 },
	{ 27054, 65535, 0 }, { 27079, 65535, 0 }, { 27088, 65535, 0 }, { 27096, 65535, 0 },
	/* graph-compartment-rule */
	{ 27116, 65535, 0 }, { 27123, 65535, 0 }, { 27133, 65535, 0 }, { 27143, 65535, 0 },
	/* graph-compartment-use */
	{ 27152, 65535, 0 }, { 27162, 65535, 0 },
	/* group-measure */
	{ 27174, 65535, 0 }, { 27179, 65535, 0 }, { 27192, 65535, 0 }, { 27207, 65535, 0 }, { 27214, 65535, 0 },
	{ 27229, 65535, 0 },
	/* group-type */
	{ 27246, 65535, 0 }, { 22610, 65535, 0 }, { 23003, 65535, 0 }, { 26403, 65535, 0 }, { 22625, 65535, 0 },
	{ 27253, 65535, 0 },
	/* guidance-response-status */
	{ 27263, 65535, 0 }, { 27278, 65535, 0 }, { 22105, 65535, 0 }, { 27292, 65535, 0 }, { 23581, 65535, 0 },
	{ 27300, 65535, 0 },
	/* guide-page-generation */
	{ 27308, 65535, 0 }, { 27318, 65535, 0 }, { 25029, 65535, 0 }, { 27323, 65535, 0 },
	/* guide-parameter-code */
	{ 27327, 65535, 0 }, { 27333, 65535, 0 }, { 27353, 65535, 0 }, { 27367, 65535, 0 }, { 27383, 65535, 0 },
	{ 27396, 65535, 0 }, { 27410, 65535, 0 }, { 27421, 65535, 0 }, { 27435, 65535, 0 }, { 27449, 65535, 0 },
	/* history-status */
	{ 22095, 65535, 0 }, { 22105, 65535, 0 }, { 27467, 65535, 0 }, { 25342, 65535, 0 },
	/* http-operations */
	{ 27482, 65535, 0 }, { 27489, 65535, 0 }, { 27493, 65535, 0 }, { 27498, 65535, 0 }, { 27506, 65535, 0 },
	{ 27512, 65535, 0 }, { 27517, 65535, 0 },
	/* http-verb */
	{ 27521, 65535, 0 }, { 27528, 65535, 0 }, { 27532, 65535, 0 }, { 27537, 65535, 0 }, { 27543, 65535, 0 },
	{ 27548, 65535, 0 },
	/* identifier-use */
	{ 23858, 65535, 0 }, { 22934, 65535, 0 }, { 27552, 65535, 0 }, { 22938, 65535, 0 }, { 27562, 65535, 0 },
	/* identity-assuranceLevel */
	{ 27568, 65535, 0 }, { 27575, 65535, 0 }, { 27582, 65535, 0 }, { 27589, 65535, 0 },
	/* imagingstudy-status */
	{ 27596, 65535, 0 }, { 22257, 65535, 0 }, { 22105, 65535, 0 }, { 25350, 65535, 0 }, { 22157, 65535, 0 },
	/* intervention */
	{ 22889, 65535, 0 }, { 22157, 65535, 0 },
	/* invoice-priceComponentType */
	{ 27606, 65535, 0 }, { 27611, 65535, 0 }, { 27621, 65535, 0 }, { 27630, 65535, 0 }, { 27644, 65535, 0 },
	{ 27654, 65535, 0 },
	/* invoice-status */
	{ 27658, 65535, 0 }, { 22257, 65535, 0 }, { 22267, 65535, 0 }, { 22105, 65535, 0 }, { 27667, 65535, 0 },
	/* issue-severity */
	{ 24294, 65535, 0 }, { 27674, 65535, 0 }, { 27680, 65535, 0 }, { 14, 65535, 0 },
	/* issue-type */
	{ 27692, 19, 0 }, { 27706, 19, 0 }, { 23278, 19, 0 }, { 27719, 17, 0 }, { 27727, 19, 0 }, { 27737, 28, 0 },
	{ 27747, 21, 0 }, { 26496, 19, 0 }, { 23295, 21, 0 }, { 27755, 28, 0 }, { 27630, 65535, 0 }, { 27766, 65535, 0 },
	{ 27774, 11, 0 }, { 27784, 28, 0 }, { 27795, 21, 0 }, { 27801, 19, 0 }, { 27818, 28, 0 }, { 27827, 19, 0 },
	{ 24145, 19, 0 }, { 27837, 65535, 0 }, { 23448, 11, 0 }, { 27848, 65535, 0 }, { 27857, 11, 0 }, { 27867, 21, 0 },
	{ 27878, 28, 0 }, { 27888, 28, 0 }, { 27896, 19, 0 }, { 27907, 19, 0 }, { 27916, 65535, 0 }, { 22157, 21, 0 },
	{ 25389, 11, 0 },
	/* item-type */
	{ 27926, 11, 0 }, { 24050, 11, 0 }, { 27937, 11, 0 }, { 25013, 11, 0 }, { 24063, 11, 0 }, { 24072, 11, 0 },
	{ 27944, 65535, 0 }, { 26188, 65535, 0 }, { 24080, 11, 0 }, { 27952, 11, 0 }, { 27964, 11, 0 }, { 27973, 65535, 1 },
	{ 27982, 11, 0 }, { 24088, 11, 0 }, { 27992, 11, 0 }, { 25054, 11, 0 }, { 24320, 11, 0 },
	/* knowledge-resource-types */
	{ 25114, 65535, 0 }, { 27997, 65535, 0 }, { 28008, 65535, 0 }, { 28019, 65535, 0 }, { 25149, 65535, 0 },
	{ 25177, 65535, 0 }, { 28027, 65535, 0 }, { 28047, 65535, 0 }, { 28060, 65535, 0 },
	/* language-preference-type */
	{ 28069, 65535, 0 }, { 28076, 65535, 0 },
	/* link-type */
	{ 28084, 65535, 0 }, { 28090, 65535, 0 }, { 25440, 65535, 0 }, { 28102, 65535, 0 },
	/* linkage-type */
	{ 28110, 65535, 0 }, { 28120, 65535, 0 }, { 28131, 65535, 0 },
	/* list-mode */
	{ 28138, 65535, 0 }, { 28146, 65535, 0 }, { 28155, 65535, 0 },
	/* list-status */
	{ 25413, 65535, 0 }, { 22105, 65535, 0 }, { 28163, 65535, 0 },
	/* location-mode */
	{ 23559, 65535, 0 }, { 28171, 65535, 0 },
	/* location-status */
	{ 22088, 65535, 0 }, { 22165, 65535, 0 }, { 23615, 65535, 0 },
	/* map-context-type */
	{ 25384, 65535, 0 }, { 28176, 65535, 0 },
	/* map-group-type-mode */
	{ 28185, 65535, 0 }, { 28190, 65535, 0 }, { 28205, 65535, 0 },
	/* map-input-mode */
	{ 28131, 65535, 0 }, { 28211, 65535, 0 },
	/* map-model-mode */
	{ 28218, 65535, 0 }, { 28227, 65535, 0 }, { 28131, 65535, 0 }, { 28211, 65535, 0 },
	/* map-source-list-mode */
	{ 28235, 65535, 0 }, { 28241, 65535, 0 }, { 28246, 65535, 0 }, { 28256, 65535, 0 }, { 28265, 65535, 0 },
	/* map-target-list-mode */
	{ 28274, 65535, 0 }, { 28235, 65535, 0 }, { 28241, 65535, 0 }, { 28282, 65535, 0 },
	/* map-transform */
	{ 28288, 65535, 0 }, { 28295, 65535, 0 }, { 28297, 65535, 0 }, { 28302, 65535, 0 }, { 28305, 65535, 0 },
	{ 28310, 65535, 0 }, { 28313, 65535, 0 }, { 28320, 65535, 0 }, { 28327, 65535, 0 }, { 28334, 65535, 0 },
	{ 25018, 65535, 0 }, { 28343, 65535, 0 }, { 28351, 65535, 0 }, { 27982, 65535, 0 }, { 28355, 65535, 0 },
	{ 28365, 65535, 0 }, { 25075, 65535, 0 },
	/* measure-report-status */
	{ 23719, 65535, 0 }, { 24294, 65535, 0 }, { 23143, 65535, 0 },
	/* measure-report-type */
	{ 28374, 65535, 0 }, { 28390, 65535, 0 }, { 28401, 65535, 0 }, { 28414, 65535, 0 },
	/* message-events */
	/* message-significance-category */
	{ 28422, 65535, 0 }, { 28434, 65535, 0 }, { 28443, 65535, 0 },
	/* messageheader-response-request */
	{ 28456, 65535, 0 }, { 28463, 65535, 0 }, { 28469, 65535, 0 }, { 28478, 65535, 0 },
	/* metric-calibration-state */
	{ 28489, 65535, 0 }, { 28500, 65535, 0 }, { 28521, 65535, 0 }, { 28536, 65535, 0 },
	/* metric-calibration-type */
	{ 28548, 65535, 0 }, { 28553, 65535, 0 }, { 28560, 65535, 0 }, { 28536, 65535, 0 },
	/* metric-category */
	{ 28570, 65535, 0 }, { 28582, 65535, 0 }, { 28594, 65535, 0 }, { 28536, 65535, 0 },
	/* metric-color */
	{ 28602, 65535, 0 }, { 28608, 65535, 0 }, { 28613, 65535, 0 }, { 28618, 65535, 0 }, { 28624, 65535, 0 },
	{ 28632, 65535, 0 }, { 28636, 65535, 0 }, { 28642, 65535, 0 },
	/* metric-operational-status */
	{ 22105, 65535, 0 }, { 25548, 65535, 0 }, { 28649, 65535, 0 }, { 28652, 65535, 0 },
	/* name-use */
	{ 28660, 65535, 0 }, { 28670, 4, 0 }, { 28677, 65535, 0 }, { 23858, 65535, 0 }, { 22934, 65535, 0 }, { 22938, 65535, 0 },
	{ 27562, 65535, 0 },
	/* namingsystem-identifier-type */
	{ 25038, 65535, 0 }, { 22889, 65535, 0 }, { 25071, 65535, 0 }, { 25075, 65535, 0 },
	/* namingsystem-type */
	{ 28686, 65535, 0 }, { 28697, 65535, 0 }, { 28708, 65535, 0 },
	/* narrative-status */
	{ 28713, 65535, 0 }, { 23195, 65535, 0 }, { 28724, 65535, 0 }, { 27308, 65535, 0 },
	/* network-type */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 },
	/* note-type */
	{ 27944, 65535, 0 }, { 28737, 65535, 0 }, { 28743, 65535, 0 },
	/* observation-range-category */
	{ 28753, 65535, 0 }, { 0, 65535, 0 }, { 27982, 65535, 0 },
	/* observation-status */
	{ 23889, 65535, 0 }, { 22257, 65535, 0 }, { 25332, 0, 0 }, { 22105, 65535, 0 }, { 23897, 65535, 0 }, { 23903, 65535, 0 },
	{ 25350, 65535, 0 }, { 22157, 65535, 0 },
	/* operation-kind */
	{ 28762, 65535, 0 }, { 28772, 65535, 0 },
	/* operation-parameter-use */
	{ 23225, 65535, 0 }, { 28778, 65535, 0 },
	/* organization-role */
	{ 28782, 65535, 0 }, { 28790, 65535, 0 }, { 28797, 65535, 0 }, { 28809, 65535, 0 }, { 28816, 65535, 0 },
	{ 28822, 65535, 0 }, { 28831, 65535, 0 }, { 28840, 65535, 0 },
	/* orientation-type */
	{ 28849, 65535, 0 }, { 28859, 65535, 0 },
	/* participantrequired */
	{ 28865, 65535, 0 }, { 28882, 65535, 0 }, { 23448, 65535, 0 },
	/* participationstatus */
	{ 26954, 65535, 0 }, { 28891, 65535, 0 }, { 28900, 65535, 0 }, { 28913, 65535, 0 },
	/* permitted-data-type */
	{ 24557, 65535, 0 }, { 24798, 65535, 0 }, { 24852, 65535, 0 }, { 24861, 65535, 0 }, { 24867, 65535, 0 },
	{ 24899, 65535, 0 }, { 24050, 65535, 0 }, { 24063, 65535, 0 }, { 24080, 65535, 0 }, { 24088, 65535, 0 },
	{ 25054, 65535, 0 },
	/* practitioner-specialty */
	{ 28923, 65535, 0 }, { 28930, 65535, 0 }, { 28935, 65535, 0 }, { 28943, 65535, 0 }, { 28948, 65535, 0 },
	/* procedure-progress-status-code */
	{ 28956, 65535, 0 }, { 28975, 65535, 0 }, { 28991, 65535, 0 }, { 29009, 65535, 0 }, { 29026, 65535, 0 },
	{ 29040, 65535, 0 },
	/* product-category */
	{ 29049, 65535, 0 }, { 29065, 65535, 0 }, { 29071, 65535, 0 }, { 29077, 65535, 0 }, { 29083, 65535, 0 },
	/* product-status */
	{ 27596, 65535, 0 }, { 29090, 65535, 0 },
	/* product-storage-scale */
	{ 29102, 65535, 0 }, { 29110, 65535, 0 }, { 29120, 65535, 0 },
	/* property-representation */
	{ 29127, 65535, 0 }, { 29135, 65535, 0 }, { 25080, 65535, 0 }, { 29144, 65535, 0 }, { 29152, 65535, 0 },
	/* provenance-entity-role */
	{ 29160, 65535, 0 }, { 29171, 0, 0 }, { 29181, 0, 0 }, { 29189, 0, 0 }, { 28131, 0, 0 },
	/* provenance-participant-role */
	{ 29198, 65535, 0 }, { 29208, 65535, 0 }, { 24475, 65535, 0 }, { 29217, 65535, 0 }, { 24331, 65535, 0 },
	{ 29226, 65535, 0 }, { 29234, 65535, 0 }, { 23852, 9, 0 }, { 29244, 65535, 0 }, { 29254, 65535, 0 },
	/* publication-status */
	{ 22088, 65535, 0 }, { 22267, 65535, 0 }, { 28163, 65535, 0 }, { 22157, 65535, 0 },
	/* quality-type */
	{ 29263, 65535, 0 }, { 29269, 65535, 0 }, { 22157, 65535, 0 },
	/* quantity-comparator */
	{ 29273, 65535, 0 }, { 29275, 65535, 0 }, { 29278, 65535, 0 }, { 29280, 65535, 0 },
	/* questionnaire-answers-status */
	{ 23889, 65535, 0 }, { 22095, 65535, 0 }, { 22105, 65535, 0 }, { 23581, 65535, 0 }, { 22149, 65535, 0 },
	/* questionnaire-display-category */
	{ 29283, 65535, 0 }, { 29288, 65535, 0 }, { 27848, 65535, 0 },
	/* questionnaire-enable-behavior */
	{ 22806, 65535, 0 }, { 22822, 65535, 0 },
	/* questionnaire-enable-operator */
	{ 29301, 65535, 0 }, { 29273, 65535, 0 }, { 29275, 65535, 0 }, { 26825, 65535, 0 }, { 29278, 65535, 0 },
	{ 29280, 65535, 0 }, { 25361, 65535, 0 },
	/* questionnaire-item-control */
	{ 29304, 6, 0 }, { 29311, 16, 0 }, { 29324, 16, 0 }, { 29334, 16, 0 }, { 29344, 21, 0 }, { 29352, 6, 0 },
	{ 26188, 65535, 1 }, { 29359, 6, 0 }, { 29366, 6, 0 }, { 29283, 21, 0 }, { 29373, 6, 0 }, { 29380, 21, 0 },
	{ 29387, 6, 0 }, { 29392, 16, 0 }, { 29399, 21, 0 }, { 29405, 21, 0 }, { 27973, 65535, 1 }, { 29412, 16, 0 },
	{ 29425, 16, 0 }, { 29432, 16, 0 }, { 29440, 6, 0 }, { 27992, 65535, 1 }, { 29446, 16, 0 }, { 29455, 21, 0 },
	{ 29460, 21, 0 },
	/* reaction-event-severity */
	{ 29466, 65535, 0 }, { 25206, 65535, 0 }, { 29471, 65535, 0 },
	/* reason-medication-not-given */
	{ 29478, 65535, 0 }, { 29480, 65535, 0 }, { 28295, 65535, 0 }, { 29482, 65535, 0 },
	/* reference-handling-policy */
	{ 29484, 65535, 0 }, { 29493, 65535, 0 }, { 29501, 65535, 0 }, { 29507, 65535, 0 }, { 29515, 65535, 0 },
	/* reference-version-rules */
	{ 29524, 65535, 0 }, { 29531, 65535, 0 }, { 29543, 65535, 0 },
	/* related-artifact-type */
	{ 29552, 65535, 0 }, { 29561, 65535, 0 }, { 29573, 65535, 0 }, { 29584, 65535, 0 }, { 29597, 65535, 0 },
	{ 29611, 65535, 0 }, { 29625, 65535, 0 }, { 29637, 65535, 0 },
	/* relation-type */
	{ 29647, 65535, 0 }, { 29662, 65535, 0 },
	/* relationship */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 },
	/* remittance-outcome */
	{ 23719, 65535, 0 }, { 24294, 65535, 0 }, { 25342, 65535, 0 }, { 29671, 65535, 0 },
	/* report-action-result-codes */
	{ 24294, 65535, 0 }, { 29678, 65535, 0 }, { 29683, 65535, 0 }, { 29688, 65535, 0 }, { 14, 65535, 0 },
	/* report-participant-type */
	{ 29693, 65535, 0 }, { 29700, 65535, 0 }, { 29707, 65535, 0 },
	/* report-result-codes */
	{ 29678, 65535, 0 }, { 29683, 65535, 0 }, { 23143, 65535, 0 },
	/* report-status-codes */
	{ 22095, 65535, 0 }, { 22105, 65535, 0 }, { 23581, 65535, 0 }, { 22149, 65535, 0 }, { 29719, 65535, 0 },
	/* repository-type */
	{ 29727, 65535, 0 }, { 27795, 65535, 0 }, { 29738, 65535, 0 }, { 29744, 65535, 0 }, { 22889, 65535, 0 },
	/* request-intent */
	{ 29752, 65535, 0 }, { 22174, 4, 0 }, { 22187, 1, 0 }, { 22202, 65535, 0 }, { 22209, 65535, 0 }, { 22215, 4, 0 },
	{ 22230, 65535, 0 }, { 22235, 65535, 0 }, { 22244, 4, 0 },
	/* request-priority */
	{ 29762, 65535, 0 }, { 29767, 65535, 0 }, { 29775, 65535, 0 }, { 29780, 65535, 0 },
	/* request-resource-types */
	{ 29787, 65535, 0 }, { 29799, 65535, 0 }, { 29819, 65535, 0 }, { 29828, 65535, 0 }, { 29834, 65535, 0 },
	{ 29855, 65535, 0 }, { 29864, 65535, 0 }, { 29878, 65535, 0 }, { 29896, 65535, 0 }, { 29923, 65535, 0 },
	{ 29941, 65535, 0 }, { 29956, 65535, 0 }, { 29971, 65535, 0 }, { 26075, 65535, 0 }, { 29985, 65535, 0 },
	/* request-status */
	{ 22088, 65535, 0 }, { 22095, 65535, 0 }, { 22267, 65535, 0 }, { 22105, 65535, 0 }, { 22141, 65535, 0 },
	{ 24449, 65535, 0 }, { 22157, 65535, 0 },
	/* research-element-type */
	{ 26410, 65535, 0 }, { 30004, 65535, 0 }, { 30012, 65535, 0 },
	/* research-study-status */
	{ 22088, 65535, 0 }, { 30023, 65535, 0 }, { 30050, 65535, 0 }, { 30059, 65535, 0 }, { 30077, 65535, 0 },
	{ 22095, 65535, 0 }, { 30112, 65535, 0 }, { 30124, 65535, 0 }, { 30134, 65535, 0 }, { 30164, 65535, 0 },
	{ 30211, 65535, 0 },
	/* research-subject-status */
	{ 30221, 65535, 0 }, { 30231, 65535, 0 }, { 30240, 65535, 0 }, { 30250, 65535, 0 }, { 30261, 65535, 0 },
	{ 30276, 65535, 0 }, { 30286, 65535, 0 }, { 30295, 65535, 0 }, { 30317, 65535, 0 }, { 30338, 65535, 0 },
	{ 30355, 65535, 0 }, { 30375, 65535, 0 }, { 30211, 65535, 0 },
	/* resource-aggregation-mode */
	{ 30385, 2, 0 }, { 30393, 65535, 0 }, { 30403, 65535, 0 },
	/* resource-slicing-rules */
	{ 30414, 65535, 0 }, { 30421, 65535, 0 }, { 30426, 65535, 0 },
	/* resource-status */
	{ 30436, 65535, 0 }, { 26954, 65535, 0 }, { 22088, 65535, 0 }, { 30446, 65535, 0 }, { 23100, 65535, 0 },
	{ 30462, 65535, 0 }, { 30476, 65535, 0 }, { 23719, 65535, 0 }, { 30493, 65535, 0 }, { 28891, 65535, 0 },
	{ 30503, 65535, 0 }, { 22267, 65535, 0 }, { 24294, 65535, 0 }, { 30516, 65535, 0 }, { 30523, 65535, 0 },
	{ 30528, 65535, 0 }, { 22165, 65535, 0 }, { 30538, 65535, 0 }, { 30548, 65535, 0 }, { 25342, 65535, 0 },
	{ 23662, 65535, 0 }, { 23151, 65535, 0 }, { 30558, 65535, 0 }, { 30567, 65535, 0 }, { 27079, 65535, 0 },
	{ 30575, 65535, 0 }, { 24440, 65535, 0 }, { 23615, 65535, 0 }, { 30585, 65535, 0 }, { 30601, 65535, 0 },
	{ 22157, 65535, 0 },
	/* resource-types */
	{ 30613, 65535, 0 }, { 25114, 65535, 0 }, { 30621, 65535, 0 }, { 30634, 65535, 0 }, { 29787, 65535, 0 },
	{ 29799, 65535, 0 }, { 30653, 65535, 0 }, { 30664, 65535, 0 }, { 30670, 65535, 0 }, { 30677, 65535, 0 },
	{ 30704, 65535, 0 }, { 30718, 65535, 0 }, { 30725, 65535, 0 }, { 29819, 65535, 0 }, { 30745, 65535, 0 },
	{ 30754, 65535, 0 }, { 25580, 65535, 0 }, { 30767, 65535, 0 }, { 29828, 65535, 0 }, { 25591, 65535, 0 },
	{ 25605, 65535, 0 }, { 27997, 65535, 0 }, { 25624, 65535, 0 }, { 29834, 65535, 0 }, { 30788, 65535, 0 },
	{ 25638, 65535, 0 }, { 28008, 65535, 0 }, { 25650, 65535, 0 }, { 25660, 65535, 0 }, { 29855, 65535, 0 },
	{ 25668, 65535, 0 }, { 30810, 65535, 0 }, { 30837, 65535, 0 }, { 30865, 65535, 0 }, { 23800, 65535, 0 },
	{ 30879, 65535, 0 }, { 30896, 65535, 0 }, { 29864, 65535, 0 }, { 25677, 65535, 0 }, { 25696, 65535, 0 },
	{ 25713, 65535, 0 }, { 25730, 65535, 0 }, { 30909, 65535, 0 }, { 30924, 65535, 0 }, { 23807, 65535, 0 },
	{ 30948, 65535, 0 }, { 29878, 65535, 0 }, { 25748, 65535, 0 }, { 25767, 65535, 0 }, { 25133, 65535, 0 },
	{ 30957, 65535, 0 }, { 30966, 65535, 0 }, { 30983, 65535, 0 }, { 25781, 65535, 0 }, { 25802, 65535, 0 },
	{ 30999, 65535, 0 }, { 31004, 65535, 0 }, { 31009, 65535, 0 }, { 31025, 65535, 0 }, { 25822, 65535, 0 },
	{ 31031, 65535, 0 }, { 25839, 65535, 0 }, { 25852, 65535, 0 }, { 31049, 65535, 0 }, { 29896, 65535, 0 },
	{ 31072, 65535, 0 }, { 31092, 65535, 0 }, { 31106, 65535, 0 }, { 28019, 65535, 0 }, { 31114, 65535, 0 },
	{ 31122, 65535, 0 }, { 31127, 65535, 0 }, { 25149, 65535, 0 }, { 25865, 65535, 0 }, { 25879, 65535, 0 },
	{ 31136, 65535, 0 }, { 25885, 65535, 0 }, { 25910, 65535, 0 }, { 31147, 65535, 0 }, { 29923, 65535, 0 },
	{ 25929, 65535, 0 }, { 31167, 65535, 0 }, { 31184, 65535, 0 }, { 31214, 65535, 0 }, { 31247, 65535, 0 },
	{ 31274, 65535, 0 }, { 31301, 65535, 0 }, { 31329, 65535, 0 }, { 31358, 65535, 0 }, { 31383, 65535, 0 },
	{ 31414, 65535, 0 }, { 31448, 65535, 0 }, { 31466, 65535, 0 }, { 31480, 65535, 0 }, { 31498, 65535, 0 },
	{ 29941, 65535, 0 }, { 25949, 65535, 0 }, { 31511, 65535, 0 }, { 25157, 65535, 0 }, { 31533, 65535, 0 },
	{ 31550, 65535, 0 }, { 31563, 65535, 0 }, { 31587, 65535, 0 }, { 23817, 65535, 0 }, { 25961, 65535, 0 },
	{ 25975, 65535, 0 }, { 31598, 65535, 0 }, { 25177, 65535, 0 }, { 23825, 65535, 0 }, { 31605, 65535, 0 },
	{ 25997, 65535, 0 }, { 31622, 65535, 0 }, { 25192, 65535, 0 }, { 26023, 65535, 0 }, { 23838, 65535, 0 },
	{ 31633, 65535, 0 }, { 31646, 65535, 0 }, { 31665, 65535, 0 }, { 31691, 65535, 0 }, { 31705, 65535, 0 },
	{ 31721, 65535, 0 }, { 26045, 65535, 0 }, { 31730, 65535, 0 }, { 31752, 65535, 0 }, { 31761, 65535, 0 },
	{ 29956, 65535, 0 }, { 31777, 65535, 0 }, { 31782, 65535, 0 }, { 31791, 65535, 0 }, { 28027, 65535, 0 },
	{ 28047, 65535, 0 }, { 31810, 65535, 0 }, { 31823, 65535, 0 }, { 31833, 65535, 0 }, { 31854, 65535, 0 },
	{ 31871, 65535, 0 }, { 31888, 65535, 0 }, { 31918, 65535, 0 }, { 31942, 65535, 0 }, { 26060, 65535, 0 },
	{ 29971, 65535, 0 }, { 26075, 65535, 0 }, { 31965, 65535, 0 }, { 31989, 65535, 0 }, { 32000, 65535, 0 },
	{ 28060, 65535, 0 }, { 32011, 65535, 0 }, { 29985, 65535, 0 },
	/* resource-validation-mode */
	{ 28313, 65535, 0 }, { 27482, 65535, 0 }, { 25376, 65535, 0 }, { 32030, 65535, 0 },
	/* response-code */
	{ 32037, 65535, 0 }, { 32049, 65535, 0 }, { 32052, 65535, 0 },
	/* restful-capability-mode */
	{ 29693, 65535, 0 }, { 29700, 65535, 0 },
	/* restful-interaction */
	{ 23457, 65535, 0 }, { 32068, 65535, 0 }, { 28313, 65535, 0 }, { 27482, 65535, 0 }, { 23489, 65535, 0 }, { 32081, 4, 0 },
	{ 32098, 4, 0 }, { 32113, 4, 0 }, { 28762, 65535, 0 }, { 27506, 65535, 0 }, { 32126, 65535, 0 }, { 32131, 65535, 0 },
	{ 32138, 11, 0 }, { 32152, 11, 0 }, { 23515, 65535, 0 }, { 32030, 65535, 0 }, { 32164, 65535, 0 },
	/* search-comparator */
	{ 32170, 65535, 0 }, { 32173, 65535, 0 }, { 32176, 65535, 0 }, { 32179, 65535, 0 }, { 32182, 65535, 0 },
	{ 32185, 65535, 0 }, { 32188, 65535, 0 }, { 32191, 65535, 0 }, { 32194, 65535, 0 },
	/* search-entry-mode */
	{ 32197, 65535, 0 }, { 32205, 65535, 0 }, { 30004, 65535, 0 },
	/* search-modifier-code */
	{ 32211, 65535, 0 }, { 32217, 65535, 0 }, { 23186, 65535, 0 }, { 32223, 65535, 0 }, { 28697, 65535, 0 },
	{ 23225, 65535, 0 }, { 32229, 65535, 0 }, { 32237, 65535, 0 }, { 26862, 65535, 0 }, { 32241, 65535, 0 },
	{ 27992, 65535, 0 }, { 25384, 65535, 0 },
	/* search-param-type */
	{ 32248, 65535, 0 }, { 25013, 65535, 0 }, { 32258, 65535, 0 }, { 27964, 65535, 0 }, { 27982, 65535, 0 },
	{ 32265, 65535, 0 }, { 24088, 65535, 0 }, { 32273, 65535, 0 }, { 25071, 65535, 0 },
	/* search-xpath-usage */
	{ 32279, 65535, 0 }, { 32288, 65535, 0 }, { 32295, 65535, 0 }, { 22889, 65535, 0 }, { 32302, 65535, 0 },
	/* secondary-finding */
	{ 32311, 65535, 0 }, { 32325, 65535, 0 },
	/* sequence-type */
	{ 32339, 65535, 0 }, { 32342, 65535, 0 }, { 32346, 65535, 0 },
	/* ex-icd-10-procedures */
	{ 19475, 65535, 0 }, { 32350, 65535, 0 }, { 19482, 65535, 0 },
	/* slotstatus */
	{ 32357, 65535, 0 }, { 32362, 65535, 0 }, { 30476, 65535, 0 }, { 22105, 65535, 0 }, { 30523, 65535, 0 },
	/* sort-direction */
	{ 32377, 65535, 0 }, { 32387, 65535, 0 },
	/* spdx-license */
	{ 32398, 65535, 0 }, { 32403, 65535, 0 }, { 32407, 65535, 0 }, { 32412, 65535, 0 }, { 32420, 65535, 0 },
	{ 32428, 65535, 0 }, { 32436, 65535, 0 }, { 32444, 65535, 0 }, { 32452, 65535, 0 }, { 32466, 65535, 0 },
	{ 32484, 65535, 0 }, { 32498, 65535, 0 }, { 32516, 65535, 0 }, { 32524, 65535, 0 }, { 32528, 65535, 0 },
	{ 32534, 65535, 0 }, { 32543, 65535, 0 }, { 32550, 65535, 0 }, { 32558, 65535, 0 }, { 32567, 65535, 0 },
	{ 32576, 65535, 0 }, { 32585, 65535, 0 }, { 32594, 65535, 0 }, { 32603, 65535, 0 }, { 32614, 65535, 0 },
	{ 32626, 65535, 0 }, { 32635, 65535, 0 }, { 32643, 65535, 0 }, { 32654, 65535, 0 }, { 32665, 65535, 0 },
	{ 32676, 65535, 0 }, { 32689, 65535, 0 }, { 32707, 65535, 0 }, { 32724, 65535, 0 }, { 32737, 65535, 0 },
	{ 32750, 65535, 0 }, { 32763, 65535, 0 }, { 32784, 65535, 0 }, { 32804, 65535, 0 }, { 32824, 65535, 0 },
	{ 32837, 65535, 0 }, { 32862, 65535, 0 }, { 32881, 65535, 0 }, { 32899, 65535, 0 }, { 32931, 65535, 0 },
	{ 32968, 65535, 0 }, { 33001, 65535, 0 }, { 33014, 65535, 0 }, { 33030, 65535, 0 }, { 33045, 65535, 0 },
	{ 33061, 65535, 0 }, { 33069, 65535, 0 }, { 33076, 65535, 0 }, { 33081, 65535, 0 }, { 33090, 65535, 0 },
	{ 33105, 65535, 0 }, { 33120, 65535, 0 }, { 33128, 65535, 0 }, { 33139, 65535, 0 }, { 33149, 65535, 0 },
	{ 33159, 65535, 0 }, { 33169, 65535, 0 }, { 33179, 65535, 0 }, { 33189, 65535, 0 }, { 33202, 65535, 0 },
	{ 33215, 65535, 0 }, { 33228, 65535, 0 }, { 33241, 65535, 0 }, { 33254, 65535, 0 }, { 33270, 65535, 0 },
	{ 33286, 65535, 0 }, { 33302, 65535, 0 }, { 33318, 65535, 0 }, { 33334, 65535, 0 }, { 33350, 65535, 0 },
	{ 33366, 65535, 0 }, { 33382, 65535, 0 }, { 33398, 65535, 0 }, { 33414, 65535, 0 }, { 33427, 65535, 0 },
	{ 33440, 65535, 0 }, { 33453, 65535, 0 }, { 33466, 65535, 0 }, { 33479, 65535, 0 }, { 33492, 65535, 0 },
	{ 33505, 65535, 0 }, { 33518, 65535, 0 }, { 33531, 65535, 0 }, { 33544, 65535, 0 }, { 33552, 65535, 0 },
	{ 33561, 65535, 0 }, { 33570, 65535, 0 }, { 33590, 65535, 0 }, { 33607, 65535, 0 }, { 33618, 65535, 0 },
	{ 33629, 65535, 0 }, { 33640, 65535, 0 }, { 33651, 65535, 0 }, { 33660, 65535, 0 }, { 33669, 65535, 0 },
	{ 33681, 65535, 0 }, { 33693, 65535, 0 }, { 33720, 65535, 0 }, { 33729, 65535, 0 }, { 33737, 65535, 0 },
	{ 33747, 65535, 0 }, { 33759, 65535, 0 }, { 33767, 65535, 0 }, { 33778, 65535, 0 }, { 33789, 65535, 0 },
	{ 33799, 65535, 0 }, { 33814, 65535, 0 }, { 33819, 65535, 0 }, { 33829, 65535, 0 }, { 33833, 65535, 0 },
	{ 33838, 65535, 0 }, { 33846, 65535, 0 }, { 33854, 65535, 0 }, { 33862, 65535, 0 }, { 33870, 65535, 0 },
	{ 33878, 65535, 0 }, { 33886, 65535, 0 }, { 33894, 65535, 0 }, { 33905, 65535, 0 }, { 33914, 65535, 0 },
	{ 33923, 65535, 0 }, { 33932, 65535, 0 }, { 33940, 65535, 0 }, { 33950, 65535, 0 }, { 33958, 65535, 0 },
	{ 33964, 65535, 0 }, { 33970, 65535, 0 }, { 33978, 65535, 0 }, { 33982, 65535, 0 }, { 33987, 65535, 0 },
	{ 34001, 65535, 0 }, { 34011, 65535, 0 }, { 34025, 65535, 0 }, { 34043, 65535, 0 }, { 34057, 65535, 0 },
	{ 34075, 65535, 0 }, { 34089, 65535, 0 }, { 34107, 65535, 0 }, { 34113, 65535, 0 }, { 34126, 65535, 0 },
	{ 34143, 65535, 0 }, { 34156, 65535, 0 }, { 34173, 65535, 0 }, { 34186, 65535, 0 }, { 34203, 65535, 0 },
	{ 34212, 65535, 0 }, { 34218, 65535, 0 }, { 34225, 65535, 0 }, { 34230, 65535, 0 }, { 34244, 65535, 0 },
	{ 34253, 65535, 0 }, { 34257, 65535, 0 }, { 34261, 65535, 0 }, { 34265, 65535, 0 }, { 34273, 65535, 0 },
	{ 34277, 65535, 0 }, { 34289, 65535, 0 }, { 34296, 65535, 0 }, { 34305, 65535, 0 }, { 34311, 65535, 0 },
	{ 34322, 65535, 0 }, { 34336, 65535, 0 }, { 34341, 65535, 0 }, { 34352, 65535, 0 }, { 34360, 65535, 0 },
	{ 34368, 65535, 0 }, { 34382, 65535, 0 }, { 34400, 65535, 0 }, { 34414, 65535, 0 }, { 34432, 65535, 0 },
	{ 34446, 65535, 0 }, { 34464, 65535, 0 }, { 34471, 65535, 0 }, { 34479, 65535, 0 }, { 34488, 65535, 0 },
	{ 34497, 65535, 0 }, { 34506, 65535, 0 }, { 34515, 65535, 0 }, { 34525, 65535, 0 }, { 34535, 65535, 0 },
	{ 34543, 65535, 0 }, { 34553, 65535, 0 }, { 34565, 65535, 0 }, { 34577, 65535, 0 }, { 34593, 65535, 0 },
	{ 34600, 65535, 0 }, { 34613, 65535, 0 }, { 34617, 65535, 0 }, { 34623, 65535, 0 }, { 34631, 65535, 0 },
	{ 34647, 65535, 0 }, { 34656, 65535, 0 }, { 34664, 65535, 0 }, { 34671, 65535, 0 }, { 34679, 65535, 0 },
	{ 34687, 65535, 0 }, { 34695, 65535, 0 }, { 34725, 65535, 0 }, { 34731, 65535, 0 }, { 34737, 65535, 0 },
	{ 34742, 65535, 0 }, { 34752, 65535, 0 }, { 34758, 65535, 0 }, { 34767, 65535, 0 }, { 34775, 65535, 0 },
	{ 34779, 65535, 0 }, { 34788, 65535, 0 }, { 34797, 65535, 0 }, { 34802, 65535, 0 }, { 34807, 65535, 0 },
	{ 34816, 65535, 0 }, { 34821, 65535, 0 }, { 34826, 65535, 0 }, { 34834, 65535, 0 }, { 34842, 65535, 0 },
	{ 34852, 65535, 0 }, { 34856, 65535, 0 }, { 34860, 65535, 0 }, { 34867, 65535, 0 }, { 34876, 65535, 0 },
	{ 34883, 65535, 0 }, { 34892, 65535, 0 }, { 34898, 65535, 0 }, { 34904, 65535, 0 }, { 34912, 65535, 0 },
	{ 34921, 65535, 0 }, { 34930, 65535, 0 }, { 34938, 65535, 0 }, { 34946, 65535, 0 }, { 34952, 65535, 0 },
	{ 34962, 65535, 0 }, { 34972, 65535, 0 }, { 34982, 65535, 0 }, { 34992, 65535, 0 }, { 35002, 65535, 0 },
	{ 35014, 65535, 0 }, { 35024, 65535, 0 }, { 35034, 65535, 0 }, { 35046, 65535, 0 }, { 35058, 65535, 0 },
	{ 35068, 65535, 0 }, { 35078, 65535, 0 }, { 35088, 65535, 0 }, { 35098, 65535, 0 }, { 35108, 65535, 0 },
	{ 35118, 65535, 0 }, { 35122, 65535, 0 }, { 35130, 65535, 0 }, { 35142, 65535, 0 }, { 35150, 65535, 0 },
	{ 35158, 65535, 0 }, { 35166, 65535, 0 }, { 35174, 65535, 0 }, { 35182, 65535, 0 }, { 35190, 65535, 0 },
	{ 35199, 65535, 0 }, { 35207, 65535, 0 }, { 35216, 65535, 0 }, { 35223, 65535, 0 }, { 35234, 65535, 0 },
	{ 35245, 65535, 0 }, { 35253, 65535, 0 }, { 35259, 65535, 0 }, { 35270, 65535, 0 }, { 35278, 65535, 0 },
	{ 35286, 65535, 0 }, { 35295, 65535, 0 }, { 35302, 65535, 0 }, { 35308, 65535, 0 }, { 35314, 65535, 0 },
	{ 35319, 65535, 0 }, { 35326, 65535, 0 }, { 35331, 65535, 0 }, { 35341, 65535, 0 }, { 35351, 65535, 0 },
	{ 35361, 65535, 0 }, { 35367, 65535, 0 }, { 35377, 65535, 0 }, { 35383, 65535, 0 }, { 35389, 65535, 0 },
	{ 35394, 65535, 0 }, { 35402, 65535, 0 }, { 35406, 65535, 0 }, { 35414, 65535, 0 }, { 35423, 65535, 0 },
	{ 35433, 65535, 0 }, { 35443, 65535, 0 }, { 35454, 65535, 0 }, { 35465, 65535, 0 }, { 35476, 65535, 0 },
	{ 35491, 65535, 0 }, { 35495, 65535, 0 }, { 35508, 65535, 0 }, { 35514, 65535, 0 }, { 35525, 65535, 0 },
	{ 35530, 65535, 0 }, { 35538, 65535, 0 }, { 35555, 65535, 0 }, { 35572, 65535, 0 }, { 35584, 65535, 0 },
	{ 35594, 65535, 0 }, { 35602, 65535, 0 }, { 35610, 65535, 0 }, { 35614, 65535, 0 }, { 35618, 65535, 0 },
	{ 35631, 65535, 0 }, { 35644, 65535, 0 }, { 35650, 65535, 0 }, { 35661, 65535, 0 }, { 35668, 65535, 0 },
	{ 35672, 65535, 0 }, { 35684, 65535, 0 }, { 35690, 65535, 0 }, { 35696, 65535, 0 }, { 35701, 65535, 0 },
	{ 35709, 65535, 0 }, { 35717, 65535, 0 }, { 35725, 65535, 0 }, { 35733, 65535, 0 }, { 35741, 65535, 0 },
	{ 35745, 65535, 0 }, { 35754, 65535, 0 }, { 35765, 65535, 0 }, { 35776, 65535, 0 }, { 35781, 65535, 0 },
	{ 35793, 65535, 0 }, { 35805, 65535, 0 }, { 35810, 65535, 0 }, { 35819, 65535, 0 }, { 35827, 65535, 0 },
	{ 35834, 65535, 0 }, { 35845, 65535, 0 }, { 35853, 65535, 0 }, { 35860, 65535, 0 }, { 35868, 65535, 0 },
	{ 35875, 65535, 0 }, { 35891, 65535, 0 }, { 35898, 65535, 0 }, { 35906, 65535, 0 }, { 35913, 65535, 0 },
	{ 35917, 65535, 0 },
	/* specimen-contained-preference */
	{ 28110, 65535, 0 }, { 23438, 65535, 0 },
	/* specimen-status */
	{ 27596, 65535, 0 }, { 22105, 65535, 0 }, { 29090, 65535, 0 }, { 35938, 65535, 0 },
	/* strand-type */
	{ 35953, 65535, 0 }, { 35959, 65535, 0 },
	/* structure-definition-kind */
	{ 35966, 65535, 0 }, { 29507, 65535, 0 }, { 35979, 65535, 0 }, { 35994, 65535, 0 },
	/* subscription-channel-type */
	{ 22871, 65535, 0 }, { 23497, 65535, 0 }, { 36003, 65535, 0 }, { 24316, 65535, 0 }, { 36013, 65535, 0 },
	/* subscription-status */
	{ 22088, 65535, 0 }, { 24294, 65535, 0 }, { 25548, 65535, 0 }, { 30575, 65535, 0 },
	/* substance-status */
	{ 22088, 65535, 0 }, { 22105, 65535, 0 }, { 22165, 65535, 0 },
	/* supplydelivery-status */
	{ 30436, 65535, 0 }, { 22095, 65535, 0 }, { 22105, 65535, 0 }, { 23581, 65535, 0 },
	/* supplyrequest-status */
	{ 22088, 65535, 0 }, { 22257, 65535, 0 }, { 22095, 65535, 0 }, { 22267, 65535, 0 }, { 22105, 65535, 0 },
	{ 23615, 65535, 0 }, { 22157, 65535, 0 },
	/* task-intent */
	{ 22157, 65535, 0 },
	/* task-status */
	{ 26954, 65535, 0 }, { 22257, 65535, 0 }, { 22095, 65535, 0 }, { 22267, 65535, 0 }, { 22105, 65535, 0 },
	{ 30516, 65535, 0 }, { 23581, 65535, 0 }, { 22141, 65535, 0 }, { 36023, 65535, 0 }, { 30558, 65535, 0 },
	{ 24239, 65535, 0 }, { 30575, 65535, 0 },
	/* transaction-mode */
	{ 23457, 65535, 0 }, { 22900, 65535, 0 }, { 24145, 65535, 0 }, { 23515, 65535, 0 },
	/* trigger-type */
	{ 36029, 65535, 0 }, { 36047, 65535, 0 }, { 36061, 3, 0 }, { 36072, 65535, 0 }, { 36085, 3, 0 }, { 36099, 3, 0 },
	{ 36112, 65535, 0 }, { 36124, 65535, 0 },
	/* type-derivation-rule */
	{ 36133, 65535, 0 }, { 36144, 65535, 0 },
	/* udi-entry-type */
	{ 36159, 65535, 0 }, { 36167, 65535, 0 }, { 36172, 65535, 0 }, { 36179, 65535, 0 }, { 36184, 65535, 0 },
	{ 22157, 65535, 0 },
	/* unknown-content-code */
	{ 22900, 65535, 0 }, { 36198, 65535, 0 }, { 28724, 65535, 0 }, { 22653, 65535, 0 },
	/* variable-type */
	{ 36207, 65535, 0 }, { 36218, 65535, 0 }, { 36230, 65535, 0 },
	/* versioning-policy */
	{ 36242, 65535, 0 }, { 36253, 65535, 0 }, { 36263, 65535, 0 },
	/* vision-base-codes */
	{ 36280, 65535, 0 }, { 23225, 65535, 0 }, { 28778, 65535, 0 }, { 36285, 65535, 0 },
	/* vision-eye-codes */
	{ 36288, 65535, 0 }, { 36293, 65535, 0 },
	/* w3c-provenance-activity-type */
	{ 36299, 65535, 0 }, { 36311, 65535, 0 }, { 25624, 65535, 0 }, { 36322, 65535, 0 }, { 36333, 65535, 0 },
	{ 36337, 65535, 0 }, { 36348, 65535, 0 }, { 36361, 65535, 0 }, { 36376, 65535, 0 }, { 36386, 65535, 0 },
	{ 36395, 65535, 0 }, { 36401, 65535, 0 },
	/* FDI-surface */
	{ 36407, 65535, 0 }, { 23404, 65535, 0 }, { 36409, 65535, 0 }, { 36412, 65535, 0 }, { 36415, 65535, 0 },
	{ 36417, 65535, 0 }, { 21599, 65535, 0 }, { 36419, 65535, 0 }, { 36422, 65535, 0 }, { 36426, 65535, 0 },
	{ 36428, 65535, 0 },
	/* action-type */
	{ 28313, 65535, 0 }, { 36430, 65535, 0 }, { 36441, 65535, 0 }, { 32030, 65535, 0 },
	/* activity-definition-category */
	{ 36448, 65535, 0 }, { 36459, 65535, 0 }, { 36469, 65535, 0 },
	/* adjudication */
	{ 36479, 65535, 0 }, { 36487, 65535, 0 }, { 36493, 65535, 0 }, { 30231, 65535, 0 }, { 36504, 65535, 0 },
	{ 36516, 65535, 0 }, { 27654, 65535, 0 }, { 36526, 65535, 0 },
	/* adjudication-error */
	{ 36540, 65535, 0 }, { 36545, 65535, 0 },
	/* adjudication-reason */
	{ 36550, 65535, 0 }, { 36556, 65535, 0 },
	/* admit-source */
	{ 36562, 65535, 0 }, { 36567, 65535, 0 }, { 36571, 65535, 0 }, { 36574, 65535, 0 }, { 36585, 65535, 0 },
	{ 36588, 65535, 0 }, { 22889, 65535, 0 }, { 36596, 65535, 0 }, { 36601, 65535, 0 }, { 36607, 65535, 0 },
	/* adverse-event-category */
	{ 36613, 6, 0 }, { 36626, 6, 0 }, { 36660, 65535, 0 }, { 36685, 65535, 0 }, { 36716, 65535, 0 }, { 36732, 65535, 0 },
	{ 36748, 65535, 0 }, { 36766, 65535, 0 }, { 36794, 6, 0 }, { 36805, 6, 0 }, { 36820, 6, 0 }, { 36831, 6, 0 },
	{ 36861, 6, 0 }, { 36877, 6, 0 },
	/* adverse-event-causality-assess */
	{ 36888, 65535, 0 }, { 36896, 65535, 0 }, { 36919, 65535, 0 }, { 36928, 65535, 0 }, { 36944, 65535, 0 },
	{ 36972, 65535, 0 },
	/* adverse-event-causality-method */
	{ 36981, 65535, 0 }, { 36990, 65535, 0 }, { 37000, 65535, 0 },
	/* adverse-event-outcome */
	{ 27674, 65535, 0 }, { 37017, 65535, 0 }, { 37025, 65535, 0 }, { 24440, 65535, 0 }, { 37036, 65535, 0 },
	{ 22157, 65535, 0 },
	/* adverse-event-seriousness */
	{ 37057, 65535, 0 }, { 37069, 65535, 0 }, { 37077, 1, 0 }, { 37098, 1, 0 }, { 37123, 1, 0 }, { 37156, 1, 0 },
	{ 37178, 1, 0 }, { 37205, 1, 0 },
	/* adverse-event-severity */
	{ 29466, 65535, 0 }, { 25206, 65535, 0 }, { 29471, 65535, 0 },
	/* allerg-intol-substance-exp-risk */
	{ 37237, 65535, 0 }, { 37257, 65535, 0 },
	/* allergyintolerance-clinical */
	{ 22088, 65535, 0 }, { 22165, 65535, 0 }, { 24440, 1, 0 },
	/* allergyintolerance-verification */
	{ 30493, 65535, 0 }, { 22105, 65535, 0 }, { 30567, 65535, 0 }, { 30601, 65535, 0 },
	/* applicability */
	{ 37280, 65535, 0 }, { 22889, 65535, 0 }, { 37291, 65535, 0 },
	/* audit-entity-type */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 },
	/* audit-event-type */
	{ 37306, 65535, 0 },
	/* basic-resource-type */
	{ 37311, 65535, 0 }, { 37319, 65535, 0 }, { 37329, 65535, 0 }, { 37338, 65535, 0 }, { 37347, 65535, 0 },
	{ 37356, 65535, 0 }, { 37364, 65535, 0 }, { 26410, 65535, 0 }, { 37369, 65535, 0 }, { 37383, 65535, 0 },
	{ 37391, 65535, 0 }, { 37404, 65535, 0 }, { 37414, 65535, 0 }, { 37423, 65535, 0 }, { 37432, 65535, 0 },
	{ 37438, 65535, 0 },
	/* benefit-network */
	{ 23225, 65535, 0 }, { 28778, 65535, 0 },
	/* benefit-term */
	{ 37447, 65535, 0 }, { 37454, 65535, 0 }, { 37458, 65535, 0 },
	/* benefit-type */
	{ 36479, 65535, 0 }, { 36487, 65535, 0 }, { 37467, 65535, 0 }, { 37481, 65535, 0 }, { 36493, 65535, 0 },
	{ 37495, 65535, 0 }, { 37515, 65535, 0 }, { 37533, 65535, 0 }, { 37538, 65535, 0 }, { 37554, 65535, 0 },
	{ 37566, 65535, 0 }, { 37581, 65535, 0 },
	/* benefit-unit */
	{ 37587, 65535, 0 }, { 28390, 65535, 0 },
	/* can-push-updates */
	{ 22653, 65535, 0 }, { 37594, 65535, 0 }, { 22656, 65535, 0 },
	/* catalogType */
	{ 22610, 65535, 0 }, { 23003, 65535, 0 }, { 37414, 65535, 0 },
	/* certainty-subcomponent-rating */
	{ 37607, 65535, 0 }, { 37614, 65535, 0 }, { 37631, 65535, 0 }, { 37641, 65535, 0 }, { 37651, 65535, 0 },
	{ 37661, 65535, 0 }, { 37671, 65535, 0 }, { 37682, 65535, 0 }, { 37690, 65535, 0 }, { 37706, 65535, 0 },
	{ 37714, 65535, 0 },
	/* certainty-subcomponent-type */
	{ 37722, 65535, 0 }, { 37743, 65535, 0 }, { 37755, 65535, 0 }, { 37769, 65535, 0 }, { 37782, 65535, 0 },
	{ 37794, 65535, 0 }, { 37815, 65535, 0 }, { 37831, 65535, 0 },
	/* chargeitem-billingcodes */
	{ 37842, 65535, 0 }, { 37847, 65535, 0 }, { 37852, 65535, 0 },
	/* choice-list-orientation */
	{ 37857, 65535, 0 }, { 37868, 65535, 0 },
	/* chromosome-human */
	{ 26315, 65535, 0 }, { 37877, 65535, 0 }, { 26210, 65535, 0 }, { 23412, 65535, 0 }, { 26213, 65535, 0 },
	{ 26216, 65535, 0 }, { 26219, 65535, 0 }, { 26222, 65535, 0 }, { 26225, 65535, 0 }, { 26228, 65535, 0 },
	{ 37880, 65535, 0 }, { 26317, 65535, 0 }, { 37883, 65535, 0 }, { 26231, 65535, 0 }, { 26234, 65535, 0 },
	{ 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 }, { 37886, 65535, 0 }, { 37888, 65535, 0 },
	{ 23417, 65535, 0 }, { 37890, 65535, 0 }, { 37892, 65535, 0 }, { 37894, 65535, 0 },
	/* claim-exception */
	{ 37896, 65535, 0 }, { 37905, 65535, 0 },
	/* claim-type */
	{ 37913, 65535, 0 }, { 37927, 65535, 0 }, { 37932, 65535, 0 }, { 23876, 65535, 0 }, { 37941, 65535, 0 },
	/* claimcareteamrole */
	{ 37948, 65535, 0 }, { 22889, 65535, 0 }, { 37955, 65535, 0 }, { 37963, 65535, 0 },
	/* claiminformationcategory */
	{ 27926, 65535, 0 }, { 37974, 65535, 0 }, { 37984, 65535, 0 }, { 27737, 65535, 0 }, { 38003, 65535, 0 },
	{ 38017, 65535, 0 }, { 9, 65535, 0 }, { 38030, 65535, 0 }, { 38039, 65535, 0 }, { 38052, 65535, 0 }, { 22889, 65535, 0 },
	{ 38058, 65535, 0 }, { 38080, 65535, 0 }, { 24219, 65535, 0 },
	/* codesystem-altcode-kind */
	{ 28110, 65535, 0 }, { 38091, 65535, 0 }, { 38108, 65535, 0 }, { 24011, 65535, 0 }, { 38123, 65535, 0 },
	/* common-tags */
	{ 38134, 65535, 0 },
	/* communication-category */
	{ 38145, 65535, 0 }, { 38151, 65535, 0 }, { 28443, 65535, 0 }, { 38163, 65535, 0 },
	/* communication-not-done-reason */
	{ 38172, 65535, 0 }, { 38189, 65535, 0 }, { 38210, 65535, 0 }, { 38228, 65535, 0 }, { 38250, 65535, 0 },
	{ 22157, 65535, 0 },
	/* communication-topic */
	{ 38263, 65535, 0 }, { 38284, 65535, 0 }, { 38298, 65535, 0 }, { 38326, 65535, 0 }, { 38342, 65535, 0 },
	{ 38354, 65535, 0 },
	/* composite-measure-scoring */
	{ 38369, 65535, 0 }, { 38384, 65535, 0 }, { 38391, 65535, 0 }, { 38403, 65535, 0 },
	/* composition-altcode-kind */
	{ 28110, 65535, 0 }, { 38091, 65535, 0 }, { 38108, 65535, 0 }, { 24011, 65535, 0 }, { 38123, 65535, 0 },
	/* condition-category */
	{ 38412, 65535, 0 }, { 38432, 65535, 0 },
	/* condition-clinical */
	{ 22088, 65535, 0 }, { 22165, 65535, 0 }, { 38450, 0, 0 }, { 38461, 0, 0 }, { 38469, 1, 0 }, { 24440, 1, 0 },
	/* condition-state */
	{ 22088, 65535, 0 }, { 22165, 65535, 0 }, { 24440, 65535, 0 },
	/* condition-ver-status */
	{ 30493, 65535, 0 }, { 30503, 5, 0 }, { 22105, 65535, 0 }, { 38479, 5, 0 }, { 30567, 65535, 0 }, { 30601, 65535, 0 },
	/* conformance-expectation */
	{ 38491, 65535, 0 }, { 38495, 65535, 0 }, { 38501, 65535, 0 }, { 38508, 65535, 0 },
	/* consentaction */
	{ 38519, 65535, 0 }, { 38526, 65535, 0 }, { 38534, 65535, 0 }, { 38542, 65535, 0 }, { 38551, 65535, 0 },
	/* consentcategorycodes */
	{ 38555, 65535, 0 }, { 38559, 65535, 0 }, { 38563, 65535, 0 }, { 38572, 65535, 0 }, { 38576, 65535, 0 },
	{ 38580, 65535, 0 }, { 28831, 65535, 0 }, { 38586, 65535, 0 }, { 38592, 65535, 0 },
	/* consentpolicycodes */
	{ 38599, 65535, 0 }, { 38607, 65535, 0 }, { 38612, 65535, 0 }, { 38621, 65535, 0 }, { 38627, 65535, 0 },
	{ 38638, 65535, 0 }, { 38648, 65535, 0 }, { 38663, 65535, 0 }, { 38682, 65535, 0 }, { 38697, 65535, 0 },
	{ 38722, 65535, 0 }, { 38733, 65535, 0 }, { 38737, 65535, 0 }, { 38745, 65535, 0 }, { 38754, 65535, 0 },
	{ 38764, 65535, 0 }, { 38771, 65535, 0 }, { 38779, 65535, 0 }, { 38787, 65535, 0 }, { 38795, 65535, 0 },
	{ 38806, 65535, 0 }, { 38817, 65535, 0 }, { 38829, 65535, 0 }, { 38840, 65535, 0 }, { 38852, 65535, 0 },
	{ 38868, 65535, 0 },
	/* consentscope */
	{ 38879, 65535, 0 }, { 38883, 65535, 0 }, { 28831, 65535, 0 }, { 36469, 65535, 0 },
	/* contactentity-type */
	{ 38899, 65535, 0 }, { 38905, 65535, 0 }, { 38910, 65535, 0 }, { 38913, 65535, 0 }, { 38920, 65535, 0 },
	{ 38926, 65535, 0 },
	/* container-cap */
	{ 28602, 65535, 0 }, { 38932, 65535, 0 }, { 38938, 65535, 0 }, { 28618, 65535, 0 }, { 38950, 65535, 0 },
	{ 38955, 65535, 0 }, { 38964, 65535, 0 }, { 38975, 65535, 0 }, { 38987, 65535, 0 }, { 28632, 65535, 0 },
	{ 28636, 65535, 0 }, { 28642, 65535, 0 },
	/* contract-content-derivative */
	{ 38992, 65535, 0 }, { 39005, 65535, 0 }, { 39015, 65535, 0 }, { 39025, 65535, 0 },
	/* contract-data-meaning */
	{ 24197, 65535, 0 }, { 24208, 65535, 0 }, { 23559, 65535, 0 }, { 24219, 65535, 0 },
	/* contract-type */
	{ 37356, 65535, 0 }, { 39035, 65535, 0 }, { 39046, 65535, 0 }, { 39062, 65535, 0 }, { 39070, 65535, 0 },
	/* contractaction */
	{ 39077, 65535, 0 }, { 39086, 65535, 0 },
	/* contractactorrole */
	{ 22617, 65535, 0 }, { 22625, 65535, 0 },
	/* contractsignertypecodes */
	{ 39095, 65535, 0 }, { 39100, 65535, 0 }, { 39105, 65535, 0 }, { 39113, 65535, 0 }, { 39122, 65535, 0 },
	{ 39126, 65535, 0 }, { 39132, 65535, 0 }, { 39136, 65535, 0 }, { 39145, 65535, 0 }, { 39152, 65535, 0 },
	{ 39162, 65535, 0 }, { 39170, 65535, 0 }, { 39175, 65535, 0 }, { 39182, 65535, 0 }, { 39189, 65535, 0 },
	{ 39199, 65535, 0 }, { 39206, 65535, 0 }, { 39214, 65535, 0 }, { 39221, 65535, 0 }, { 39228, 65535, 0 },
	{ 39235, 65535, 0 }, { 39243, 65535, 0 }, { 39251, 65535, 0 }, { 39259, 65535, 0 }, { 39264, 65535, 0 },
	{ 39270, 65535, 0 }, { 39278, 65535, 0 }, { 39284, 65535, 0 }, { 39288, 65535, 0 }, { 39294, 65535, 0 },
	{ 39301, 65535, 0 }, { 39310, 65535, 0 }, { 39317, 65535, 0 }, { 39321, 65535, 0 }, { 39328, 65535, 0 },
	{ 39332, 65535, 0 }, { 39339, 65535, 0 }, { 39348, 65535, 0 }, { 39357, 65535, 0 }, { 39363, 65535, 0 },
	{ 39371, 65535, 0 }, { 39380, 65535, 0 }, { 39387, 65535, 0 }, { 39395, 65535, 0 }, { 39401, 65535, 0 },
	{ 39407, 65535, 0 }, { 39412, 65535, 0 }, { 24268, 65535, 0 },
	/* contractsubtypecodes */
	{ 39416, 65535, 0 }, { 39430, 65535, 0 },
	/* contracttermsubtypecodes */
	{ 27152, 65535, 0 }, { 39444, 65535, 0 }, { 39455, 65535, 0 },
	/* contracttermtypecodes */
	{ 39464, 65535, 0 }, { 39474, 65535, 0 },
	/* copy-number-event */
	{ 39485, 65535, 0 }, { 39489, 65535, 0 }, { 39493, 65535, 0 },
	/* coverage-class */
	{ 39497, 65535, 0 }, { 26188, 65535, 0 }, { 22230, 65535, 0 }, { 39503, 65535, 0 }, { 39509, 65535, 0 },
	{ 39517, 65535, 0 }, { 39522, 65535, 0 }, { 39528, 65535, 0 }, { 39537, 65535, 0 }, { 39546, 65535, 0 },
	{ 39555, 65535, 0 },
	/* coverage-copay-type */
	{ 36487, 65535, 0 }, { 39563, 65535, 0 }, { 36493, 65535, 0 }, { 39572, 65535, 0 }, { 39582, 65535, 0 },
	{ 39590, 65535, 0 }, { 39599, 65535, 0 }, { 39614, 65535, 0 }, { 39622, 65535, 0 }, { 39632, 65535, 0 },
	/* coverage-selfpay */
	{ 39643, 65535, 0 },
	/* coverageeligibilityresponse-ex-auth-support */
	{ 39647, 65535, 0 }, { 39662, 65535, 0 }, { 39683, 65535, 0 }, { 39705, 65535, 0 }, { 39714, 65535, 0 },
	{ 22883, 65535, 0 }, { 39724, 65535, 0 }, { 39732, 65535, 0 },
	/* data-absent-reason */
	{ 39751, 65535, 0 }, { 39759, 13, 0 }, { 39774, 13, 0 }, { 24294, 65535, 0 }, { 39788, 65535, 0 }, { 39795, 3, 0 },
	{ 39813, 3, 0 }, { 39826, 65535, 0 }, { 39841, 13, 0 }, { 39851, 65535, 0 }, { 39865, 65535, 0 }, { 39879, 3, 0 },
	{ 39897, 13, 0 }, { 22157, 65535, 0 }, { 39910, 65535, 0 },
	/* definition-status */
	{ 22088, 65535, 0 }, { 22267, 65535, 0 }, { 22157, 65535, 0 }, { 30211, 65535, 0 },
	/* definition-topic */
	{ 36448, 65535, 0 }, { 36459, 65535, 0 }, { 36469, 65535, 0 },
	/* definition-use */
	{ 39922, 65535, 0 }, { 39932, 65535, 0 }, { 39948, 65535, 0 }, { 39952, 65535, 0 }, { 39967, 65535, 0 },
	{ 39976, 65535, 0 },
	/* device-status-reason */
	{ 30528, 65535, 0 }, { 30538, 65535, 0 }, { 25548, 65535, 0 }, { 39988, 65535, 0 }, { 39996, 65535, 0 },
	{ 40003, 65535, 0 }, { 28652, 65535, 0 }, { 30585, 65535, 0 },
	/* diagnosis-role */
	{ 40010, 65535, 0 }, { 40013, 65535, 0 }, { 40016, 65535, 0 }, { 21492, 65535, 0 }, { 22921, 65535, 0 },
	{ 40019, 65535, 0 }, { 40027, 65535, 0 },
	/* dicom-audit-lifecycle */
	{ 26315, 65535, 0 }, { 37877, 65535, 0 }, { 26210, 65535, 0 }, { 23412, 65535, 0 }, { 26213, 65535, 0 },
	{ 26216, 65535, 0 }, { 26219, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 },
	{ 28735, 65535, 0 }, { 37886, 65535, 0 }, { 37888, 65535, 0 }, { 23417, 65535, 0 }, { 37890, 65535, 0 },
	/* diet */
	{ 40034, 65535, 0 }, { 40045, 65535, 0 }, { 40057, 65535, 0 }, { 40063, 65535, 0 }, { 40070, 65535, 0 },
	{ 40079, 65535, 0 }, { 40085, 65535, 0 },
	/* discharge-disposition */
	{ 40096, 65535, 0 }, { 40104, 65535, 0 }, { 40113, 65535, 0 }, { 22929, 65535, 0 }, { 40117, 65535, 0 },
	{ 40122, 65535, 0 }, { 40127, 65535, 0 }, { 40131, 65535, 0 }, { 40141, 65535, 0 }, { 36607, 65535, 0 },
	{ 40145, 65535, 0 },
	/* dose-rate-type */
	{ 40149, 65535, 0 }, { 40160, 65535, 0 },
	/* effect-estimate-type */
	{ 40168, 65535, 0 }, { 40181, 65535, 0 }, { 40199, 65535, 0 }, { 40219, 65535, 0 }, { 40232, 65535, 0 },
	{ 40244, 65535, 0 }, { 40256, 65535, 0 },
	/* encounter-special-arrangements */
	{ 40268, 65535, 0 }, { 40276, 65535, 0 }, { 40280, 65535, 0 }, { 40284, 65535, 0 }, { 40288, 65535, 0 },
	/* encounter-type */
	{ 40294, 65535, 0 }, { 40299, 65535, 0 }, { 40310, 65535, 0 }, { 40316, 65535, 0 },
	/* endpoint-connection-type */
	{ 40320, 65535, 0 }, { 40334, 65535, 0 }, { 40348, 65535, 0 }, { 40362, 65535, 0 }, { 40377, 65535, 0 },
	{ 40392, 65535, 0 }, { 40405, 65535, 0 }, { 40419, 65535, 0 }, { 40430, 65535, 0 }, { 40438, 65535, 0 },
	{ 40446, 65535, 0 }, { 40455, 65535, 0 }, { 40463, 65535, 0 }, { 40471, 65535, 0 },
	/* endpoint-payload-type */
	{ 22822, 65535, 0 }, { 28185, 65535, 0 },
	/* entformula-additive */
	{ 40484, 65535, 0 }, { 40497, 65535, 0 }, { 40503, 65535, 0 }, { 40509, 65535, 0 }, { 40517, 65535, 0 },
	/* episodeofcare-type */
	{ 40523, 65535, 0 }, { 40528, 65535, 0 }, { 40531, 65535, 0 }, { 40536, 65535, 0 }, { 40541, 65535, 0 },
	/* evidence-quality */
	{ 23014, 65535, 0 }, { 23019, 65535, 0 }, { 25206, 65535, 0 }, { 40545, 65535, 0 },
	/* evidence-variant-state */
	{ 40554, 65535, 0 }, { 40564, 65535, 0 }, { 40573, 65535, 0 },
	/* ex-USCLS */
	{ 40585, 65535, 0 }, { 40590, 65535, 0 }, { 40595, 65535, 0 }, { 40600, 65535, 0 }, { 40606, 65535, 0 },
	{ 40612, 65535, 0 }, { 40618, 65535, 0 }, { 40624, 65535, 0 }, { 40629, 65535, 0 }, { 40634, 65535, 0 },
	{ 40639, 65535, 0 }, { 40644, 65535, 0 }, { 40650, 65535, 0 }, { 40656, 65535, 0 }, { 40661, 65535, 0 },
	{ 40666, 65535, 0 }, { 40672, 65535, 0 }, { 40678, 65535, 0 }, { 40684, 65535, 0 }, { 40690, 65535, 0 },
	/* ex-benefitcategory */
	{ 26315, 65535, 0 }, { 26216, 65535, 0 }, { 26317, 65535, 0 }, { 26237, 65535, 0 }, { 26240, 65535, 0 },
	{ 26243, 65535, 0 }, { 26246, 65535, 0 }, { 26249, 65535, 0 }, { 26252, 65535, 0 }, { 26319, 65535, 0 },
	{ 40696, 65535, 0 }, { 26267, 65535, 0 }, { 26270, 65535, 0 }, { 26273, 65535, 0 }, { 23415, 65535, 0 },
	{ 40699, 65535, 0 }, { 28735, 65535, 0 }, { 40702, 65535, 0 }, { 40705, 65535, 0 }, { 40708, 65535, 0 },
	{ 40711, 65535, 0 }, { 40714, 65535, 0 }, { 40717, 65535, 0 }, { 40720, 65535, 0 }, { 40723, 65535, 0 },
	{ 40726, 65535, 0 }, { 40729, 65535, 0 }, { 40732, 65535, 0 },
	/* ex-claimsubtype */
	{ 39572, 65535, 0 }, { 40735, 65535, 0 },
	/* ex-coverage-financial-exception */
	{ 40741, 65535, 0 }, { 28163, 65535, 0 },
	/* ex-diagnosis-on-admission */
	{ 40748, 65535, 0 }, { 40750, 65535, 0 }, { 40752, 65535, 0 }, { 40754, 65535, 0 },
	/* ex-diagnosisrelatedgroup */
	{ 40756, 65535, 0 }, { 40760, 65535, 0 }, { 40764, 65535, 0 }, { 40768, 65535, 0 },
	/* ex-diagnosistype */
	{ 40772, 65535, 0 }, { 40782, 65535, 0 }, { 30503, 65535, 0 }, { 37974, 65535, 0 }, { 40791, 65535, 0 },
	{ 36588, 65535, 0 }, { 40802, 65535, 0 }, { 40811, 65535, 0 }, { 40821, 65535, 0 }, { 40831, 65535, 0 },
	{ 40838, 65535, 0 }, { 40852, 65535, 0 },
	/* ex-payee-resource-type */
	{ 40857, 65535, 0 }, { 22617, 65535, 0 }, { 22625, 65535, 0 }, { 40870, 65535, 0 },
	/* ex-paymenttype */
	{ 23719, 65535, 0 }, { 25342, 65535, 0 },
	/* ex-procedure-type */
	{ 37955, 65535, 0 }, { 27552, 65535, 0 },
	/* ex-programcode */
	{ 40884, 65535, 0 }, { 40887, 65535, 0 }, { 40893, 65535, 0 }, { 28185, 65535, 0 },
	/* ex-providerqualification */
	{ 40896, 65535, 0 }, { 40903, 65535, 0 }, { 40910, 65535, 0 },
	/* ex-relatedclaimrelationship */
	{ 40917, 65535, 0 }, { 40928, 65535, 0 },
	/* ex-revenue-center */
	{ 40934, 65535, 0 }, { 40939, 65535, 0 }, { 40944, 65535, 0 }, { 40949, 65535, 0 }, { 40954, 65535, 0 },
	{ 40959, 65535, 0 }, { 40964, 65535, 0 }, { 40969, 65535, 0 }, { 40974, 65535, 0 },
	/* ex-serviceplace */
	{ 40979, 65535, 0 }, { 40982, 65535, 0 }, { 40985, 65535, 0 }, { 40988, 65535, 0 }, { 40991, 65535, 0 },
	{ 40994, 65535, 0 }, { 40997, 65535, 0 }, { 41000, 65535, 0 }, { 26210, 65535, 0 }, { 23412, 65535, 0 },
	{ 26213, 65535, 0 }, { 26216, 65535, 0 }, { 26219, 65535, 0 }, { 37880, 65535, 0 }, { 37883, 65535, 0 },
	{ 26231, 65535, 0 }, { 26279, 65535, 0 },
	/* ex-tooth */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26210, 65535, 0 }, { 23412, 65535, 0 }, { 26213, 65535, 0 },
	{ 26216, 65535, 0 }, { 26219, 65535, 0 }, { 26222, 65535, 0 }, { 26225, 65535, 0 }, { 26228, 65535, 0 },
	{ 26317, 65535, 0 }, { 26231, 65535, 0 }, { 26234, 65535, 0 }, { 26237, 65535, 0 }, { 26240, 65535, 0 },
	{ 26243, 65535, 0 }, { 26246, 65535, 0 }, { 26249, 65535, 0 }, { 26252, 65535, 0 }, { 26319, 65535, 0 },
	{ 26255, 65535, 0 }, { 26258, 65535, 0 }, { 26261, 65535, 0 }, { 26264, 65535, 0 }, { 26267, 65535, 0 },
	{ 26270, 65535, 0 }, { 26273, 65535, 0 }, { 26276, 65535, 0 }, { 23415, 65535, 0 }, { 26279, 65535, 0 },
	{ 26282, 65535, 0 }, { 26285, 65535, 0 }, { 26288, 65535, 0 }, { 26291, 65535, 0 }, { 26294, 65535, 0 },
	{ 26297, 65535, 0 }, { 26300, 65535, 0 }, { 28735, 65535, 0 }, { 37886, 65535, 0 }, { 37888, 65535, 0 },
	{ 23417, 65535, 0 },
	/* ex-visionprescriptionproduct */
	{ 41003, 65535, 0 }, { 41011, 65535, 0 },
	/* expansion-parameter-source */
	{ 28686, 65535, 0 }, { 41016, 65535, 0 }, { 29700, 65535, 0 },
	/* expansion-processing-rule */
	{ 41022, 65535, 0 }, { 41032, 65535, 0 }, { 41044, 65535, 0 },
	/* extra-security-role-type */
	{ 41054, 65535, 0 }, { 41065, 65535, 0 }, { 41079, 65535, 0 }, { 41093, 65535, 0 }, { 41105, 65535, 0 },
	/* failure-action */
	{ 27674, 65535, 0 }, { 28185, 65535, 0 }, { 41115, 65535, 0 }, { 41124, 65535, 0 },
	/* financialtaskcode */
	{ 41129, 65535, 0 }, { 41136, 65535, 0 }, { 41141, 65535, 0 }, { 41149, 65535, 0 }, { 41159, 65535, 0 },
	/* financialtaskinputtype */
	{ 41166, 65535, 0 }, { 32197, 65535, 0 }, { 41174, 65535, 0 }, { 41179, 65535, 0 }, { 41192, 65535, 0 },
	{ 27982, 65535, 0 }, { 41159, 65535, 0 },
	/* flag-category */
	{ 41199, 65535, 0 }, { 41205, 65535, 0 }, { 41223, 65535, 0 }, { 40782, 65535, 0 }, { 41003, 65535, 0 },
	{ 37364, 65535, 0 }, { 41234, 65535, 0 }, { 41239, 65535, 0 }, { 28831, 65535, 0 }, { 41243, 65535, 0 },
	/* forms-codes */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 },
	/* fundsreserve */
	{ 28185, 65535, 0 }, { 22617, 65535, 0 }, { 28822, 65535, 0 },
	/* goal-acceptance-status */
	{ 41250, 65535, 0 }, { 41256, 65535, 0 }, { 23143, 65535, 0 },
	/* goal-achievement */
	{ 41265, 65535, 0 }, { 41274, 2, 0 }, { 23581, 65535, 0 }, { 37661, 2, 0 }, { 41284, 5, 0 }, { 41296, 65535, 0 },
	{ 41309, 5, 0 }, { 41324, 0, 0 }, { 41335, 2, 0 },
	/* goal-category */
	{ 41223, 65535, 0 }, { 28935, 65535, 0 }, { 36588, 65535, 0 }, { 41345, 65535, 0 }, { 41243, 65535, 0 },
	/* goal-priority */
	{ 41359, 65535, 0 }, { 41373, 65535, 0 }, { 41386, 65535, 0 },
	/* goal-relationship-type */
	{ 41402, 65535, 0 }, { 22889, 65535, 0 }, { 29625, 65535, 0 }, { 41412, 65535, 0 }, { 29637, 65535, 0 },
	/* handling-condition */
	{ 41424, 65535, 0 }, { 41431, 65535, 0 }, { 37533, 65535, 0 },
	/* history-absent-reason */
	{ 41444, 65535, 0 }, { 41453, 65535, 0 }, { 41469, 65535, 0 }, { 41486, 65535, 0 },
	/* hl7-work-group */
	{ 41495, 65535, 0 }, { 41499, 65535, 0 }, { 41503, 65535, 0 }, { 41508, 65535, 0 }, { 41512, 65535, 0 },
	{ 41515, 65535, 0 }, { 41519, 65535, 0 }, { 41523, 65535, 0 }, { 41527, 65535, 0 }, { 41532, 65535, 0 },
	{ 41535, 65535, 0 }, { 41539, 65535, 0 }, { 41542, 65535, 0 }, { 41546, 65535, 0 }, { 41550, 65535, 0 },
	{ 41554, 65535, 0 }, { 41557, 65535, 0 }, { 41560, 65535, 0 }, { 41563, 65535, 0 }, { 41568, 65535, 0 },
	{ 41572, 65535, 0 }, { 41575, 65535, 0 }, { 41579, 65535, 0 }, { 41582, 65535, 0 },
	/* immunization-evaluation-dose-status */
	{ 41588, 65535, 0 }, { 41597, 65535, 0 },
	/* immunization-evaluation-dose-status-reason */
	{ 41603, 65535, 0 }, { 41614, 65535, 0 }, { 41624, 65535, 0 }, { 41631, 65535, 0 }, { 41644, 65535, 0 },
	/* immunization-funding-source */
	{ 41655, 65535, 0 }, { 41663, 65535, 0 },
	/* immunization-origin */
	{ 41670, 65535, 0 }, { 28822, 65535, 0 }, { 41683, 65535, 0 }, { 41690, 65535, 0 }, { 41697, 65535, 0 },
	/* immunization-program-eligibility */
	{ 30250, 65535, 0 }, { 41704, 65535, 0 },
	/* immunization-recommendation-status */
	{ 23719, 65535, 0 }, { 41714, 65535, 0 }, { 41730, 65535, 0 }, { 41734, 65535, 0 }, { 41741, 65535, 0 },
	/* immunization-subpotent-reason */
	{ 41749, 65535, 0 }, { 25342, 65535, 0 }, { 41683, 65535, 0 },
	/* implantStatus */
	{ 37896, 65535, 0 }, { 41764, 65535, 0 }, { 41775, 65535, 0 }, { 22157, 65535, 0 },
	/* iso-21089-lifecycle */
	{ 38519, 65535, 0 }, { 41790, 65535, 0 }, { 41796, 65535, 0 }, { 41804, 65535, 0 }, { 41811, 65535, 0 },
	{ 41819, 65535, 0 }, { 41830, 65535, 0 }, { 41840, 65535, 0 }, { 38542, 65535, 0 }, { 41848, 65535, 0 },
	{ 41856, 65535, 0 }, { 41864, 65535, 0 }, { 41869, 65535, 0 }, { 41874, 65535, 0 }, { 41880, 65535, 0 },
	{ 41890, 65535, 0 }, { 41903, 65535, 0 }, { 41914, 65535, 0 }, { 41922, 65535, 0 }, { 41933, 65535, 0 },
	{ 41940, 65535, 0 }, { 41948, 65535, 0 }, { 41958, 65535, 0 }, { 41967, 65535, 0 }, { 41974, 65535, 0 },
	{ 41981, 65535, 0 }, { 41989, 65535, 0 },
	/* library-type */
	{ 41996, 65535, 0 }, { 42013, 65535, 0 }, { 42027, 65535, 0 }, { 42044, 65535, 0 },
	/* list-empty-reason */
	{ 30414, 65535, 0 }, { 42062, 65535, 0 }, { 42071, 65535, 0 }, { 42080, 65535, 0 }, { 29090, 65535, 0 },
	{ 41486, 65535, 0 },
	/* list-example-use-codes */
	{ 42091, 65535, 0 }, { 42103, 65535, 0 }, { 42110, 65535, 0 }, { 42120, 65535, 0 }, { 42132, 65535, 0 },
	{ 42138, 65535, 0 }, { 42147, 65535, 0 }, { 29719, 65535, 0 }, { 42157, 65535, 0 },
	/* list-order */
	{ 42166, 65535, 0 }, { 42177, 65535, 0 }, { 42186, 65535, 0 }, { 42197, 65535, 0 }, { 22617, 65535, 0 },
	{ 42208, 65535, 0 }, { 42217, 65535, 0 }, { 42224, 65535, 0 },
	/* location-physical-type */
	{ 42229, 65535, 0 }, { 42234, 65535, 0 }, { 42237, 65535, 0 }, { 42240, 65535, 0 }, { 42243, 65535, 0 },
	{ 42246, 65535, 0 }, { 42249, 65535, 0 }, { 42253, 65535, 0 }, { 42257, 65535, 0 }, { 42260, 65535, 0 },
	{ 42263, 65535, 0 }, { 42266, 65535, 0 }, { 42269, 65535, 0 }, { 42272, 65535, 0 },
	/* match-grade */
	{ 42275, 65535, 0 }, { 42283, 65535, 0 }, { 42297, 65535, 0 }, { 42306, 65535, 0 },
	/* measure-data-usage */
	{ 42315, 65535, 0 }, { 42338, 65535, 0 },
	/* measure-improvement-notation */
	{ 42356, 65535, 0 }, { 42365, 65535, 0 },
	/* measure-population */
	{ 42374, 65535, 0 }, { 42386, 65535, 0 }, { 42408, 65535, 0 }, { 42430, 65535, 0 }, { 42449, 65535, 0 },
	{ 42469, 65535, 0 }, { 42488, 65535, 0 }, { 42517, 65535, 0 }, { 42527, 65535, 0 },
	/* measure-scoring */
	{ 42547, 65535, 0 }, { 42554, 65535, 0 }, { 42574, 65535, 0 }, { 42585, 65535, 0 },
	/* measure-type */
	{ 32248, 65535, 0 }, { 30004, 65535, 0 }, { 42591, 65535, 0 }, { 42616, 65535, 0 }, { 27857, 65535, 0 },
	/* med-admin-perform-function */
	{ 29244, 65535, 0 }, { 29254, 65535, 0 }, { 42624, 65535, 0 },
	/* media-modality */
	{ 42632, 65535, 0 }, { 42640, 65535, 0 }, { 24300, 65535, 0 }, { 42645, 65535, 0 }, { 42657, 65535, 0 },
	{ 42662, 65535, 0 }, { 42667, 65535, 0 }, { 42674, 65535, 0 },
	/* media-type */
	{ 42679, 65535, 0 }, { 22877, 65535, 0 }, { 42685, 65535, 0 },
	/* medication-admin-category */
	{ 42691, 65535, 0 }, { 42701, 65535, 0 }, { 42711, 65535, 0 },
	/* medication-admin-status */
	{ 22095, 65535, 0 }, { 22105, 65535, 0 }, { 23581, 65535, 0 }, { 26080, 65535, 0 }, { 22141, 65535, 0 },
	{ 22149, 65535, 0 }, { 22157, 65535, 0 },
	/* medication-statement-category */
	{ 42691, 65535, 0 }, { 42701, 65535, 0 }, { 42711, 65535, 0 }, { 42722, 65535, 0 },
	/* medicationdispense-performer-function */
	{ 42739, 65535, 0 }, { 42747, 65535, 0 }, { 42759, 65535, 0 }, { 42772, 65535, 0 },
	/* medicationdispense-status */
	{ 22257, 65535, 0 }, { 22095, 65535, 0 }, { 28891, 65535, 0 }, { 22105, 65535, 0 }, { 23581, 65535, 0 },
	{ 22141, 65535, 0 }, { 26089, 65535, 0 }, { 22149, 65535, 0 }, { 22157, 65535, 0 },
	/* medicationknowledge-characteristic */
	{ 42781, 65535, 0 }, { 42789, 65535, 0 }, { 42795, 65535, 0 }, { 42805, 65535, 0 }, { 42810, 65535, 0 },
	{ 42818, 65535, 0 }, { 42824, 65535, 0 },
	/* medicationknowledge-package-type */
	{ 39485, 65535, 0 }, { 42829, 65535, 0 }, { 42833, 65535, 0 }, { 42841, 65535, 0 }, { 42845, 65535, 0 },
	{ 42849, 65535, 0 }, { 42853, 65535, 0 }, { 42858, 65535, 0 }, { 42863, 65535, 0 }, { 42869, 65535, 0 },
	{ 42873, 65535, 0 }, { 42877, 65535, 0 }, { 42883, 65535, 0 }, { 42890, 65535, 0 }, { 42895, 65535, 0 },
	{ 42899, 65535, 0 }, { 42903, 65535, 0 }, { 42908, 65535, 0 }, { 42914, 65535, 0 }, { 42918, 65535, 0 },
	{ 42922, 65535, 0 }, { 42927, 65535, 0 },
	/* medicationknowledge-status */
	{ 22088, 65535, 0 }, { 22105, 65535, 0 }, { 22165, 65535, 0 },
	/* medicationrequest-category */
	{ 42691, 65535, 0 }, { 37974, 65535, 0 }, { 42701, 65535, 0 }, { 42711, 65535, 0 },
	/* medicationrequest-course-of-therapy */
	{ 42932, 65535, 0 }, { 36207, 65535, 0 }, { 42938, 65535, 0 },
	/* medicationrequest-status-reason */
	{ 42947, 65535, 0 }, { 42957, 65535, 0 }, { 42964, 65535, 0 }, { 42973, 65535, 0 }, { 42981, 65535, 0 },
	{ 42988, 65535, 0 }, { 42998, 65535, 0 }, { 43003, 65535, 0 }, { 43008, 65535, 0 }, { 43013, 65535, 0 },
	{ 43022, 65535, 0 }, { 43029, 65535, 0 }, { 43034, 65535, 0 },
	/* message-reasons-encounter */
	{ 37607, 65535, 0 }, { 43042, 65535, 0 }, { 37974, 65535, 0 }, { 43048, 65535, 0 }, { 43053, 65535, 0 },
	{ 43059, 65535, 0 },
	/* message-transport */
	{ 43066, 65535, 0 }, { 43070, 65535, 0 }, { 43075, 65535, 0 },
	/* missingtoothreason */
	{ 28295, 65535, 0 }, { 43080, 65535, 0 }, { 43082, 65535, 0 }, { 40750, 65535, 0 },
	/* modifiers */
	{ 29478, 65535, 0 }, { 29480, 65535, 0 }, { 28295, 65535, 0 }, { 43080, 65535, 0 }, { 43084, 65535, 0 },
	{ 43089, 65535, 0 },
	/* name-assembly-order */
	{ 43091, 65535, 0 }, { 43095, 65535, 0 }, { 43099, 65535, 0 }, { 43103, 65535, 0 },
	/* need */
	{ 43107, 65535, 0 }, { 28185, 65535, 0 }, { 36124, 65535, 0 },
	/* object-role */
	{ 26315, 65535, 0 }, { 37877, 65535, 0 }, { 26210, 65535, 0 }, { 23412, 65535, 0 }, { 26213, 65535, 0 },
	{ 26216, 65535, 0 }, { 26219, 65535, 0 }, { 26222, 65535, 0 }, { 26225, 65535, 0 }, { 26228, 65535, 0 },
	{ 37880, 65535, 0 }, { 26317, 65535, 0 }, { 37883, 65535, 0 }, { 26231, 65535, 0 }, { 26234, 65535, 0 },
	{ 26237, 65535, 0 }, { 26240, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 },
	{ 37886, 65535, 0 }, { 37888, 65535, 0 }, { 23417, 65535, 0 }, { 37890, 65535, 0 },
	/* observation-category */
	{ 43115, 65535, 0 }, { 26385, 65535, 0 }, { 43124, 65535, 0 }, { 40791, 65535, 0 }, { 43132, 65535, 0 },
	{ 43142, 65535, 0 }, { 43157, 65535, 0 }, { 43164, 65535, 0 }, { 43172, 65535, 0 },
	/* observation-statistics */
	{ 43184, 65535, 0 }, { 43195, 65535, 0 }, { 43201, 65535, 0 }, { 43209, 65535, 0 }, { 43217, 65535, 0 },
	{ 43221, 65535, 0 }, { 43225, 65535, 0 }, { 43229, 65535, 0 }, { 43233, 65535, 0 }, { 43244, 65535, 0 },
	{ 43252, 65535, 0 }, { 43258, 65535, 0 }, { 43267, 65535, 0 }, { 27207, 65535, 0 }, { 43275, 65535, 0 },
	{ 43283, 65535, 0 }, { 43294, 65535, 0 }, { 43299, 65535, 0 }, { 43307, 65535, 0 }, { 43311, 65535, 0 },
	{ 43323, 65535, 0 },
	/* operation-outcome */
	{ 43332, 65535, 0 }, { 43356, 65535, 0 }, { 43374, 65535, 0 }, { 43389, 65535, 0 }, { 43404, 65535, 0 },
	{ 43427, 65535, 0 }, { 43447, 65535, 0 }, { 43459, 65535, 0 }, { 43475, 65535, 0 }, { 43487, 65535, 0 },
	{ 43504, 65535, 0 }, { 43519, 65535, 0 }, { 43536, 65535, 0 }, { 43554, 65535, 0 }, { 43569, 65535, 0 },
	{ 43585, 65535, 0 }, { 43600, 65535, 0 }, { 43616, 65535, 0 }, { 43631, 65535, 0 }, { 43644, 65535, 0 },
	{ 43657, 65535, 0 }, { 43671, 65535, 0 }, { 43686, 65535, 0 }, { 43705, 65535, 0 }, { 43723, 65535, 0 },
	{ 43741, 65535, 0 }, { 43768, 65535, 0 }, { 43788, 65535, 0 }, { 43806, 65535, 0 }, { 43837, 65535, 0 },
	{ 43858, 65535, 0 }, { 43883, 65535, 0 }, { 43907, 65535, 0 }, { 43932, 65535, 0 }, { 43954, 65535, 0 },
	{ 43981, 65535, 0 }, { 43998, 65535, 0 }, { 44027, 65535, 0 }, { 44054, 65535, 0 }, { 44078, 65535, 0 },
	{ 44098, 65535, 0 }, { 44120, 65535, 0 }, { 44137, 65535, 0 }, { 44149, 65535, 0 }, { 44167, 65535, 0 },
	{ 44194, 65535, 0 }, { 44216, 65535, 0 }, { 44229, 65535, 0 }, { 44245, 65535, 0 }, { 44257, 65535, 0 },
	/* organization-type */
	{ 44281, 65535, 0 }, { 41512, 65535, 0 }, { 44285, 65535, 0 }, { 44289, 65535, 0 }, { 44294, 65535, 0 },
	{ 44298, 65535, 0 }, { 44303, 65535, 0 }, { 22889, 65535, 0 }, { 39643, 65535, 0 }, { 44307, 65535, 0 },
	{ 44312, 65535, 0 }, { 44317, 65535, 0 },
	/* parameter-group */
	{ 44322, 65535, 0 }, { 44338, 65535, 0 }, { 44352, 65535, 0 }, { 44356, 65535, 0 }, { 44372, 65535, 0 },
	{ 44385, 65535, 0 }, { 44399, 65535, 0 }, { 44412, 65535, 0 }, { 44424, 65535, 0 },
	/* participant-type */
	{ 39572, 65535, 0 }, { 44436, 65535, 0 },
	/* payeetype */
	{ 22889, 65535, 0 }, { 28822, 65535, 0 }, { 44447, 65535, 0 },
	/* payment-adjustment-reason */
	{ 36540, 65535, 0 }, { 36545, 65535, 0 },
	/* payment-type */
	{ 44458, 65535, 0 }, { 44469, 65535, 0 }, { 44477, 65535, 0 },
	/* paymentstatus */
	{ 44485, 65535, 0 }, { 44493, 65535, 0 },
	/* plan-definition-type */
	{ 44498, 65535, 0 }, { 44516, 65535, 0 }, { 44525, 65535, 0 }, { 44535, 65535, 0 },
	/* practitioner-role */
	{ 44555, 65535, 0 }, { 44562, 65535, 0 }, { 44566, 65535, 0 }, { 44572, 65535, 0 }, { 44583, 65535, 0 },
	{ 44594, 65535, 0 },
	/* precision-estimate-type */
	{ 44602, 65535, 0 }, { 44605, 65535, 0 }, { 44609, 65535, 0 }, { 44612, 65535, 0 },
	/* primary-source-type */
	{ 44615, 65535, 0 }, { 44627, 65535, 0 }, { 44635, 65535, 0 }, { 23852, 65535, 0 }, { 44642, 65535, 0 },
	{ 44652, 65535, 0 }, { 44662, 65535, 0 }, { 44667, 65535, 0 }, { 44676, 65535, 0 },
	/* processpriority */
	{ 41444, 65535, 0 }, { 32295, 65535, 0 }, { 29775, 65535, 0 },
	/* provenance-participant-type */
	{ 29198, 65535, 0 }, { 29208, 65535, 0 }, { 24475, 65535, 0 }, { 29217, 65535, 0 }, { 24331, 65535, 0 },
	{ 29226, 65535, 0 }, { 29234, 65535, 0 }, { 23852, 9, 0 }, { 29244, 65535, 0 }, { 29254, 65535, 0 },
	/* push-type-available */
	{ 22822, 65535, 0 }, { 28131, 65535, 0 }, { 29543, 65535, 0 },
	/* question-max-occurs */
	{ 44684, 65535, 0 },
	/* questionnaire-usage-mode */
	{ 44686, 65535, 0 }, { 44694, 65535, 0 }, { 44710, 65535, 0 }, { 27944, 65535, 0 }, { 44736, 65535, 0 },
	/* reaction-event-certainty */
	{ 30493, 65535, 0 }, { 44754, 65535, 0 }, { 22157, 65535, 0 }, { 44761, 65535, 0 },
	/* reason-medication-given */
	{ 29478, 65535, 0 }, { 29480, 65535, 0 }, { 28295, 65535, 0 },
	/* recommendation-strength */
	{ 44770, 65535, 0 }, { 44777, 65535, 0 },
	/* referencerange-meaning */
	{ 44782, 65535, 1 }, { 44792, 0, 0 }, { 44803, 0, 0 }, { 44810, 0, 0 }, { 32295, 12, 0 }, { 27512, 10, 0 },
	{ 44819, 0, 0 }, { 44834, 10, 0 }, { 44838, 0, 0 }, { 44850, 12, 0 }, { 44862, 12, 0 }, { 36469, 12, 0 },
	{ 25384, 65535, 1 },
	/* rejection-criteria */
	{ 44874, 65535, 0 }, { 44881, 65535, 0 }, { 44889, 65535, 0 }, { 44899, 65535, 0 }, { 44912, 65535, 0 },
	/* research-study-objective-type */
	{ 44930, 65535, 0 }, { 37955, 65535, 0 }, { 27552, 65535, 0 },
	/* research-study-phase */
	{ 44942, 65535, 0 }, { 44956, 65535, 0 }, { 44960, 65535, 0 }, { 44968, 65535, 0 }, { 44984, 65535, 0 },
	{ 44992, 65535, 0 }, { 45008, 65535, 0 }, { 45016, 65535, 0 },
	/* research-study-prim-purp-type */
	{ 45024, 65535, 0 }, { 45038, 65535, 0 }, { 45057, 65535, 0 }, { 45068, 65535, 0 }, { 45093, 65535, 0 },
	{ 30375, 65535, 0 }, { 45104, 65535, 0 }, { 36469, 65535, 0 },
	/* research-study-reason-stopped */
	{ 45120, 65535, 0 }, { 45137, 65535, 0 }, { 45174, 65535, 0 }, { 45197, 65535, 0 },
	/* resource-security-category */
	{ 28660, 65535, 0 }, { 45233, 65535, 0 }, { 28390, 65535, 0 }, { 45242, 65535, 0 }, { 22617, 65535, 0 },
	/* resource-type-link */
	{ 40857, 65535, 0 }, { 22617, 65535, 0 }, { 22625, 65535, 0 }, { 40870, 65535, 0 },
	/* restful-security-service */
	{ 30664, 65535, 0 }, { 45257, 65535, 0 }, { 45270, 65535, 0 }, { 45279, 65535, 0 }, { 45284, 65535, 0 },
	{ 45290, 65535, 0 },
	/* risk-estimate-type */
	{ 43252, 65535, 0 }, { 45304, 65535, 0 }, { 36218, 65535, 0 }, { 27174, 65535, 0 }, { 27207, 65535, 0 },
	{ 42574, 65535, 0 },
	/* risk-probability */
	{ 42275, 65535, 0 }, { 23014, 65535, 0 }, { 23019, 65535, 0 }, { 25206, 65535, 0 }, { 45322, 65535, 0 },
	/* security-source-type */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 },
	{ 37886, 65535, 0 }, { 37888, 65535, 0 }, { 23417, 65535, 0 }, { 37890, 65535, 0 },
	/* service-provision-conditions */
	{ 45333, 65535, 0 }, { 45338, 65535, 0 }, { 30523, 65535, 0 },
	/* service-referral-method */
	{ 45343, 65535, 0 }, { 24300, 65535, 0 }, { 45348, 65535, 0 }, { 24310, 65535, 0 }, { 45353, 65535, 0 },
	/* smart-capabilities */
	{ 45360, 65535, 0 }, { 45390, 65535, 0 }, { 45404, 65535, 0 }, { 45426, 65535, 0 }, { 45446, 65535, 0 },
	{ 45473, 65535, 0 }, { 45499, 65535, 0 }, { 45528, 65535, 0 }, { 45555, 65535, 0 }, { 45566, 65535, 0 },
	{ 45584, 65535, 0 }, { 45603, 65535, 0 }, { 45622, 65535, 0 }, { 45638, 65535, 0 },
	/* special-values */
	{ 45657, 65535, 0 }, { 45663, 65535, 0 }, { 45673, 65535, 0 }, { 45684, 65535, 0 }, { 45690, 65535, 0 },
	{ 30211, 65535, 0 },
	/* standards-status */
	{ 24011, 65535, 0 }, { 22267, 65535, 0 }, { 45695, 65535, 0 }, { 45704, 65535, 0 }, { 45716, 65535, 0 },
	{ 45726, 65535, 0 },
	/* study-type */
	{ 45736, 65535, 0 }, { 45740, 65535, 0 }, { 45744, 65535, 0 }, { 45757, 65535, 0 }, { 42547, 65535, 0 },
	{ 45769, 65535, 0 }, { 45775, 65535, 0 },
	/* subscriber-relationship */
	{ 24005, 65535, 0 }, { 45782, 65535, 0 }, { 45789, 65535, 0 }, { 22889, 65535, 0 }, { 24036, 65535, 0 },
	{ 40852, 65535, 0 }, { 45797, 65535, 0 },
	/* subscription-tag */
	{ 45804, 65535, 0 }, { 29671, 65535, 0 },
	/* substance-category */
	{ 45814, 65535, 0 }, { 45823, 65535, 0 }, { 45834, 65535, 0 }, { 45839, 65535, 0 }, { 41234, 65535, 0 },
	{ 22998, 65535, 0 }, { 38030, 65535, 0 },
	/* supply-item-type */
	{ 22610, 65535, 0 }, { 23003, 65535, 0 },
	/* supply-kind */
	{ 45848, 65535, 0 }, { 45856, 65535, 0 },
	/* supplyrequest-reason */
	{ 45865, 65535, 0 }, { 45878, 65535, 0 },
	/* synthesis-type */
	{ 45889, 65535, 0 }, { 45896, 65535, 0 }, { 45911, 65535, 0 }, { 45924, 65535, 0 }, { 45937, 65535, 0 },
	{ 45943, 65535, 0 },
	/* testscript-operation-codes */
	{ 27327, 65535, 0 }, { 23457, 65535, 0 }, { 32068, 65535, 0 }, { 45950, 65535, 0 }, { 45958, 65535, 0 },
	{ 28313, 65535, 0 }, { 45967, 65535, 0 }, { 27482, 65535, 0 }, { 45985, 65535, 0 }, { 46004, 65535, 0 },
	{ 22862, 65535, 0 }, { 28334, 65535, 0 }, { 46021, 65535, 0 }, { 46038, 65535, 0 }, { 46049, 65535, 0 },
	{ 46056, 65535, 0 }, { 46061, 65535, 0 }, { 46074, 65535, 0 }, { 23489, 65535, 0 }, { 46082, 65535, 0 },
	{ 46093, 65535, 0 }, { 29392, 65535, 0 }, { 32205, 65535, 0 }, { 46099, 65535, 0 }, { 46104, 65535, 0 },
	{ 46113, 65535, 0 }, { 27506, 65535, 0 }, { 46125, 65535, 0 }, { 46134, 65535, 0 }, { 46147, 65535, 0 },
	{ 46160, 65535, 0 }, { 46176, 65535, 0 }, { 32126, 65535, 0 }, { 32131, 65535, 0 }, { 46190, 65535, 0 },
	{ 46196, 65535, 0 }, { 23980, 65535, 0 }, { 23515, 65535, 0 }, { 41948, 65535, 0 }, { 28355, 65535, 0 },
	{ 32030, 65535, 0 }, { 46203, 65535, 0 }, { 46216, 65535, 0 }, { 46225, 65535, 0 }, { 32164, 65535, 0 },
	/* testscript-profile-destination-types */
	{ 46239, 65535, 0 }, { 46260, 65535, 0 }, { 46283, 65535, 0 }, { 46305, 65535, 0 },
	/* testscript-profile-origin-types */
	{ 46317, 65535, 0 }, { 46329, 65535, 0 },
	/* usage-context-type */
	{ 46349, 65535, 0 }, { 46353, 65535, 0 }, { 46359, 65535, 0 }, { 46366, 65535, 0 }, { 46374, 65535, 0 },
	{ 46382, 65535, 0 }, { 42224, 65535, 0 }, { 46387, 65535, 0 }, { 46393, 65535, 0 },
	/* v2-0001 */
	{ 46402, 65535, 0 }, { 21533, 65535, 0 }, { 21599, 65535, 0 }, { 46404, 65535, 0 }, { 36426, 65535, 0 },
	{ 21782, 65535, 0 },
	/* v2-0002 */
	{ 46402, 65535, 0 }, { 36407, 65535, 0 }, { 23402, 65535, 0 }, { 23404, 65535, 0 }, { 23406, 65535, 0 },
	{ 46406, 65535, 0 }, { 36415, 65535, 0 }, { 21599, 65535, 0 }, { 46404, 65535, 0 }, { 36426, 65535, 0 },
	{ 46408, 65535, 0 }, { 23408, 65535, 0 }, { 46410, 65535, 0 }, { 46412, 65535, 0 }, { 21782, 65535, 0 },
	{ 46414, 65535, 0 },
	/* v2-0003 */
	{ 46416, 65535, 0 }, { 46420, 65535, 0 }, { 46424, 65535, 0 }, { 46428, 65535, 0 }, { 46432, 65535, 0 },
	{ 46436, 65535, 0 }, { 46440, 65535, 0 }, { 46444, 65535, 0 }, { 46448, 65535, 0 }, { 46452, 65535, 0 },
	{ 46456, 65535, 0 }, { 46460, 65535, 0 }, { 46464, 65535, 0 }, { 46468, 65535, 0 }, { 46472, 65535, 0 },
	{ 46476, 65535, 0 }, { 46480, 65535, 0 }, { 46484, 65535, 0 }, { 46488, 65535, 0 }, { 46492, 65535, 0 },
	{ 46496, 65535, 0 }, { 46500, 65535, 0 }, { 46504, 65535, 0 }, { 46508, 65535, 0 }, { 46512, 65535, 0 },
	{ 46516, 65535, 0 }, { 46520, 65535, 0 }, { 46524, 65535, 0 }, { 46528, 65535, 0 }, { 46532, 65535, 0 },
	{ 46536, 65535, 0 }, { 46540, 65535, 0 }, { 46544, 65535, 0 }, { 46548, 65535, 0 }, { 46552, 65535, 0 },
	{ 46556, 65535, 0 }, { 46560, 65535, 0 }, { 46564, 65535, 0 }, { 46568, 65535, 0 }, { 46572, 65535, 0 },
	{ 46576, 65535, 0 }, { 46580, 65535, 0 }, { 46584, 65535, 0 }, { 46588, 65535, 0 }, { 46592, 65535, 0 },
	{ 46596, 65535, 0 }, { 46600, 65535, 0 }, { 46604, 65535, 0 }, { 46608, 65535, 0 }, { 46612, 65535, 0 },
	{ 46616, 65535, 0 }, { 46620, 65535, 0 }, { 46624, 65535, 0 }, { 46628, 65535, 0 }, { 46632, 65535, 0 },
	{ 46636, 65535, 0 }, { 46640, 65535, 0 }, { 46644, 65535, 0 }, { 46648, 65535, 0 }, { 46652, 65535, 0 },
	{ 46656, 65535, 0 }, { 46660, 65535, 0 }, { 46664, 65535, 0 }, { 46668, 65535, 0 }, { 46672, 65535, 0 },
	{ 46676, 65535, 0 }, { 46680, 65535, 0 }, { 46684, 65535, 0 }, { 46688, 65535, 0 }, { 46692, 65535, 0 },
	{ 46696, 65535, 0 }, { 46700, 65535, 0 }, { 46704, 65535, 0 }, { 46708, 65535, 0 }, { 46712, 65535, 0 },
	{ 46716, 65535, 0 }, { 46720, 65535, 0 }, { 46724, 65535, 0 }, { 46728, 65535, 0 }, { 46732, 65535, 0 },
	{ 46736, 65535, 0 }, { 46740, 65535, 0 }, { 46744, 65535, 0 }, { 46748, 65535, 0 }, { 46752, 65535, 0 },
	{ 46756, 65535, 0 }, { 46760, 65535, 0 }, { 46764, 65535, 0 }, { 46768, 65535, 0 }, { 46772, 65535, 0 },
	{ 46776, 65535, 0 }, { 46780, 65535, 0 }, { 46784, 65535, 0 }, { 46788, 65535, 0 }, { 46792, 65535, 0 },
	{ 46796, 65535, 0 }, { 46800, 65535, 0 }, { 46804, 65535, 0 }, { 46808, 65535, 0 }, { 46812, 65535, 0 },
	{ 46816, 65535, 0 }, { 46820, 65535, 0 }, { 46824, 65535, 0 }, { 46828, 65535, 0 }, { 46832, 65535, 0 },
	{ 46836, 65535, 0 }, { 46840, 65535, 0 }, { 46844, 65535, 0 }, { 46848, 65535, 0 }, { 46852, 65535, 0 },
	{ 46856, 65535, 0 }, { 46860, 65535, 0 }, { 46864, 65535, 0 }, { 46868, 65535, 0 }, { 46872, 65535, 0 },
	{ 46876, 65535, 0 }, { 46880, 65535, 0 }, { 46884, 65535, 0 }, { 46888, 65535, 0 }, { 46892, 65535, 0 },
	{ 46896, 65535, 0 }, { 46900, 65535, 0 }, { 46904, 65535, 0 }, { 46908, 65535, 0 }, { 46912, 65535, 0 },
	{ 46916, 65535, 0 }, { 46920, 65535, 0 }, { 46924, 65535, 0 }, { 46928, 65535, 0 }, { 46932, 65535, 0 },
	{ 46936, 65535, 0 }, { 46940, 65535, 0 }, { 46944, 65535, 0 }, { 46948, 65535, 0 }, { 46952, 65535, 0 },
	{ 46956, 65535, 0 }, { 46960, 65535, 0 }, { 46964, 65535, 0 }, { 46968, 65535, 0 }, { 46972, 65535, 0 },
	{ 46976, 65535, 0 }, { 46980, 65535, 0 }, { 46984, 65535, 0 }, { 46988, 65535, 0 }, { 46992, 65535, 0 },
	{ 46996, 65535, 0 }, { 47000, 65535, 0 }, { 47004, 65535, 0 }, { 47008, 65535, 0 }, { 47012, 65535, 0 },
	{ 47016, 65535, 0 }, { 47020, 65535, 0 }, { 47024, 65535, 0 }, { 47028, 65535, 0 }, { 47032, 65535, 0 },
	{ 47036, 65535, 0 }, { 47040, 65535, 0 }, { 47044, 65535, 0 }, { 47048, 65535, 0 }, { 47052, 65535, 0 },
	{ 47056, 65535, 0 }, { 47060, 65535, 0 }, { 47064, 65535, 0 }, { 47068, 65535, 0 }, { 47072, 65535, 0 },
	{ 47076, 65535, 0 }, { 47080, 65535, 0 }, { 47084, 65535, 0 }, { 47088, 65535, 0 }, { 47092, 65535, 0 },
	{ 47096, 65535, 0 }, { 47100, 65535, 0 }, { 47104, 65535, 0 }, { 47108, 65535, 0 }, { 47112, 65535, 0 },
	{ 47116, 65535, 0 }, { 47120, 65535, 0 }, { 47124, 65535, 0 }, { 47128, 65535, 0 }, { 47132, 65535, 0 },
	{ 47136, 65535, 0 }, { 47140, 65535, 0 }, { 47144, 65535, 0 }, { 47148, 65535, 0 }, { 47152, 65535, 0 },
	{ 47156, 65535, 0 }, { 47160, 65535, 0 }, { 47164, 65535, 0 }, { 47168, 65535, 0 }, { 47172, 65535, 0 },
	{ 47176, 65535, 0 }, { 47180, 65535, 0 }, { 47184, 65535, 0 }, { 47188, 65535, 0 }, { 47192, 65535, 0 },
	{ 47196, 65535, 0 }, { 47200, 65535, 0 }, { 47204, 65535, 0 }, { 47208, 65535, 0 }, { 47212, 65535, 0 },
	{ 47216, 65535, 0 }, { 47220, 65535, 0 }, { 47224, 65535, 0 }, { 47228, 65535, 0 }, { 47232, 65535, 0 },
	{ 47236, 65535, 0 }, { 47240, 65535, 0 }, { 47244, 65535, 0 }, { 47248, 65535, 0 }, { 47252, 65535, 0 },
	{ 47256, 65535, 0 }, { 47260, 65535, 0 }, { 47264, 65535, 0 }, { 47268, 65535, 0 }, { 47272, 65535, 0 },
	{ 47276, 65535, 0 }, { 47280, 65535, 0 }, { 47284, 65535, 0 }, { 47288, 65535, 0 }, { 47292, 65535, 0 },
	{ 47296, 65535, 0 }, { 47300, 65535, 0 }, { 47304, 65535, 0 }, { 47308, 65535, 0 }, { 47312, 65535, 0 },
	{ 47316, 65535, 0 }, { 47320, 65535, 0 }, { 47324, 65535, 0 }, { 47328, 65535, 0 }, { 47332, 65535, 0 },
	{ 47336, 65535, 0 }, { 47340, 65535, 0 }, { 47344, 65535, 0 }, { 47348, 65535, 0 }, { 47352, 65535, 0 },
	{ 47356, 65535, 0 }, { 47360, 65535, 0 }, { 47364, 65535, 0 }, { 47368, 65535, 0 }, { 47372, 65535, 0 },
	{ 47376, 65535, 0 }, { 47380, 65535, 0 }, { 47384, 65535, 0 }, { 47388, 65535, 0 }, { 47392, 65535, 0 },
	{ 47396, 65535, 0 }, { 47400, 65535, 0 }, { 47404, 65535, 0 }, { 47408, 65535, 0 }, { 47412, 65535, 0 },
	{ 47416, 65535, 0 }, { 47420, 65535, 0 }, { 47424, 65535, 0 }, { 47428, 65535, 0 }, { 47432, 65535, 0 },
	{ 47436, 65535, 0 }, { 47440, 65535, 0 }, { 47444, 65535, 0 }, { 47448, 65535, 0 }, { 47452, 65535, 0 },
	{ 47456, 65535, 0 }, { 47460, 65535, 0 }, { 47464, 65535, 0 }, { 47468, 65535, 0 }, { 47472, 65535, 0 },
	{ 47476, 65535, 0 }, { 47480, 65535, 0 }, { 47484, 65535, 0 }, { 47488, 65535, 0 }, { 47492, 65535, 0 },
	{ 47496, 65535, 0 }, { 47500, 65535, 0 }, { 47504, 65535, 0 }, { 47508, 65535, 0 }, { 47512, 65535, 0 },
	{ 47516, 65535, 0 }, { 47520, 65535, 0 }, { 47524, 65535, 0 }, { 47528, 65535, 0 }, { 47532, 65535, 0 },
	{ 47536, 65535, 0 }, { 47540, 65535, 0 }, { 47544, 65535, 0 }, { 47548, 65535, 0 }, { 47552, 65535, 0 },
	{ 47556, 65535, 0 }, { 47560, 65535, 0 }, { 47564, 65535, 0 }, { 47568, 65535, 0 }, { 47572, 65535, 0 },
	{ 47576, 65535, 0 }, { 47580, 65535, 0 }, { 47584, 65535, 0 }, { 47588, 65535, 0 }, { 47592, 65535, 0 },
	{ 47596, 65535, 0 }, { 47600, 65535, 0 }, { 47604, 65535, 0 }, { 47608, 65535, 0 }, { 47612, 65535, 0 },
	{ 47616, 65535, 0 }, { 47620, 65535, 0 }, { 47624, 65535, 0 }, { 47628, 65535, 0 }, { 47632, 65535, 0 },
	{ 47636, 65535, 0 }, { 47640, 65535, 0 }, { 47644, 65535, 0 }, { 47648, 65535, 0 }, { 47652, 65535, 0 },
	{ 47656, 65535, 0 }, { 47660, 65535, 0 }, { 47664, 65535, 0 }, { 47668, 65535, 0 }, { 47672, 65535, 0 },
	{ 47676, 65535, 0 }, { 47680, 65535, 0 }, { 47684, 65535, 0 }, { 47688, 65535, 0 }, { 47692, 65535, 0 },
	{ 47696, 65535, 0 }, { 47700, 65535, 0 }, { 47704, 65535, 0 }, { 47708, 65535, 0 }, { 47712, 65535, 0 },
	{ 47716, 65535, 0 }, { 47720, 65535, 0 }, { 47724, 65535, 0 }, { 47728, 65535, 0 }, { 47732, 65535, 0 },
	{ 47736, 65535, 0 }, { 47740, 65535, 0 }, { 47744, 65535, 0 }, { 47748, 65535, 0 }, { 47752, 65535, 0 },
	{ 47756, 65535, 0 }, { 47760, 65535, 0 }, { 47764, 65535, 0 }, { 47768, 65535, 0 }, { 47772, 65535, 0 },
	{ 47776, 65535, 0 }, { 47780, 65535, 0 }, { 47784, 65535, 0 }, { 47788, 65535, 0 }, { 47792, 65535, 0 },
	{ 47796, 65535, 0 }, { 47800, 65535, 0 }, { 47804, 65535, 0 }, { 47808, 65535, 0 }, { 47812, 65535, 0 },
	{ 47816, 65535, 0 }, { 47820, 65535, 0 }, { 47824, 65535, 0 }, { 47828, 65535, 0 }, { 47832, 65535, 0 },
	{ 47836, 65535, 0 }, { 47840, 65535, 0 }, { 47844, 65535, 0 }, { 47848, 65535, 0 }, { 47852, 65535, 0 },
	{ 47856, 65535, 0 }, { 47860, 65535, 0 }, { 47864, 65535, 0 }, { 47868, 65535, 0 }, { 47872, 65535, 0 },
	{ 47879, 65535, 0 }, { 47883, 65535, 0 }, { 47887, 65535, 0 },
	/* v2-0004 */
	{ 36407, 65535, 0 }, { 23402, 65535, 0 }, { 23406, 65535, 0 }, { 36415, 65535, 0 }, { 46404, 65535, 0 },
	{ 36426, 65535, 0 }, { 46408, 65535, 0 }, { 23408, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0006|2.1 */
	{ 46402, 65535, 0 }, { 36407, 65535, 0 }, { 23402, 65535, 0 }, { 23406, 65535, 0 }, { 47891, 65535, 0 },
	{ 36417, 65535, 0 }, { 21599, 65535, 0 }, { 46404, 65535, 0 }, { 46408, 65535, 0 },
	/* v2-0006|2.4 */
	{ 47893, 65535, 0 }, { 47897, 65535, 0 }, { 47901, 65535, 0 }, { 47905, 65535, 0 }, { 47909, 65535, 0 },
	{ 47913, 65535, 0 }, { 47917, 65535, 0 }, { 47921, 65535, 0 }, { 47925, 65535, 0 }, { 47929, 65535, 0 },
	{ 47933, 65535, 0 }, { 47937, 65535, 0 }, { 47941, 65535, 0 }, { 47945, 65535, 0 }, { 47949, 65535, 0 },
	{ 47953, 65535, 0 }, { 47957, 65535, 0 }, { 47961, 65535, 0 }, { 47965, 65535, 0 }, { 47969, 65535, 0 },
	{ 47973, 65535, 0 }, { 47977, 65535, 0 }, { 47981, 65535, 0 }, { 47985, 65535, 0 }, { 47989, 65535, 0 },
	{ 47993, 65535, 0 }, { 47997, 65535, 0 }, { 48001, 65535, 0 }, { 48005, 65535, 0 }, { 33829, 65535, 0 },
	{ 48009, 65535, 0 }, { 48013, 65535, 0 }, { 48017, 65535, 0 }, { 48021, 65535, 0 }, { 48025, 65535, 0 },
	{ 48029, 65535, 0 }, { 48033, 65535, 0 }, { 48037, 65535, 0 }, { 48041, 65535, 0 }, { 48045, 65535, 0 },
	{ 48049, 65535, 0 }, { 48053, 65535, 0 }, { 48057, 65535, 0 }, { 48061, 65535, 0 }, { 48065, 65535, 0 },
	{ 48069, 65535, 0 }, { 48073, 65535, 0 }, { 48077, 65535, 0 }, { 48081, 65535, 0 }, { 48085, 65535, 0 },
	{ 48089, 65535, 0 }, { 48093, 65535, 0 }, { 48097, 65535, 0 }, { 48101, 65535, 0 }, { 48105, 65535, 0 },
	{ 48109, 65535, 0 }, { 48113, 65535, 0 }, { 48117, 65535, 0 }, { 48121, 65535, 0 }, { 48125, 65535, 0 },
	{ 48129, 65535, 0 }, { 48133, 65535, 0 }, { 48137, 65535, 0 }, { 34852, 65535, 0 }, { 48141, 65535, 0 },
	{ 48145, 65535, 0 }, { 48149, 65535, 0 }, { 48153, 65535, 0 }, { 48157, 65535, 0 }, { 48161, 65535, 0 },
	{ 48165, 65535, 0 }, { 48169, 65535, 0 }, { 48173, 65535, 0 }, { 48177, 65535, 0 }, { 48181, 65535, 0 },
	{ 48185, 65535, 0 }, { 48189, 65535, 0 }, { 48193, 65535, 0 }, { 48197, 65535, 0 }, { 48201, 65535, 0 },
	{ 48205, 65535, 0 }, { 48209, 65535, 0 }, { 48213, 65535, 0 }, { 48217, 65535, 0 }, { 48221, 65535, 0 },
	{ 48225, 65535, 0 },
	/* v2-0007 */
	{ 46402, 65535, 0 }, { 23402, 65535, 0 }, { 23406, 65535, 0 }, { 36417, 65535, 0 }, { 46404, 65535, 0 },
	{ 23408, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0008 */
	{ 48229, 65535, 0 }, { 48232, 65535, 0 }, { 21428, 65535, 0 }, { 48235, 65535, 0 }, { 48238, 65535, 0 },
	{ 21483, 65535, 0 },
	/* v2-0009 */
	{ 48241, 65535, 0 }, { 48244, 65535, 0 }, { 48247, 65535, 0 }, { 48250, 65535, 0 }, { 48253, 65535, 0 },
	{ 48256, 65535, 0 }, { 48259, 65535, 0 }, { 48262, 65535, 0 }, { 48265, 65535, 0 }, { 48268, 65535, 0 },
	{ 48271, 65535, 0 }, { 48274, 65535, 0 }, { 48277, 65535, 0 }, { 48280, 65535, 0 }, { 48283, 65535, 0 },
	{ 48286, 65535, 0 },
	/* v2-0012 */
	{ 48289, 65535, 0 }, { 48292, 65535, 0 },
	/* v2-0017 */
	{ 48295, 65535, 0 }, { 21469, 65535, 0 }, { 48298, 65535, 0 }, { 48301, 65535, 0 }, { 48304, 65535, 0 },
	/* v2-0023 */
	{ 48307, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 },
	{ 28735, 65535, 0 }, { 37886, 65535, 0 }, { 37888, 65535, 0 }, { 23417, 65535, 0 }, { 37890, 65535, 0 },
	/* v2-0027 */
	{ 46402, 65535, 0 }, { 46408, 65535, 0 }, { 23408, 65535, 0 }, { 46410, 65535, 0 }, { 46412, 65535, 0 },
	/* v2-0033 */
	{ 48311, 65535, 0 }, { 48314, 65535, 0 }, { 48317, 65535, 0 }, { 48320, 65535, 0 }, { 48323, 65535, 0 },
	{ 48326, 65535, 0 }, { 48329, 65535, 0 }, { 48332, 65535, 0 }, { 48335, 65535, 0 }, { 48338, 65535, 0 },
	{ 48341, 65535, 0 }, { 48344, 65535, 0 }, { 48347, 65535, 0 }, { 48350, 65535, 0 }, { 48353, 65535, 0 },
	{ 48356, 65535, 0 }, { 48359, 65535, 0 }, { 48362, 65535, 0 }, { 21699, 65535, 0 }, { 48365, 65535, 0 },
	{ 48368, 65535, 0 }, { 48371, 65535, 0 }, { 48374, 65535, 0 }, { 48377, 65535, 0 }, { 48380, 65535, 0 },
	{ 48383, 65535, 0 }, { 48386, 65535, 0 }, { 48389, 65535, 0 },
	/* v2-0034 */
	{ 36407, 65535, 0 }, { 36417, 65535, 0 },
	/* v2-0038 */
	{ 46402, 65535, 0 }, { 48235, 65535, 0 }, { 40016, 65535, 0 }, { 48392, 65535, 0 }, { 48395, 65535, 0 },
	{ 21561, 65535, 0 }, { 48398, 65535, 0 }, { 48401, 65535, 0 }, { 48404, 65535, 0 },
	/* v2-0043 */
	{ 48307, 65535, 0 }, { 40979, 65535, 0 }, { 48407, 65535, 0 }, { 40982, 65535, 0 }, { 40985, 65535, 0 },
	{ 40988, 65535, 0 }, { 40991, 65535, 0 }, { 40994, 65535, 0 }, { 40997, 65535, 0 }, { 41000, 65535, 0 },
	{ 37877, 65535, 0 }, { 26210, 65535, 0 }, { 23412, 65535, 0 }, { 48410, 65535, 0 }, { 26213, 65535, 0 },
	{ 26216, 65535, 0 }, { 26219, 65535, 0 }, { 26222, 65535, 0 }, { 26228, 65535, 0 }, { 37880, 65535, 0 },
	{ 37883, 65535, 0 }, { 26231, 65535, 0 }, { 26246, 65535, 0 }, { 26249, 65535, 0 }, { 26252, 65535, 0 },
	{ 48420, 65535, 0 }, { 26255, 65535, 0 }, { 26258, 65535, 0 }, { 26261, 65535, 0 }, { 26264, 65535, 0 },
	{ 26270, 65535, 0 }, { 26273, 65535, 0 }, { 26276, 65535, 0 }, { 48423, 65535, 0 }, { 48426, 65535, 0 },
	{ 26279, 65535, 0 }, { 26294, 65535, 0 }, { 26300, 65535, 0 }, { 40702, 65535, 0 }, { 40705, 65535, 0 },
	{ 48429, 65535, 0 }, { 48432, 65535, 0 }, { 40708, 65535, 0 }, { 40711, 65535, 0 }, { 48435, 65535, 0 },
	{ 48438, 65535, 0 }, { 48441, 65535, 0 }, { 48444, 65535, 0 }, { 48447, 65535, 0 }, { 48450, 65535, 0 },
	{ 48453, 65535, 0 }, { 48456, 65535, 0 }, { 48459, 65535, 0 }, { 40720, 65535, 0 }, { 48462, 65535, 0 },
	{ 48465, 65535, 0 }, { 48468, 65535, 0 }, { 48471, 65535, 0 },
	/* v2-0048 */
	{ 48474, 65535, 0 }, { 48478, 65535, 0 }, { 48482, 65535, 0 }, { 48486, 65535, 0 }, { 48490, 65535, 0 },
	{ 48494, 65535, 0 }, { 48498, 65535, 0 }, { 48502, 65535, 0 }, { 48506, 65535, 0 }, { 48510, 65535, 0 },
	{ 48514, 65535, 0 }, { 48518, 65535, 0 }, { 48522, 65535, 0 }, { 48526, 65535, 0 }, { 48530, 65535, 0 },
	{ 48534, 65535, 0 }, { 48538, 65535, 0 }, { 48542, 65535, 0 }, { 48546, 65535, 0 }, { 48145, 65535, 0 },
	{ 48550, 65535, 0 }, { 48161, 65535, 0 }, { 47584, 65535, 0 }, { 47588, 65535, 0 }, { 47592, 65535, 0 },
	{ 48554, 65535, 0 }, { 47596, 65535, 0 }, { 47600, 65535, 0 }, { 48558, 65535, 0 }, { 48562, 65535, 0 },
	{ 48566, 65535, 0 }, { 48570, 65535, 0 }, { 48574, 65535, 0 }, { 48578, 65535, 0 }, { 48582, 65535, 0 },
	{ 48586, 65535, 0 }, { 48590, 65535, 0 }, { 48594, 65535, 0 },
	/* v2-0052 */
	{ 46402, 65535, 0 }, { 21533, 65535, 0 }, { 46414, 65535, 0 },
	/* v2-0061 */
	{ 48598, 65535, 0 }, { 48602, 65535, 0 }, { 46968, 65535, 0 }, { 46972, 65535, 0 }, { 48606, 65535, 0 },
	/* v2-0062 */
	{ 40979, 65535, 0 }, { 48407, 65535, 0 }, { 40982, 65535, 0 }, { 36426, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0063 */
	{ 48610, 65535, 0 }, { 48614, 65535, 0 }, { 48618, 65535, 0 }, { 48622, 65535, 0 }, { 48626, 65535, 0 },
	{ 48630, 65535, 0 }, { 48634, 65535, 0 }, { 48638, 65535, 0 }, { 48642, 65535, 0 }, { 48646, 65535, 0 },
	{ 48650, 65535, 0 }, { 48654, 65535, 0 }, { 48658, 65535, 0 }, { 48662, 65535, 0 }, { 48666, 65535, 0 },
	{ 48670, 65535, 0 }, { 48674, 65535, 0 }, { 48678, 65535, 0 }, { 48682, 65535, 0 }, { 48686, 65535, 0 },
	{ 48690, 65535, 0 }, { 48145, 65535, 0 }, { 48694, 65535, 0 }, { 48698, 65535, 0 }, { 48702, 65535, 0 },
	{ 48706, 65535, 0 }, { 48710, 65535, 0 }, { 48714, 65535, 0 }, { 48718, 65535, 0 }, { 48722, 65535, 0 },
	{ 48726, 65535, 0 }, { 48730, 65535, 0 },
	/* v2-0065 */
	{ 46402, 65535, 0 }, { 23402, 65535, 0 }, { 46406, 65535, 0 }, { 36417, 65535, 0 }, { 36426, 65535, 0 },
	{ 46408, 65535, 0 }, { 23408, 65535, 0 }, { 46410, 65535, 0 },
	/* v2-0066 */
	{ 48307, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 },
	{ 28735, 65535, 0 }, { 37886, 65535, 0 }, { 37890, 65535, 0 }, { 23402, 65535, 0 }, { 23404, 65535, 0 },
	{ 21533, 65535, 0 }, { 36417, 65535, 0 }, { 36426, 65535, 0 }, { 46408, 65535, 0 }, { 46412, 65535, 0 },
	/* v2-0069 */
	{ 48734, 65535, 0 }, { 48738, 65535, 0 }, { 48742, 65535, 0 }, { 48746, 65535, 0 }, { 48750, 65535, 0 },
	/* v2-0070 */
	{ 48754, 65535, 0 }, { 48759, 65535, 0 }, { 48763, 65535, 0 }, { 48767, 65535, 0 }, { 48771, 65535, 0 },
	{ 48775, 65535, 0 }, { 48779, 65535, 0 }, { 48784, 65535, 0 }, { 48788, 65535, 0 }, { 48793, 65535, 0 },
	{ 48798, 65535, 0 }, { 48804, 65535, 0 }, { 48809, 65535, 0 }, { 48813, 65535, 0 }, { 48817, 65535, 0 },
	{ 48821, 65535, 0 }, { 48614, 65535, 0 }, { 48825, 65535, 0 }, { 48830, 65535, 0 }, { 48835, 65535, 0 },
	{ 48840, 65535, 0 }, { 48844, 65535, 0 }, { 48849, 65535, 0 }, { 47989, 65535, 0 }, { 48853, 65535, 0 },
	{ 48857, 65535, 0 }, { 48861, 65535, 0 }, { 48865, 65535, 0 }, { 48869, 65535, 0 }, { 48873, 65535, 0 },
	{ 48878, 65535, 0 }, { 48883, 65535, 0 }, { 48888, 65535, 0 }, { 48892, 65535, 0 }, { 48897, 65535, 0 },
	{ 48901, 65535, 0 }, { 48906, 65535, 0 }, { 48910, 65535, 0 }, { 48915, 65535, 0 }, { 48920, 65535, 0 },
	{ 48924, 65535, 0 }, { 48928, 65535, 0 }, { 48934, 65535, 0 }, { 48938, 65535, 0 }, { 48942, 65535, 0 },
	{ 48947, 65535, 0 }, { 48951, 65535, 0 }, { 48955, 65535, 0 }, { 48959, 65535, 0 }, { 48964, 65535, 0 },
	{ 48968, 65535, 0 }, { 48973, 65535, 0 }, { 48978, 65535, 0 }, { 48983, 65535, 0 }, { 48987, 65535, 0 },
	{ 48991, 65535, 0 }, { 48350, 65535, 0 }, { 48996, 65535, 0 }, { 49000, 65535, 0 }, { 49004, 65535, 0 },
	{ 49007, 65535, 0 }, { 49011, 65535, 0 }, { 49015, 65535, 0 }, { 49019, 65535, 0 }, { 49023, 65535, 0 },
	{ 49027, 65535, 0 }, { 49032, 65535, 0 }, { 49036, 65535, 0 }, { 49041, 65535, 0 }, { 49045, 65535, 0 },
	{ 49048, 65535, 0 }, { 49053, 65535, 0 }, { 49057, 65535, 0 }, { 48145, 65535, 0 }, { 49061, 65535, 0 },
	{ 39328, 65535, 0 }, { 49066, 65535, 0 }, { 49070, 65535, 0 }, { 49075, 65535, 0 }, { 49079, 65535, 0 },
	{ 49083, 65535, 0 }, { 49087, 65535, 0 }, { 49091, 65535, 0 }, { 49095, 65535, 0 }, { 49099, 65535, 0 },
	{ 49103, 65535, 0 }, { 49107, 65535, 0 }, { 21715, 65535, 0 }, { 48558, 65535, 0 }, { 49111, 65535, 0 },
	{ 49115, 65535, 0 }, { 49119, 65535, 0 }, { 49123, 65535, 0 }, { 49127, 65535, 0 }, { 49131, 65535, 0 },
	{ 49135, 65535, 0 }, { 49140, 65535, 0 }, { 49144, 65535, 0 }, { 49149, 65535, 0 }, { 49154, 65535, 0 },
	{ 49158, 65535, 0 }, { 49163, 65535, 0 }, { 49167, 65535, 0 }, { 49172, 65535, 0 }, { 49177, 65535, 0 },
	{ 49182, 65535, 0 }, { 49186, 65535, 0 }, { 49191, 65535, 0 }, { 49196, 65535, 0 }, { 49201, 65535, 0 },
	{ 49206, 65535, 0 }, { 49211, 65535, 0 }, { 49217, 65535, 0 }, { 49222, 65535, 0 }, { 49227, 65535, 0 },
	{ 49232, 65535, 0 }, { 49237, 65535, 0 }, { 49242, 65535, 0 }, { 49246, 65535, 0 }, { 49250, 65535, 0 },
	{ 49254, 65535, 0 }, { 49259, 65535, 0 }, { 49262, 65535, 0 }, { 49266, 65535, 0 }, { 49271, 65535, 0 },
	{ 49275, 65535, 0 }, { 49280, 65535, 0 }, { 49285, 65535, 0 }, { 49290, 65535, 0 }, { 49294, 65535, 0 },
	{ 49298, 65535, 0 }, { 49302, 65535, 0 }, { 49307, 65535, 0 }, { 49311, 65535, 0 }, { 49316, 65535, 0 },
	{ 49321, 65535, 0 }, { 49326, 65535, 0 },
	/* v2-0074 */
	{ 21442, 65535, 0 }, { 49330, 65535, 0 }, { 49333, 65535, 0 }, { 48298, 65535, 0 }, { 48314, 65535, 0 },
	{ 21480, 65535, 0 }, { 21489, 65535, 0 }, { 49337, 65535, 0 }, { 49341, 65535, 0 }, { 21519, 65535, 0 },
	{ 49345, 65535, 0 }, { 49348, 65535, 0 }, { 49351, 65535, 0 }, { 34253, 65535, 0 }, { 49354, 65535, 0 },
	{ 49358, 65535, 0 }, { 49362, 65535, 0 }, { 49366, 65535, 0 }, { 49369, 65535, 0 }, { 49373, 65535, 0 },
	{ 49377, 65535, 0 }, { 49381, 65535, 0 }, { 49385, 65535, 0 }, { 49389, 65535, 0 }, { 21687, 65535, 0 },
	{ 48145, 65535, 0 }, { 49393, 65535, 0 }, { 48698, 65535, 0 }, { 39328, 65535, 0 }, { 49397, 65535, 0 },
	{ 49400, 65535, 0 }, { 49404, 65535, 0 }, { 21699, 65535, 0 }, { 49408, 65535, 0 }, { 48368, 65535, 0 },
	{ 21715, 65535, 0 }, { 49412, 65535, 0 }, { 49416, 65535, 0 }, { 49419, 65535, 0 }, { 21769, 65535, 0 },
	{ 49422, 65535, 0 }, { 49425, 65535, 0 }, { 49429, 65535, 0 }, { 49432, 65535, 0 }, { 49436, 65535, 0 },
	/* v2-0076 */
	{ 49440, 65535, 0 }, { 49444, 65535, 0 }, { 49448, 65535, 0 }, { 49452, 65535, 0 }, { 49456, 65535, 0 },
	{ 49460, 65535, 0 }, { 49464, 65535, 0 }, { 49468, 65535, 0 }, { 49472, 65535, 0 }, { 49476, 65535, 0 },
	{ 49480, 65535, 0 }, { 49484, 65535, 0 }, { 49488, 65535, 0 }, { 49492, 65535, 0 }, { 46728, 65535, 0 },
	{ 49496, 65535, 0 }, { 49500, 65535, 0 }, { 49504, 65535, 0 }, { 49508, 65535, 0 }, { 49512, 65535, 0 },
	{ 49516, 65535, 0 }, { 49520, 65535, 0 }, { 49524, 65535, 0 }, { 49528, 65535, 0 }, { 33829, 65535, 0 },
	{ 49532, 65535, 0 }, { 49536, 65535, 0 }, { 49540, 65535, 0 }, { 49544, 65535, 0 }, { 49548, 65535, 0 },
	{ 48897, 65535, 0 }, { 49552, 65535, 0 }, { 49556, 65535, 0 }, { 49560, 65535, 0 }, { 49564, 65535, 0 },
	{ 49568, 65535, 0 }, { 49572, 65535, 0 }, { 49576, 65535, 0 }, { 49580, 65535, 0 }, { 49584, 65535, 0 },
	{ 49588, 65535, 0 }, { 49592, 65535, 0 }, { 49596, 65535, 0 }, { 49600, 65535, 0 }, { 49604, 65535, 0 },
	{ 49608, 65535, 0 }, { 49612, 65535, 0 }, { 48522, 65535, 0 }, { 49616, 65535, 0 }, { 49620, 65535, 0 },
	{ 49624, 65535, 0 }, { 49377, 65535, 0 }, { 49628, 65535, 0 }, { 49632, 65535, 0 }, { 49636, 65535, 0 },
	{ 49640, 65535, 0 }, { 35118, 65535, 0 }, { 49644, 65535, 0 }, { 49648, 65535, 0 }, { 49652, 65535, 0 },
	{ 49656, 65535, 0 }, { 49660, 65535, 0 }, { 21671, 65535, 0 }, { 49664, 65535, 0 }, { 49668, 65535, 0 },
	{ 49672, 65535, 0 }, { 48546, 65535, 0 }, { 49676, 65535, 0 }, { 49680, 65535, 0 }, { 49684, 65535, 0 },
	{ 49688, 65535, 0 }, { 49692, 65535, 0 }, { 49696, 65535, 0 }, { 49700, 65535, 0 }, { 49704, 65535, 0 },
	{ 49708, 65535, 0 }, { 49712, 65535, 0 }, { 49716, 65535, 0 }, { 49720, 65535, 0 }, { 49724, 65535, 0 },
	{ 49728, 65535, 0 }, { 49732, 65535, 0 }, { 49736, 65535, 0 }, { 49740, 65535, 0 }, { 49744, 65535, 0 },
	{ 49748, 65535, 0 }, { 49752, 65535, 0 }, { 49756, 65535, 0 }, { 49091, 65535, 0 }, { 49760, 65535, 0 },
	{ 49764, 65535, 0 }, { 49768, 65535, 0 }, { 49772, 65535, 0 }, { 49776, 65535, 0 }, { 49780, 65535, 0 },
	{ 49784, 65535, 0 }, { 49788, 65535, 0 }, { 49792, 65535, 0 }, { 49796, 65535, 0 }, { 49800, 65535, 0 },
	{ 49804, 65535, 0 }, { 47584, 65535, 0 }, { 49808, 65535, 0 }, { 49812, 65535, 0 }, { 49816, 65535, 0 },
	{ 49820, 65535, 0 }, { 47588, 65535, 0 }, { 49824, 65535, 0 }, { 49828, 65535, 0 }, { 49832, 65535, 0 },
	{ 47592, 65535, 0 }, { 47596, 65535, 0 }, { 49836, 65535, 0 }, { 49840, 65535, 0 }, { 49844, 65535, 0 },
	{ 47600, 65535, 0 }, { 49848, 65535, 0 }, { 49852, 65535, 0 }, { 49856, 65535, 0 }, { 49860, 65535, 0 },
	{ 49864, 65535, 0 }, { 49868, 65535, 0 }, { 49872, 65535, 0 }, { 49876, 65535, 0 }, { 49880, 65535, 0 },
	{ 49884, 65535, 0 }, { 49888, 65535, 0 }, { 49892, 65535, 0 }, { 49896, 65535, 0 }, { 49900, 65535, 0 },
	{ 49904, 65535, 0 }, { 49908, 65535, 0 }, { 49912, 65535, 0 }, { 49916, 65535, 0 }, { 49920, 65535, 0 },
	{ 49924, 65535, 0 }, { 49928, 65535, 0 }, { 49932, 65535, 0 }, { 49936, 65535, 0 }, { 49940, 65535, 0 },
	{ 49944, 65535, 0 }, { 49948, 65535, 0 }, { 49952, 65535, 0 }, { 49956, 65535, 0 }, { 48582, 65535, 0 },
	{ 49960, 65535, 0 }, { 49964, 65535, 0 }, { 49968, 65535, 0 }, { 48746, 65535, 0 }, { 49972, 65535, 0 },
	{ 49976, 65535, 0 }, { 49980, 65535, 0 }, { 49984, 65535, 0 }, { 49988, 65535, 0 }, { 49992, 65535, 0 },
	{ 49996, 65535, 0 }, { 50000, 65535, 0 }, { 50004, 65535, 0 },
	/* v2-0078 */
	{ 29273, 65535, 0 }, { 29278, 65535, 0 }, { 46402, 65535, 0 }, { 48229, 65535, 0 }, { 50008, 65535, 0 },
	{ 36407, 65535, 0 }, { 23404, 65535, 0 }, { 50011, 65535, 0 }, { 21556, 65535, 0 }, { 50015, 65535, 0 },
	{ 49351, 65535, 0 }, { 50018, 65535, 0 }, { 36415, 65535, 0 }, { 50021, 65535, 0 }, { 50024, 65535, 0 },
	{ 36417, 65535, 0 }, { 50028, 65535, 0 }, { 50031, 65535, 0 }, { 21626, 65535, 0 }, { 46404, 65535, 0 },
	{ 50034, 65535, 0 }, { 50037, 65535, 0 }, { 50041, 65535, 0 }, { 50044, 65535, 0 }, { 50047, 65535, 0 },
	{ 50051, 65535, 0 }, { 50055, 65535, 0 }, { 23408, 65535, 0 }, { 50059, 65535, 0 }, { 46410, 65535, 0 },
	{ 50062, 65535, 0 }, { 50066, 65535, 0 }, { 50072, 65535, 0 }, { 50078, 65535, 0 }, { 21782, 65535, 0 },
	{ 50082, 65535, 0 }, { 46414, 65535, 0 }, { 50085, 65535, 0 }, { 50088, 65535, 0 },
	/* v2-0080 */
	{ 46402, 65535, 0 }, { 36407, 65535, 0 }, { 46404, 65535, 0 }, { 23408, 65535, 0 }, { 46410, 65535, 0 },
	{ 49419, 65535, 0 }, { 21776, 65535, 0 },
	/* v2-0083 */
	{ 23402, 65535, 0 }, { 23404, 65535, 0 },
	/* v2-0085 */
	{ 46402, 65535, 0 }, { 36407, 65535, 0 }, { 23402, 65535, 0 }, { 23404, 65535, 0 }, { 21533, 65535, 0 },
	{ 36415, 65535, 0 }, { 46404, 65535, 0 }, { 36426, 65535, 0 }, { 46408, 65535, 0 }, { 23408, 65535, 0 },
	{ 46410, 65535, 0 }, { 21782, 65535, 0 }, { 36428, 65535, 0 }, { 46414, 65535, 0 }, { 37892, 65535, 0 },
	/* v2-0091 */
	{ 23404, 65535, 0 }, { 36415, 65535, 0 },
	/* v2-0092 */
	{ 23408, 65535, 0 },
	/* v2-0098 */
	{ 21599, 65535, 0 }, { 46410, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0100 */
	{ 23404, 65535, 0 }, { 36426, 65535, 0 }, { 23408, 65535, 0 }, { 46410, 65535, 0 }, { 46412, 65535, 0 },
	/* v2-0102 */
	{ 23404, 65535, 0 }, { 21533, 65535, 0 },
	/* v2-0103 */
	{ 23404, 65535, 0 }, { 46404, 65535, 0 }, { 46408, 65535, 0 }, { 46412, 65535, 0 }, { 36428, 65535, 0 },
	/* v2-0104 */
	{ 50093, 65535, 0 }, { 50097, 65535, 0 }, { 50102, 65535, 0 }, { 50106, 65535, 0 }, { 50110, 65535, 0 },
	{ 50114, 65535, 0 }, { 50120, 65535, 0 }, { 50126, 65535, 0 }, { 50130, 65535, 0 }, { 50134, 65535, 0 },
	{ 50140, 65535, 0 }, { 50144, 65535, 0 }, { 50148, 65535, 0 }, { 50154, 65535, 0 }, { 50158, 65535, 0 },
	{ 50164, 65535, 0 }, { 50170, 65535, 0 },
	/* v2-0105 */
	{ 36417, 65535, 0 }, { 36426, 65535, 0 }, { 46408, 65535, 0 },
	/* v2-0106 */
	{ 23404, 65535, 0 }, { 23408, 65535, 0 }, { 46412, 65535, 0 },
	/* v2-0107 */
	{ 36407, 65535, 0 }, { 36417, 65535, 0 },
	/* v2-0108 */
	{ 36426, 65535, 0 }, { 23408, 65535, 0 }, { 46410, 65535, 0 }, { 46412, 65535, 0 },
	/* v2-0109 */
	{ 23408, 65535, 0 }, { 46410, 65535, 0 },
	/* v2-0116 */
	{ 23402, 65535, 0 }, { 21556, 65535, 0 }, { 36415, 65535, 0 }, { 50174, 65535, 0 }, { 36426, 65535, 0 },
	{ 21782, 65535, 0 },
	/* v2-0119 */
	{ 50176, 65535, 0 }, { 48235, 65535, 0 }, { 48314, 65535, 0 }, { 50179, 65535, 0 }, { 21480, 65535, 0 },
	{ 21483, 65535, 0 }, { 48392, 65535, 0 }, { 50182, 65535, 0 }, { 21495, 65535, 0 }, { 50185, 65535, 0 },
	{ 50188, 65535, 0 }, { 21561, 65535, 0 }, { 38910, 65535, 0 }, { 50191, 65535, 0 }, { 21604, 65535, 0 },
	{ 50194, 65535, 0 }, { 50041, 65535, 0 }, { 50197, 65535, 0 }, { 50200, 65535, 0 }, { 50203, 65535, 0 },
	{ 50206, 65535, 0 }, { 50209, 65535, 0 }, { 50212, 65535, 0 }, { 50215, 65535, 0 }, { 21664, 65535, 0 },
	{ 50218, 65535, 0 }, { 48362, 65535, 0 }, { 21690, 65535, 0 }, { 48304, 65535, 0 }, { 50221, 65535, 0 },
	{ 48368, 65535, 0 }, { 50224, 65535, 0 }, { 50227, 65535, 0 }, { 21709, 65535, 0 }, { 50230, 65535, 0 },
	{ 50233, 65535, 0 }, { 48401, 65535, 0 }, { 50236, 65535, 0 }, { 50059, 65535, 0 }, { 50239, 65535, 0 },
	{ 48404, 65535, 0 }, { 50242, 65535, 0 }, { 50245, 65535, 0 }, { 21769, 65535, 0 }, { 48380, 65535, 0 },
	{ 50248, 65535, 0 }, { 50251, 65535, 0 }, { 50254, 65535, 0 }, { 50257, 65535, 0 }, { 50260, 65535, 0 },
	{ 50263, 65535, 0 }, { 50266, 65535, 0 }, { 50269, 65535, 0 }, { 49259, 65535, 0 }, { 50272, 65535, 0 },
	{ 50275, 65535, 0 }, { 50278, 65535, 0 }, { 50281, 65535, 0 },
	/* v2-0121 */
	{ 23404, 65535, 0 }, { 23406, 65535, 0 }, { 21533, 65535, 0 }, { 46404, 65535, 0 }, { 23408, 65535, 0 },
	/* v2-0122 */
	{ 48314, 65535, 0 }, { 48301, 65535, 0 }, { 21483, 65535, 0 }, { 50284, 65535, 0 }, { 50287, 65535, 0 },
	{ 50290, 65535, 0 }, { 50293, 65535, 0 }, { 50296, 65535, 0 },
	/* v2-0123 */
	{ 46402, 65535, 0 }, { 23402, 65535, 0 }, { 21533, 65535, 0 }, { 36415, 65535, 0 }, { 21599, 65535, 0 },
	{ 46404, 65535, 0 }, { 36426, 65535, 0 }, { 46408, 65535, 0 }, { 23408, 65535, 0 }, { 46410, 65535, 0 },
	{ 37892, 65535, 0 }, { 37894, 65535, 0 }, { 50299, 65535, 0 },
	/* v2-0124 */
	{ 50301, 65535, 0 }, { 50306, 65535, 0 }, { 50311, 65535, 0 }, { 50316, 65535, 0 },
	/* v2-0126 */
	{ 48314, 65535, 0 }, { 50191, 65535, 0 }, { 50321, 65535, 0 }, { 50224, 65535, 0 }, { 50324, 65535, 0 },
	/* v2-0127 */
	{ 48229, 65535, 0 }, { 50327, 65535, 0 }, { 48320, 65535, 0 }, { 21535, 65535, 0 }, { 50330, 65535, 0 },
	{ 21601, 65535, 0 }, { 21604, 65535, 0 }, { 48362, 65535, 0 },
	/* v2-0128 */
	{ 50333, 65535, 0 }, { 36419, 65535, 0 }, { 50336, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0130 */
	{ 50339, 65535, 0 }, { 36419, 65535, 0 }, { 26875, 65535, 0 }, { 50342, 65535, 0 },
	/* v2-0131 */
	{ 50345, 65535, 0 }, { 23402, 65535, 0 }, { 21480, 65535, 0 }, { 23406, 65535, 0 }, { 50348, 65535, 0 },
	{ 21533, 65535, 0 }, { 36415, 65535, 0 }, { 46404, 65535, 0 }, { 36426, 65535, 0 }, { 21690, 65535, 0 },
	{ 46410, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0133 */
	{ 48289, 65535, 0 }, { 21439, 65535, 0 }, { 40016, 65535, 0 }, { 50351, 65535, 0 }, { 21690, 65535, 0 },
	{ 50354, 65535, 0 }, { 50224, 65535, 0 }, { 50296, 65535, 0 }, { 50242, 65535, 0 },
	/* v2-0135 */
	{ 21599, 65535, 0 }, { 46404, 65535, 0 }, { 37894, 65535, 0 },
	/* v2-0136 */
	{ 46404, 65535, 0 }, { 37894, 65535, 0 },
	/* v2-0137 */
	{ 23406, 65535, 0 }, { 46406, 65535, 0 }, { 36415, 65535, 0 }, { 36426, 65535, 0 }, { 46408, 65535, 0 },
	/* v2-0140 */
	{ 50357, 65535, 0 }, { 50362, 65535, 0 }, { 50368, 65535, 0 }, { 50373, 65535, 0 }, { 50378, 65535, 0 },
	{ 50383, 65535, 0 }, { 50387, 65535, 0 }, { 50392, 65535, 0 }, { 50397, 65535, 0 }, { 50402, 65535, 0 },
	{ 50406, 65535, 0 },
	/* v2-0141 */
	{ 50412, 65535, 0 }, { 50415, 65535, 0 }, { 50425, 65535, 0 }, { 50434, 65535, 0 }, { 50437, 65535, 0 },
	{ 50440, 65535, 0 }, { 50443, 65535, 0 }, { 50446, 65535, 0 }, { 50449, 65535, 0 }, { 50452, 65535, 0 },
	{ 50455, 65535, 0 }, { 50458, 65535, 0 }, { 50461, 65535, 0 }, { 50472, 65535, 0 }, { 47048, 65535, 0 },
	{ 50482, 65535, 0 }, { 50485, 65535, 0 }, { 50488, 65535, 0 }, { 50491, 65535, 0 }, { 50494, 65535, 0 },
	{ 50497, 65535, 0 }, { 50500, 65535, 0 }, { 50503, 65535, 0 }, { 50506, 65535, 0 }, { 50509, 65535, 0 },
	{ 50519, 65535, 0 }, { 50522, 65535, 0 }, { 50525, 65535, 0 },
	/* v2-0142 */
	{ 50528, 65535, 0 }, { 50532, 65535, 0 }, { 50536, 65535, 0 },
	/* v2-0144 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 },
	{ 37886, 65535, 0 }, { 37888, 65535, 0 },
	/* v2-0145 */
	{ 50540, 65535, 0 }, { 50545, 65535, 0 }, { 50550, 65535, 0 }, { 34253, 65535, 0 }, { 50555, 65535, 0 },
	{ 50559, 65535, 0 },
	/* v2-0146 */
	{ 21495, 65535, 0 }, { 50563, 65535, 0 }, { 50293, 65535, 0 }, { 21715, 65535, 0 }, { 50566, 65535, 0 },
	/* v2-0147 */
	{ 50569, 65535, 0 }, { 50574, 65535, 0 }, { 50579, 65535, 0 }, { 50584, 65535, 0 }, { 50588, 65535, 0 },
	/* v2-0148 */
	{ 50592, 65535, 0 }, { 50293, 65535, 0 },
	/* v2-0149 */
	{ 48311, 65535, 0 }, { 50182, 65535, 0 }, { 50595, 65535, 0 },
	/* v2-0150 */
	{ 48395, 65535, 0 }, { 50598, 65535, 0 }, { 50602, 65535, 0 }, { 49259, 65535, 0 },
	/* v2-0153 */
	{ 48307, 65535, 0 }, { 40979, 65535, 0 }, { 48407, 65535, 0 }, { 40985, 65535, 0 }, { 40988, 65535, 0 },
	{ 40991, 65535, 0 }, { 40997, 65535, 0 }, { 41000, 65535, 0 }, { 37877, 65535, 0 }, { 26210, 65535, 0 },
	{ 23412, 65535, 0 }, { 26213, 65535, 0 }, { 26216, 65535, 0 }, { 26219, 65535, 0 }, { 26222, 65535, 0 },
	{ 26225, 65535, 0 }, { 26231, 65535, 0 }, { 26234, 65535, 0 }, { 26237, 65535, 0 }, { 26240, 65535, 0 },
	{ 40696, 65535, 0 }, { 26255, 65535, 0 }, { 26273, 65535, 0 }, { 26276, 65535, 0 }, { 48423, 65535, 0 },
	{ 48426, 65535, 0 }, { 26279, 65535, 0 }, { 26282, 65535, 0 }, { 26285, 65535, 0 }, { 26288, 65535, 0 },
	{ 26291, 65535, 0 }, { 26294, 65535, 0 }, { 26297, 65535, 0 }, { 26300, 65535, 0 }, { 40699, 65535, 0 },
	{ 50606, 65535, 0 }, { 50609, 65535, 0 }, { 50612, 65535, 0 }, { 50615, 65535, 0 }, { 40705, 65535, 0 },
	{ 48429, 65535, 0 }, { 50618, 65535, 0 }, { 50621, 65535, 0 }, { 48432, 65535, 0 }, { 48438, 65535, 0 },
	{ 48441, 65535, 0 }, { 48444, 65535, 0 }, { 50624, 65535, 0 }, { 48447, 65535, 0 }, { 48450, 65535, 0 },
	{ 48459, 65535, 0 }, { 50634, 65535, 0 }, { 40720, 65535, 0 }, { 48462, 65535, 0 }, { 48465, 65535, 0 },
	{ 48468, 65535, 0 }, { 48471, 65535, 0 }, { 50644, 65535, 0 }, { 48244, 65535, 0 }, { 48247, 65535, 0 },
	{ 48250, 65535, 0 }, { 50647, 65535, 0 }, { 50650, 65535, 0 }, { 50653, 65535, 0 },
	/* v2-0155 */
	{ 50657, 65535, 0 }, { 48395, 65535, 0 }, { 50660, 65535, 0 }, { 50248, 65535, 0 },
	/* v2-0156 */
	{ 50663, 65535, 0 }, { 48502, 65535, 0 }, { 47989, 65535, 0 }, { 48546, 65535, 0 }, { 45740, 65535, 0 },
	{ 50667, 65535, 0 }, { 50671, 65535, 0 },
	/* v2-0157 */
	{ 50663, 65535, 0 }, { 50677, 65535, 0 }, { 50681, 65535, 0 }, { 48510, 65535, 0 }, { 48157, 65535, 0 },
	{ 50667, 65535, 0 },
	/* v2-0158 */
	{ 50685, 65535, 0 }, { 50689, 65535, 0 }, { 50693, 65535, 0 }, { 50697, 65535, 0 },
	/* v2-0159 */
	{ 23404, 65535, 0 }, { 46408, 65535, 0 }, { 46410, 65535, 0 },
	/* v2-0160 */
	{ 50701, 65535, 0 }, { 50707, 65535, 0 }, { 50713, 65535, 0 }, { 50718, 65535, 0 }, { 50722, 65535, 0 },
	/* v2-0161 */
	{ 46406, 65535, 0 }, { 46404, 65535, 0 }, { 46412, 65535, 0 },
	/* v2-0162 */
	{ 48311, 65535, 0 }, { 36407, 65535, 0 }, { 50725, 65535, 0 }, { 50348, 65535, 0 }, { 50728, 65535, 0 },
	{ 50731, 65535, 0 }, { 50735, 65535, 0 }, { 48326, 65535, 0 }, { 50738, 65535, 0 }, { 50741, 65535, 0 },
	{ 50744, 65535, 0 }, { 48329, 65535, 0 }, { 48335, 65535, 0 }, { 50748, 65535, 0 }, { 48338, 65535, 0 },
	{ 50752, 65535, 0 }, { 48341, 65535, 0 }, { 21564, 65535, 0 }, { 48398, 65535, 0 }, { 48347, 65535, 0 },
	{ 48350, 65535, 0 }, { 50756, 65535, 0 }, { 48353, 65535, 0 }, { 50759, 65535, 0 }, { 48678, 65535, 0 },
	{ 48359, 65535, 0 }, { 50351, 65535, 0 }, { 50044, 65535, 0 }, { 50762, 65535, 0 }, { 21664, 65535, 0 },
	{ 21687, 65535, 0 }, { 48145, 65535, 0 }, { 49397, 65535, 0 }, { 50765, 65535, 0 }, { 21690, 65535, 0 },
	{ 50768, 65535, 0 }, { 48404, 65535, 0 }, { 44609, 65535, 0 }, { 48374, 65535, 0 }, { 50771, 65535, 0 },
	{ 50774, 65535, 0 }, { 48383, 65535, 0 }, { 48722, 65535, 0 }, { 49259, 65535, 0 }, { 50777, 65535, 0 },
	{ 50780, 65535, 0 }, { 49307, 65535, 0 },
	/* v2-0163 */
	{ 50783, 65535, 0 }, { 50786, 65535, 0 }, { 50789, 65535, 0 }, { 21489, 65535, 0 }, { 50330, 65535, 0 },
	{ 50792, 65535, 0 }, { 50796, 65535, 0 }, { 50801, 65535, 0 }, { 50804, 65535, 0 }, { 50807, 65535, 0 },
	{ 50811, 65535, 0 }, { 50814, 65535, 0 }, { 50817, 65535, 0 }, { 50820, 65535, 0 }, { 50824, 65535, 0 },
	{ 50829, 65535, 0 }, { 50834, 65535, 0 }, { 49004, 65535, 0 }, { 50839, 65535, 0 }, { 50843, 65535, 0 },
	{ 50847, 65535, 0 }, { 50851, 65535, 0 }, { 50854, 65535, 0 }, { 50858, 65535, 0 }, { 50863, 65535, 0 },
	{ 50868, 65535, 0 }, { 50871, 65535, 0 }, { 50875, 65535, 0 }, { 48356, 65535, 0 }, { 50203, 65535, 0 },
	{ 50879, 65535, 0 }, { 50882, 65535, 0 }, { 48362, 65535, 0 }, { 50885, 65535, 0 }, { 50221, 65535, 0 },
	{ 50891, 65535, 0 }, { 50895, 65535, 0 }, { 50224, 65535, 0 }, { 50227, 65535, 0 }, { 50900, 65535, 0 },
	{ 21709, 65535, 0 }, { 21712, 65535, 0 }, { 50904, 65535, 0 }, { 50907, 65535, 0 }, { 50911, 65535, 0 },
	{ 50916, 65535, 0 }, { 50921, 65535, 0 }, { 50926, 65535, 0 }, { 50929, 65535, 0 }, { 50933, 65535, 0 },
	{ 21715, 65535, 0 }, { 50937, 65535, 0 }, { 50941, 65535, 0 }, { 50946, 65535, 0 }, { 50951, 65535, 0 },
	{ 50955, 65535, 0 },
	/* v2-0164 */
	{ 48311, 65535, 0 }, { 50959, 65535, 0 }, { 50962, 65535, 0 }, { 50965, 65535, 0 }, { 50970, 65535, 0 },
	{ 50974, 65535, 0 }, { 50333, 65535, 0 }, { 50978, 65535, 0 }, { 47332, 65535, 0 },
	/* v2-0165 */
	{ 48314, 65535, 0 }, { 36409, 65535, 0 }, { 48317, 65535, 0 }, { 48332, 65535, 0 }, { 48344, 65535, 0 },
	{ 48347, 65535, 0 }, { 50970, 65535, 0 }, { 50982, 65535, 0 }, { 48356, 65535, 0 }, { 49397, 65535, 0 },
	{ 21699, 65535, 0 }, { 48371, 65535, 0 }, { 48377, 65535, 0 }, { 48386, 65535, 0 }, { 48389, 65535, 0 },
	/* v2-0166 */
	{ 46402, 65535, 0 }, { 36407, 65535, 0 },
	/* v2-0167 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 },
	{ 28735, 65535, 0 }, { 37888, 65535, 0 }, { 23417, 65535, 0 }, { 46406, 65535, 0 }, { 46404, 65535, 0 },
	{ 46412, 65535, 0 },
	/* v2-0168 */
	{ 46402, 65535, 0 }, { 36407, 65535, 0 }, { 23402, 65535, 0 }, { 46408, 65535, 0 }, { 23408, 65535, 0 },
	{ 46410, 65535, 0 }, { 46412, 65535, 0 },
	/* v2-0169 */
	{ 23402, 65535, 0 }, { 23408, 65535, 0 },
	/* v2-0170 */
	{ 23402, 65535, 0 }, { 46404, 65535, 0 }, { 46408, 65535, 0 },
	/* v2-0173 */
	{ 48301, 65535, 0 }, { 48341, 65535, 0 },
	/* v2-0174 */
	{ 46402, 65535, 0 }, { 23402, 65535, 0 }, { 21533, 65535, 0 }, { 46408, 65535, 0 }, { 46410, 65535, 0 },
	/* v2-0175 */
	{ 48840, 65535, 0 }, { 50987, 65535, 0 }, { 50991, 65535, 0 }, { 50995, 65535, 0 }, { 50999, 65535, 0 },
	{ 47969, 65535, 0 }, { 51003, 65535, 0 }, { 51007, 65535, 0 }, { 51011, 65535, 0 }, { 51015, 65535, 0 },
	{ 51020, 65535, 0 }, { 51025, 65535, 0 }, { 51029, 65535, 0 }, { 51037, 65535, 0 }, { 51041, 65535, 0 },
	{ 51045, 65535, 0 }, { 51049, 65535, 0 }, { 51053, 65535, 0 }, { 51057, 65535, 0 }, { 49628, 65535, 0 },
	{ 51061, 65535, 0 }, { 49632, 65535, 0 }, { 51065, 65535, 0 }, { 51069, 65535, 0 }, { 51073, 65535, 0 },
	{ 51077, 65535, 0 },
	/* v2-0177 */
	{ 51081, 65535, 0 }, { 51085, 65535, 0 }, { 51089, 65535, 0 }, { 51093, 65535, 0 }, { 51097, 65535, 0 },
	{ 23408, 65535, 0 }, { 21782, 65535, 0 }, { 51101, 65535, 0 }, { 36428, 65535, 0 }, { 51105, 65535, 0 },
	/* v2-0178 */
	{ 50667, 65535, 0 }, { 51109, 65535, 0 },
	/* v2-0179 */
	{ 50657, 65535, 0 }, { 48395, 65535, 0 }, { 50660, 65535, 0 }, { 50248, 65535, 0 },
	/* v2-0180 */
	{ 49019, 65535, 0 }, { 51113, 65535, 0 }, { 51117, 65535, 0 }, { 51121, 65535, 0 }, { 51125, 65535, 0 },
	/* v2-0181 */
	{ 46410, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0183 */
	{ 46402, 65535, 0 }, { 36415, 65535, 0 },
	/* v2-0185 */
	{ 36407, 65535, 0 }, { 23402, 65535, 0 }, { 23406, 65535, 0 }, { 21533, 65535, 0 }, { 21556, 65535, 0 },
	{ 36426, 65535, 0 },
	/* v2-0187 */
	{ 36415, 65535, 0 }, { 46408, 65535, 0 },
	/* v2-0189 */
	{ 21556, 65535, 0 }, { 46404, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0190 */
	{ 36407, 65535, 0 }, { 51129, 65535, 0 }, { 51132, 65535, 0 }, { 21450, 65535, 0 }, { 51136, 65535, 0 },
	{ 23402, 65535, 0 }, { 21533, 65535, 0 }, { 21556, 65535, 0 }, { 36417, 65535, 0 }, { 21599, 65535, 0 },
	{ 46404, 65535, 0 }, { 36426, 65535, 0 }, { 46408, 65535, 0 }, { 50904, 65535, 0 }, { 46410, 65535, 0 },
	{ 48371, 65535, 0 }, { 51139, 65535, 0 }, { 36428, 65535, 0 },
	/* v2-0191 */
	{ 48311, 65535, 0 }, { 21442, 65535, 0 }, { 51142, 65535, 0 }, { 51154, 65535, 0 }, { 51160, 65535, 0 },
	{ 48338, 65535, 0 }, { 51163, 65535, 0 }, { 50044, 65535, 0 }, { 44609, 65535, 0 }, { 51169, 65535, 0 },
	{ 51172, 65535, 0 }, { 49422, 65535, 0 }, { 51177, 65535, 0 },
	/* v2-0193 */
	{ 50592, 65535, 0 }, { 50563, 65535, 0 }, { 50293, 65535, 0 }, { 50566, 65535, 0 },
	/* v2-0200 */
	{ 48307, 65535, 0 }, { 46402, 65535, 0 }, { 36407, 65535, 0 }, { 51187, 65535, 0 }, { 23402, 65535, 0 },
	{ 23404, 65535, 0 }, { 21533, 65535, 0 }, { 36415, 65535, 0 }, { 50174, 65535, 0 }, { 36417, 65535, 0 },
	{ 21599, 65535, 0 }, { 51191, 65535, 0 }, { 46404, 65535, 0 }, { 51195, 65535, 0 }, { 48356, 65535, 0 },
	{ 51199, 65535, 0 }, { 36426, 65535, 0 }, { 46408, 65535, 0 }, { 23408, 65535, 0 }, { 51205, 65535, 0 },
	{ 46410, 65535, 0 }, { 46412, 65535, 0 }, { 51209, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0201 */
	{ 51214, 65535, 0 }, { 51218, 65535, 0 }, { 48642, 65535, 0 }, { 51222, 65535, 0 }, { 49696, 65535, 0 },
	{ 51226, 65535, 0 }, { 51230, 65535, 0 }, { 51234, 65535, 0 }, { 51238, 65535, 0 },
	/* v2-0202 */
	{ 50345, 65535, 0 }, { 21480, 65535, 0 }, { 51242, 65535, 0 }, { 51245, 65535, 0 }, { 51254, 65535, 0 },
	{ 26875, 65535, 0 }, { 51257, 65535, 0 }, { 51261, 65535, 0 }, { 51265, 65535, 0 }, { 51269, 65535, 0 },
	/* v2-0203 */
	{ 50008, 65535, 0 }, { 51275, 65535, 0 }, { 51280, 65535, 0 }, { 51283, 65535, 0 }, { 48289, 65535, 0 },
	{ 50584, 65535, 0 }, { 51287, 65535, 0 }, { 51291, 65535, 0 }, { 51296, 65535, 0 }, { 51300, 65535, 0 },
	{ 51305, 65535, 0 }, { 51129, 65535, 0 }, { 51310, 65535, 0 }, { 51313, 65535, 0 }, { 51318, 65535, 0 },
	{ 51136, 65535, 0 }, { 48821, 65535, 0 }, { 51322, 65535, 0 }, { 40013, 65535, 0 }, { 51327, 65535, 0 },
	{ 51332, 65535, 0 }, { 51335, 65535, 0 }, { 48392, 65535, 0 }, { 51338, 65535, 0 }, { 51343, 65535, 0 },
	{ 51347, 65535, 0 }, { 51351, 65535, 0 }, { 36409, 65535, 0 }, { 51355, 65535, 0 }, { 51358, 65535, 0 },
	{ 36412, 65535, 0 }, { 50284, 65535, 0 }, { 51361, 65535, 0 }, { 50185, 65535, 0 }, { 21509, 65535, 0 },
	{ 51365, 65535, 0 }, { 49345, 65535, 0 }, { 51368, 65535, 0 }, { 51372, 65535, 0 }, { 51376, 65535, 0 },
	{ 51382, 65535, 0 }, { 51385, 65535, 0 }, { 51390, 65535, 0 }, { 51393, 65535, 0 }, { 51396, 65535, 0 },
	{ 21558, 65535, 0 }, { 50024, 65535, 0 }, { 51399, 65535, 0 }, { 51403, 65535, 0 }, { 51409, 65535, 0 },
	{ 50191, 65535, 0 }, { 49004, 65535, 0 }, { 51414, 65535, 0 }, { 21601, 65535, 0 }, { 49366, 65535, 0 },
	{ 21604, 65535, 0 }, { 21607, 65535, 0 }, { 51417, 65535, 0 }, { 51421, 65535, 0 }, { 51425, 65535, 0 },
	{ 51254, 65535, 0 }, { 50333, 65535, 0 }, { 21623, 65535, 0 }, { 51429, 65535, 0 }, { 21626, 65535, 0 },
	{ 51433, 65535, 0 }, { 51439, 65535, 0 }, { 50660, 65535, 0 }, { 51443, 65535, 0 }, { 51446, 65535, 0 },
	{ 51449, 65535, 0 }, { 51453, 65535, 0 }, { 51458, 65535, 0 }, { 50351, 65535, 0 }, { 48606, 65535, 0 },
	{ 51464, 65535, 0 }, { 50203, 65535, 0 }, { 48362, 65535, 0 }, { 50293, 65535, 0 }, { 51468, 65535, 0 },
	{ 50595, 65535, 0 }, { 48149, 65535, 0 }, { 51472, 65535, 0 }, { 51476, 65535, 0 }, { 51480, 65535, 0 },
	{ 51484, 65535, 0 }, { 51487, 65535, 0 }, { 26884, 65535, 0 }, { 51492, 65535, 0 }, { 51496, 65535, 0 },
	{ 51501, 65535, 0 }, { 48153, 65535, 0 }, { 51226, 65535, 0 }, { 21699, 65535, 0 }, { 51505, 65535, 0 },
	{ 51508, 65535, 0 }, { 50926, 65535, 0 }, { 51511, 65535, 0 }, { 50059, 65535, 0 }, { 49900, 65535, 0 },
	{ 51515, 65535, 0 }, { 51519, 65535, 0 }, { 51522, 65535, 0 }, { 48374, 65535, 0 }, { 50242, 65535, 0 },
	{ 51526, 65535, 0 }, { 51532, 65535, 0 }, { 49419, 65535, 0 }, { 21769, 65535, 0 }, { 48380, 65535, 0 },
	{ 51536, 65535, 0 }, { 51540, 65535, 0 }, { 51544, 65535, 0 }, { 51547, 65535, 0 }, { 51551, 65535, 0 },
	{ 21782, 65535, 0 }, { 51555, 65535, 0 }, { 51559, 65535, 0 }, { 51564, 65535, 0 }, { 51569, 65535, 0 },
	{ 51572, 65535, 0 }, { 50082, 65535, 0 }, { 51575, 65535, 0 }, { 51578, 65535, 0 }, { 51582, 65535, 0 },
	{ 51585, 65535, 0 }, { 50281, 65535, 0 },
	/* v2-0204 */
	{ 46402, 65535, 0 }, { 23404, 65535, 0 }, { 36417, 65535, 0 }, { 48374, 65535, 0 },
	/* v2-0205 */
	{ 48311, 65535, 0 }, { 48392, 65535, 0 }, { 50741, 65535, 0 }, { 49397, 65535, 0 }, { 51588, 65535, 0 },
	{ 48383, 65535, 0 }, { 51591, 65535, 0 },
	/* v2-0206 */
	{ 46402, 65535, 0 }, { 23404, 65535, 0 }, { 46410, 65535, 0 }, { 21782, 65535, 0 }, { 37892, 65535, 0 },
	/* v2-0207 */
	{ 46402, 65535, 0 }, { 36415, 65535, 0 }, { 51594, 65535, 0 }, { 23408, 65535, 0 }, { 46412, 65535, 0 },
	/* v2-0208 */
	{ 48232, 65535, 0 }, { 21428, 65535, 0 }, { 51606, 65535, 0 }, { 50215, 65535, 0 }, { 51609, 65535, 0 },
	{ 51139, 65535, 0 },
	/* v2-0209 */
	{ 21489, 65535, 0 }, { 51612, 65535, 0 }, { 49348, 65535, 0 }, { 51396, 65535, 0 }, { 51615, 65535, 0 },
	{ 50804, 65535, 0 }, { 50851, 65535, 0 }, { 50660, 65535, 0 },
	/* v2-0210 */
	{ 51287, 65535, 0 }, { 50218, 65535, 0 },
	/* v2-0211 */
	{ 51618, 65535, 0 }, { 51625, 65535, 0 }, { 51633, 65535, 0 }, { 51640, 65535, 0 }, { 51647, 65535, 0 },
	{ 51654, 65535, 0 }, { 51661, 65535, 0 }, { 51668, 65535, 0 }, { 51675, 65535, 0 }, { 51682, 65535, 0 },
	{ 51689, 65535, 0 }, { 51695, 65535, 0 }, { 51701, 65535, 0 }, { 51716, 65535, 0 }, { 51730, 65535, 0 },
	{ 51739, 65535, 0 }, { 51749, 65535, 0 }, { 51757, 65535, 0 }, { 51766, 65535, 0 }, { 51774, 65535, 0 },
	{ 51785, 65535, 0 }, { 51795, 65535, 0 }, { 51803, 65535, 0 }, { 51818, 65535, 0 }, { 51833, 65535, 0 },
	/* v2-0213 */
	{ 23404, 65535, 0 }, { 36415, 65535, 0 }, { 46408, 65535, 0 },
	/* v2-0214 */
	{ 48314, 65535, 0 }, { 21530, 65535, 0 }, { 21547, 65535, 0 }, { 36426, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0215 */
	{ 21533, 65535, 0 }, { 46404, 65535, 0 }, { 36426, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0216 */
	{ 51847, 65535, 0 }, { 36409, 65535, 0 },
	/* v2-0217 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 },
	/* v2-0220 */
	{ 46402, 65535, 0 }, { 21533, 65535, 0 }, { 36415, 65535, 0 }, { 23408, 65535, 0 }, { 46410, 65535, 0 },
	{ 21782, 65535, 0 },
	/* v2-0223 */
	{ 23402, 65535, 0 }, { 51850, 65535, 0 }, { 23404, 65535, 0 }, { 21599, 65535, 0 }, { 36426, 65535, 0 },
	{ 46410, 65535, 0 }, { 21782, 65535, 0 }, { 51853, 65535, 0 },
	/* v2-0224 */
	{ 46402, 65535, 0 }, { 46404, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0225 */
	{ 46404, 65535, 0 }, { 23408, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0227 */
	{ 51856, 65535, 0 }, { 40010, 65535, 0 }, { 51859, 65535, 0 }, { 21428, 65535, 0 }, { 51863, 65535, 0 },
	{ 51867, 65535, 0 }, { 51129, 65535, 0 }, { 47921, 65535, 0 }, { 51871, 65535, 0 }, { 50345, 65535, 0 },
	{ 51875, 65535, 0 }, { 51879, 65535, 0 }, { 51883, 65535, 0 }, { 51887, 65535, 0 }, { 51891, 65535, 0 },
	{ 51895, 65535, 0 }, { 51899, 65535, 0 }, { 51903, 65535, 0 }, { 51907, 65535, 0 }, { 48037, 65535, 0 },
	{ 51911, 65535, 0 }, { 48338, 65535, 0 }, { 51915, 65535, 0 }, { 51919, 65535, 0 }, { 51923, 65535, 0 },
	{ 51927, 65535, 0 }, { 21601, 65535, 0 }, { 51931, 65535, 0 }, { 48738, 65535, 0 }, { 51935, 65535, 0 },
	{ 51939, 65535, 0 }, { 51943, 65535, 0 }, { 51947, 65535, 0 }, { 51195, 65535, 0 }, { 51951, 65535, 0 },
	{ 51955, 65535, 0 }, { 51959, 65535, 0 }, { 48141, 65535, 0 }, { 51963, 65535, 0 }, { 48145, 65535, 0 },
	{ 51609, 65535, 0 }, { 51967, 65535, 0 }, { 51971, 65535, 0 }, { 51975, 65535, 0 }, { 51979, 65535, 0 },
	{ 51169, 65535, 0 }, { 51983, 65535, 0 }, { 51987, 65535, 0 }, { 51991, 65535, 0 }, { 48726, 65535, 0 },
	{ 50383, 65535, 0 }, { 51995, 65535, 0 }, { 48386, 65535, 0 }, { 51999, 65535, 0 }, { 52003, 65535, 0 },
	/* v2-0228 */
	{ 23402, 65535, 0 }, { 23404, 65535, 0 }, { 36415, 65535, 0 }, { 21599, 65535, 0 }, { 36426, 65535, 0 },
	{ 23408, 65535, 0 }, { 46410, 65535, 0 }, { 46412, 65535, 0 },
	/* v2-0229 */
	{ 48307, 65535, 0 }, { 23402, 65535, 0 }, { 46406, 65535, 0 }, { 21599, 65535, 0 },
	/* v2-0230 */
	{ 46402, 65535, 0 }, { 23404, 65535, 0 }, { 36415, 65535, 0 }, { 46408, 65535, 0 },
	/* v2-0231 */
	{ 21533, 65535, 0 }, { 46404, 65535, 0 }, { 46408, 65535, 0 },
	/* v2-0232 */
	{ 40979, 65535, 0 }, { 48407, 65535, 0 }, { 40982, 65535, 0 },
	/* v2-0234 */
	{ 52007, 65535, 0 }, { 52011, 65535, 0 }, { 52015, 65535, 0 }, { 52019, 65535, 0 }, { 52022, 65535, 0 },
	{ 40010, 65535, 0 }, { 48301, 65535, 0 }, { 50182, 65535, 0 }, { 51609, 65535, 0 }, { 50236, 65535, 0 },
	/* v2-0235 */
	{ 23402, 65535, 0 }, { 23404, 65535, 0 }, { 23406, 65535, 0 }, { 21556, 65535, 0 }, { 36417, 65535, 0 },
	{ 21599, 65535, 0 }, { 46404, 65535, 0 }, { 36426, 65535, 0 }, { 46408, 65535, 0 }, { 23408, 65535, 0 },
	/* v2-0236 */
	{ 23404, 65535, 0 }, { 36417, 65535, 0 }, { 21599, 65535, 0 }, { 23408, 65535, 0 },
	/* v2-0237 */
	{ 46402, 65535, 0 }, { 36407, 65535, 0 }, { 23404, 65535, 0 }, { 36415, 65535, 0 }, { 36417, 65535, 0 },
	{ 21599, 65535, 0 }, { 36426, 65535, 0 }, { 46414, 65535, 0 },
	/* v2-0238 */
	{ 46404, 65535, 0 }, { 46410, 65535, 0 }, { 37894, 65535, 0 },
	/* v2-0239 */
	{ 46404, 65535, 0 }, { 21782, 65535, 0 }, { 37894, 65535, 0 },
	/* v2-0240 */
	{ 23402, 65535, 0 }, { 23404, 65535, 0 }, { 21556, 65535, 0 }, { 36415, 65535, 0 }, { 47891, 65535, 0 },
	{ 36417, 65535, 0 }, { 36426, 65535, 0 }, { 46408, 65535, 0 }, { 23408, 65535, 0 },
	/* v2-0241 */
	{ 23404, 65535, 0 }, { 21533, 65535, 0 }, { 46404, 65535, 0 }, { 23408, 65535, 0 }, { 46410, 65535, 0 },
	{ 21782, 65535, 0 }, { 46414, 65535, 0 },
	/* v2-0242 */
	{ 23402, 65535, 0 }, { 21556, 65535, 0 }, { 36417, 65535, 0 }, { 21599, 65535, 0 }, { 36426, 65535, 0 },
	{ 46408, 65535, 0 }, { 23408, 65535, 0 },
	/* v2-0243 */
	{ 46404, 65535, 0 }, { 50194, 65535, 0 }, { 37894, 65535, 0 },
	/* v2-0247 */
	{ 46402, 65535, 0 }, { 23402, 65535, 0 }, { 23404, 65535, 0 }, { 36415, 65535, 0 }, { 50174, 65535, 0 },
	{ 36426, 65535, 0 }, { 46408, 65535, 0 }, { 52025, 65535, 0 }, { 23408, 65535, 0 }, { 21782, 65535, 0 },
	{ 37892, 65535, 0 }, { 37894, 65535, 0 },
	/* v2-0248 */
	{ 46402, 65535, 0 }, { 36417, 65535, 0 }, { 46404, 65535, 0 }, { 23408, 65535, 0 },
	/* v2-0250 */
	{ 21556, 65535, 0 }, { 36415, 65535, 0 }, { 21599, 65535, 0 }, { 46404, 65535, 0 }, { 46410, 65535, 0 },
	/* v2-0251 */
	{ 36409, 65535, 0 }, { 50185, 65535, 0 }, { 46404, 65535, 0 }, { 21687, 65535, 0 }, { 51582, 65535, 0 },
	{ 52027, 65535, 0 },
	/* v2-0252 */
	{ 52030, 65535, 0 }, { 50783, 65535, 0 }, { 50185, 65535, 0 }, { 52033, 65535, 0 }, { 48341, 65535, 0 },
	{ 50191, 65535, 0 }, { 50206, 65535, 0 }, { 21687, 65535, 0 }, { 26878, 65535, 0 }, { 44612, 65535, 0 },
	{ 52036, 65535, 0 },
	/* v2-0253 */
	{ 36407, 65535, 0 }, { 21533, 65535, 0 }, { 36426, 65535, 0 }, { 46408, 65535, 0 }, { 37892, 65535, 0 },
	/* v2-0254 */
	{ 48759, 65535, 0 }, { 52039, 65535, 0 }, { 50528, 65535, 0 }, { 52044, 65535, 0 }, { 52049, 65535, 0 },
	{ 52053, 65535, 0 }, { 52058, 65535, 0 }, { 52065, 65535, 0 }, { 52070, 65535, 0 }, { 52075, 65535, 0 },
	{ 47957, 65535, 0 }, { 52081, 65535, 0 }, { 52086, 65535, 0 }, { 52090, 65535, 0 }, { 52095, 65535, 0 },
	{ 52100, 65535, 0 }, { 52106, 65535, 0 }, { 52111, 65535, 0 }, { 52116, 65535, 0 }, { 52121, 65535, 0 },
	{ 52125, 65535, 0 }, { 52129, 65535, 0 }, { 52134, 65535, 0 }, { 52139, 65535, 0 }, { 52145, 65535, 0 },
	{ 52151, 65535, 0 }, { 52157, 65535, 0 }, { 52162, 65535, 0 }, { 52166, 65535, 0 }, { 52173, 65535, 0 },
	{ 52180, 65535, 0 }, { 52187, 65535, 0 }, { 52194, 65535, 0 }, { 52198, 65535, 0 }, { 52204, 65535, 0 },
	{ 52209, 65535, 0 }, { 52213, 65535, 0 }, { 21585, 65535, 0 }, { 52218, 65535, 0 }, { 49000, 65535, 0 },
	{ 52223, 65535, 0 }, { 52228, 65535, 0 }, { 52233, 65535, 0 }, { 52238, 65535, 0 }, { 49616, 65535, 0 },
	{ 52244, 65535, 0 }, { 52251, 65535, 0 }, { 52256, 65535, 0 }, { 52262, 65535, 0 }, { 52268, 65535, 0 },
	{ 52273, 65535, 0 }, { 52278, 65535, 0 }, { 52283, 65535, 0 }, { 52288, 65535, 0 }, { 52292, 65535, 0 },
	{ 52297, 65535, 0 }, { 50203, 65535, 0 }, { 52301, 65535, 0 }, { 52307, 65535, 0 }, { 52312, 65535, 0 },
	{ 52317, 65535, 0 }, { 52321, 65535, 0 }, { 52327, 65535, 0 }, { 52333, 65535, 0 }, { 52340, 65535, 0 },
	{ 51205, 65535, 0 }, { 52345, 65535, 0 }, { 52352, 65535, 0 }, { 52359, 65535, 0 }, { 52364, 65535, 0 },
	{ 52370, 65535, 0 }, { 52375, 65535, 0 }, { 52382, 65535, 0 }, { 52387, 65535, 0 }, { 52393, 65535, 0 },
	{ 52399, 65535, 0 }, { 52403, 65535, 0 }, { 52409, 65535, 0 }, { 52415, 65535, 0 }, { 52420, 65535, 0 },
	{ 52425, 65535, 0 }, { 52429, 65535, 0 }, { 52434, 65535, 0 }, { 51209, 65535, 0 }, { 52440, 65535, 0 },
	{ 52447, 65535, 0 }, { 52454, 65535, 0 }, { 52462, 65535, 0 }, { 52470, 65535, 0 }, { 52475, 65535, 0 },
	{ 52480, 65535, 0 }, { 52485, 65535, 0 }, { 52491, 65535, 0 }, { 52496, 65535, 0 }, { 52501, 65535, 0 },
	{ 52506, 65535, 0 }, { 52510, 65535, 0 }, { 52516, 65535, 0 }, { 52520, 65535, 0 }, { 52525, 65535, 0 },
	{ 52529, 65535, 0 }, { 52534, 65535, 0 },
	/* v2-0255 */
	{ 44684, 65535, 0 }, { 52539, 65535, 0 }, { 52543, 65535, 0 }, { 52546, 65535, 0 }, { 52549, 65535, 0 },
	{ 52552, 65535, 0 }, { 52557, 65535, 0 }, { 52561, 65535, 0 }, { 52564, 65535, 0 }, { 52567, 65535, 0 },
	{ 52570, 65535, 0 }, { 52573, 65535, 0 }, { 52019, 65535, 0 }, { 52577, 65535, 0 }, { 52580, 65535, 0 },
	{ 52583, 65535, 0 }, { 52586, 65535, 0 }, { 52589, 65535, 0 }, { 52592, 65535, 0 }, { 52595, 65535, 0 },
	{ 52598, 65535, 0 }, { 52601, 65535, 0 }, { 52604, 65535, 0 }, { 52607, 65535, 0 }, { 52610, 65535, 0 },
	{ 50031, 65535, 0 }, { 21699, 65535, 0 },
	/* v2-0256 */
	{ 52007, 65535, 0 }, { 52613, 65535, 0 }, { 52539, 65535, 0 }, { 52617, 65535, 0 }, { 52543, 65535, 0 },
	{ 52546, 65535, 0 }, { 52621, 65535, 0 }, { 52549, 65535, 0 }, { 52552, 65535, 0 }, { 52624, 65535, 0 },
	{ 52557, 65535, 0 }, { 52628, 65535, 0 }, { 52561, 65535, 0 }, { 52564, 65535, 0 }, { 52567, 65535, 0 },
	{ 52632, 65535, 0 }, { 52570, 65535, 0 }, { 52573, 65535, 0 }, { 52019, 65535, 0 }, { 52577, 65535, 0 },
	{ 52580, 65535, 0 }, { 52635, 65535, 0 }, { 52583, 65535, 0 }, { 52586, 65535, 0 }, { 52589, 65535, 0 },
	{ 52638, 65535, 0 }, { 52592, 65535, 0 }, { 52595, 65535, 0 }, { 52598, 65535, 0 }, { 52641, 65535, 0 },
	{ 52601, 65535, 0 }, { 52604, 65535, 0 }, { 52644, 65535, 0 }, { 52022, 65535, 0 }, { 52607, 65535, 0 },
	{ 52647, 65535, 0 }, { 52610, 65535, 0 }, { 52650, 65535, 0 }, { 52659, 65535, 0 }, { 52662, 65535, 0 },
	{ 52665, 65535, 0 }, { 52668, 65535, 0 }, { 52673, 65535, 0 }, { 52680, 65535, 0 },
	/* v2-0257 */
	{ 52687, 65535, 0 }, { 52692, 65535, 0 }, { 52697, 65535, 0 },
	/* v2-0258 */
	{ 48817, 65535, 0 }, { 52702, 65535, 0 }, { 52710, 65535, 0 }, { 52716, 65535, 0 },
	/* v2-0259 */
	{ 21439, 65535, 0 }, { 52665, 65535, 0 }, { 21469, 65535, 0 }, { 21480, 65535, 0 }, { 21483, 65535, 0 },
	{ 21486, 65535, 0 }, { 21489, 65535, 0 }, { 21492, 65535, 0 }, { 21498, 65535, 0 }, { 21501, 65535, 0 },
	{ 21519, 65535, 0 }, { 21530, 65535, 0 }, { 21535, 65535, 0 }, { 21550, 65535, 0 }, { 21593, 65535, 0 },
	{ 21596, 65535, 0 }, { 21601, 65535, 0 }, { 21626, 65535, 0 }, { 21638, 65535, 0 }, { 21687, 65535, 0 },
	{ 21699, 65535, 0 }, { 21709, 65535, 0 }, { 21776, 65535, 0 }, { 21779, 65535, 0 }, { 21796, 65535, 0 },
	{ 21814, 65535, 0 },
	/* v2-0260 */
	{ 36407, 65535, 0 }, { 23402, 65535, 0 }, { 23404, 65535, 0 }, { 23406, 65535, 0 }, { 36417, 65535, 0 },
	{ 46404, 65535, 0 }, { 36426, 65535, 0 }, { 23408, 65535, 0 },
	/* v2-0261 */
	{ 52724, 65535, 0 }, { 52728, 65535, 0 }, { 39284, 65535, 0 }, { 50970, 65535, 0 }, { 52732, 65535, 0 },
	{ 52736, 65535, 0 }, { 52740, 65535, 0 }, { 52744, 65535, 0 },
	/* v2-0262 */
	{ 21533, 65535, 0 }, { 47891, 65535, 0 }, { 46408, 65535, 0 }, { 52025, 65535, 0 }, { 46410, 65535, 0 },
	{ 46414, 65535, 0 },
	/* v2-0263 */
	{ 46402, 65535, 0 }, { 23402, 65535, 0 }, { 23406, 65535, 0 }, { 21533, 65535, 0 }, { 46404, 65535, 0 },
	{ 23408, 65535, 0 }, { 46410, 65535, 0 },
	/* v2-0265 */
	{ 52748, 65535, 0 }, { 52752, 65535, 0 }, { 48502, 65535, 0 }, { 48734, 65535, 0 }, { 52756, 65535, 0 },
	{ 51883, 65535, 0 }, { 52760, 65535, 0 }, { 48642, 65535, 0 }, { 52764, 65535, 0 }, { 52768, 65535, 0 },
	{ 48602, 65535, 0 }, { 52772, 65535, 0 }, { 52776, 65535, 0 }, { 52780, 65535, 0 }, { 52784, 65535, 0 },
	{ 48145, 65535, 0 }, { 52788, 65535, 0 }, { 49404, 65535, 0 }, { 49748, 65535, 0 }, { 52792, 65535, 0 },
	{ 48157, 65535, 0 }, { 52796, 65535, 0 }, { 51097, 65535, 0 }, { 52800, 65535, 0 }, { 48746, 65535, 0 },
	{ 52804, 65535, 0 },
	/* v2-0267 */
	{ 52808, 65535, 0 }, { 52812, 65535, 0 }, { 51257, 65535, 0 }, { 52816, 65535, 0 }, { 52820, 65535, 0 },
	{ 52824, 65535, 0 }, { 52828, 65535, 0 },
	/* v2-0268 */
	{ 46402, 65535, 0 }, { 23408, 65535, 0 }, { 37892, 65535, 0 },
	/* v2-0269 */
	{ 36426, 65535, 0 }, { 23408, 65535, 0 },
	/* v2-0270 */
	{ 21428, 65535, 0 }, { 21469, 65535, 0 }, { 50179, 65535, 0 }, { 36409, 65535, 0 }, { 21509, 65535, 0 },
	{ 52832, 65535, 0 }, { 52835, 65535, 0 }, { 21664, 65535, 0 }, { 50293, 65535, 0 }, { 26875, 65535, 0 },
	{ 26884, 65535, 0 }, { 21690, 65535, 0 }, { 49419, 65535, 0 }, { 52838, 65535, 0 },
	/* v2-0271 */
	{ 21442, 65535, 0 }, { 36409, 65535, 0 }, { 36412, 65535, 0 }, { 48341, 65535, 0 }, { 48398, 65535, 0 },
	{ 50330, 65535, 0 }, { 48362, 65535, 0 },
	/* v2-0272 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23408, 65535, 0 }, { 50227, 65535, 0 },
	{ 21782, 65535, 0 }, { 50254, 65535, 0 }, { 36428, 65535, 0 }, { 49429, 65535, 0 },
	/* v2-0273 */
	{ 52841, 65535, 0 }, { 48235, 65535, 0 }, { 52844, 65535, 0 }, { 50269, 65535, 0 },
	/* v2-0275 */
	{ 48229, 65535, 0 }, { 50008, 65535, 0 }, { 21428, 65535, 0 }, { 48365, 65535, 0 },
	/* v2-0276 */
	{ 52847, 65535, 0 }, { 21872, 65535, 0 }, { 52855, 65535, 0 }, { 52864, 65535, 0 }, { 52872, 65535, 0 },
	/* v2-0277 */
	{ 52879, 65535, 0 }, { 52888, 65535, 0 }, { 52895, 65535, 0 },
	/* v2-0278 */
	{ 52905, 65535, 0 }, { 52913, 65535, 0 }, { 52920, 65535, 0 }, { 52879, 65535, 0 }, { 48392, 65535, 0 },
	{ 52930, 65535, 0 }, { 52938, 65535, 0 }, { 52951, 65535, 0 }, { 52958, 65535, 0 }, { 52967, 65535, 0 },
	{ 52975, 65535, 0 }, { 52983, 65535, 0 },
	/* v2-0279 */
	{ 52992, 65535, 0 }, { 53000, 65535, 0 }, { 53003, 65535, 0 }, { 53010, 65535, 0 },
	/* v2-0280 */
	{ 46402, 65535, 0 }, { 23408, 65535, 0 }, { 46410, 65535, 0 },
	/* v2-0281 */
	{ 53014, 65535, 0 }, { 53018, 65535, 0 }, { 53022, 65535, 0 }, { 53026, 65535, 0 }, { 53030, 65535, 0 },
	{ 53034, 65535, 0 },
	/* v2-0282 */
	{ 51280, 65535, 0 }, { 48401, 65535, 0 }, { 48377, 65535, 0 }, { 50085, 65535, 0 },
	/* v2-0283 */
	{ 46402, 65535, 0 }, { 23406, 65535, 0 }, { 46408, 65535, 0 }, { 23408, 65535, 0 },
	/* v2-0284 */
	{ 46402, 65535, 0 }, { 23406, 65535, 0 }, { 36415, 65535, 0 }, { 36426, 65535, 0 },
	/* v2-0286 */
	{ 21480, 65535, 0 }, { 53038, 65535, 0 }, { 48401, 65535, 0 }, { 21715, 65535, 0 },
	/* v2-0287 */
	{ 40010, 65535, 0 }, { 48301, 65535, 0 }, { 50182, 65535, 0 }, { 50191, 65535, 0 }, { 49419, 65535, 0 },
	{ 50254, 65535, 0 }, { 50269, 65535, 0 }, { 51591, 65535, 0 },
	/* v2-0290 */
	{ 53041, 65535, 0 }, { 23410, 65535, 0 }, { 26315, 65535, 0 }, { 37877, 65535, 0 }, { 26210, 65535, 0 },
	{ 23412, 65535, 0 }, { 26213, 65535, 0 }, { 26216, 65535, 0 }, { 26219, 65535, 0 }, { 26222, 65535, 0 },
	{ 26225, 65535, 0 }, { 26228, 65535, 0 }, { 37880, 65535, 0 }, { 26317, 65535, 0 }, { 37883, 65535, 0 },
	{ 26231, 65535, 0 }, { 26234, 65535, 0 }, { 26237, 65535, 0 }, { 26240, 65535, 0 }, { 26243, 65535, 0 },
	{ 26246, 65535, 0 }, { 26249, 65535, 0 }, { 26252, 65535, 0 }, { 48420, 65535, 0 }, { 26319, 65535, 0 },
	{ 40696, 65535, 0 }, { 26255, 65535, 0 }, { 26258, 65535, 0 }, { 26261, 65535, 0 }, { 26264, 65535, 0 },
	{ 26267, 65535, 0 }, { 26270, 65535, 0 }, { 26273, 65535, 0 }, { 26276, 65535, 0 }, { 48423, 65535, 0 },
	{ 23415, 65535, 0 }, { 48426, 65535, 0 }, { 26279, 65535, 0 }, { 26282, 65535, 0 }, { 26285, 65535, 0 },
	{ 26288, 65535, 0 }, { 26291, 65535, 0 }, { 26294, 65535, 0 }, { 26297, 65535, 0 }, { 26300, 65535, 0 },
	{ 40699, 65535, 0 }, { 28735, 65535, 0 }, { 50606, 65535, 0 }, { 50609, 65535, 0 }, { 50612, 65535, 0 },
	{ 50615, 65535, 0 }, { 53047, 65535, 0 }, { 40702, 65535, 0 }, { 40705, 65535, 0 }, { 48429, 65535, 0 },
	{ 50618, 65535, 0 }, { 50621, 65535, 0 }, { 37886, 65535, 0 }, { 48432, 65535, 0 }, { 40708, 65535, 0 },
	{ 40711, 65535, 0 }, { 40714, 65535, 0 }, { 37888, 65535, 0 }, { 23417, 65535, 0 }, { 37890, 65535, 0 },
	/* v2-0291 */
	{ 48307, 65535, 0 }, { 53050, 65535, 0 }, { 53056, 65535, 0 }, { 53062, 65535, 0 }, { 53066, 65535, 0 },
	{ 53070, 65535, 0 }, { 48073, 65535, 0 }, { 53075, 65535, 0 }, { 53080, 65535, 0 }, { 53093, 65535, 0 },
	{ 53098, 65535, 0 }, { 53109, 65535, 0 }, { 53113, 65535, 0 }, { 53118, 65535, 0 }, { 53123, 65535, 0 },
	{ 53127, 65535, 0 }, { 50653, 65535, 0 },
	/* v2-0292 */
	{ 40979, 65535, 0 }, { 48407, 65535, 0 }, { 40982, 65535, 0 }, { 40985, 65535, 0 }, { 40988, 65535, 0 },
	{ 40991, 65535, 0 }, { 40994, 65535, 0 }, { 40997, 65535, 0 }, { 41000, 65535, 0 }, { 37877, 65535, 0 },
	{ 40756, 65535, 0 }, { 40760, 65535, 0 }, { 53147, 65535, 0 }, { 53151, 65535, 0 }, { 53155, 65535, 0 },
	{ 53159, 65535, 0 }, { 53163, 65535, 0 }, { 53167, 65535, 0 }, { 53171, 65535, 0 }, { 53175, 65535, 0 },
	{ 26210, 65535, 0 }, { 53179, 65535, 0 }, { 53183, 65535, 0 }, { 53187, 65535, 0 }, { 53191, 65535, 0 },
	{ 53195, 65535, 0 }, { 53199, 65535, 0 }, { 53203, 65535, 0 }, { 53207, 65535, 0 }, { 53211, 65535, 0 },
	{ 53215, 65535, 0 }, { 23412, 65535, 0 }, { 53219, 65535, 0 }, { 53223, 65535, 0 }, { 53227, 65535, 0 },
	{ 26213, 65535, 0 }, { 26216, 65535, 0 }, { 26219, 65535, 0 }, { 26222, 65535, 0 }, { 26225, 65535, 0 },
	{ 26228, 65535, 0 }, { 37880, 65535, 0 }, { 37883, 65535, 0 }, { 26231, 65535, 0 }, { 26234, 65535, 0 },
	{ 26237, 65535, 0 }, { 26240, 65535, 0 }, { 26243, 65535, 0 }, { 26246, 65535, 0 }, { 26249, 65535, 0 },
	{ 26252, 65535, 0 }, { 48420, 65535, 0 }, { 40696, 65535, 0 }, { 26255, 65535, 0 }, { 26258, 65535, 0 },
	{ 26261, 65535, 0 }, { 26264, 65535, 0 }, { 26267, 65535, 0 }, { 26270, 65535, 0 }, { 26273, 65535, 0 },
	{ 26276, 65535, 0 }, { 48423, 65535, 0 }, { 48426, 65535, 0 }, { 26279, 65535, 0 }, { 26282, 65535, 0 },
	{ 26285, 65535, 0 }, { 26288, 65535, 0 }, { 26291, 65535, 0 }, { 26294, 65535, 0 }, { 26297, 65535, 0 },
	{ 26300, 65535, 0 }, { 40699, 65535, 0 }, { 50606, 65535, 0 }, { 50609, 65535, 0 }, { 50612, 65535, 0 },
	{ 50615, 65535, 0 }, { 53047, 65535, 0 }, { 40702, 65535, 0 }, { 40705, 65535, 0 }, { 48429, 65535, 0 },
	{ 50618, 65535, 0 }, { 50621, 65535, 0 }, { 48432, 65535, 0 }, { 40708, 65535, 0 }, { 40711, 65535, 0 },
	{ 40714, 65535, 0 }, { 53231, 65535, 0 }, { 53234, 65535, 0 }, { 48435, 65535, 0 }, { 48438, 65535, 0 },
	{ 48441, 65535, 0 }, { 40717, 65535, 0 }, { 48444, 65535, 0 }, { 48447, 65535, 0 }, { 48450, 65535, 0 },
	{ 48453, 65535, 0 }, { 48456, 65535, 0 }, { 48459, 65535, 0 }, { 40720, 65535, 0 }, { 48462, 65535, 0 },
	{ 48465, 65535, 0 }, { 48468, 65535, 0 }, { 48471, 65535, 0 }, { 50644, 65535, 0 }, { 53237, 65535, 0 },
	{ 53240, 65535, 0 }, { 53243, 65535, 0 }, { 53246, 65535, 0 }, { 53249, 65535, 0 }, { 53252, 65535, 0 },
	{ 53255, 65535, 0 }, { 53258, 65535, 0 }, { 53261, 65535, 0 }, { 53264, 65535, 0 }, { 53267, 65535, 0 },
	{ 53270, 65535, 0 }, { 53273, 65535, 0 }, { 53276, 65535, 0 }, { 53279, 65535, 0 }, { 53282, 65535, 0 },
	{ 53285, 65535, 0 }, { 53288, 65535, 0 }, { 53291, 65535, 0 }, { 53295, 65535, 0 },
	/* v2-0294 */
	{ 53299, 65535, 0 }, { 53303, 65535, 0 }, { 53307, 65535, 0 }, { 53315, 65535, 0 }, { 53325, 65535, 0 },
	{ 53329, 65535, 0 }, { 53333, 65535, 0 }, { 53337, 65535, 0 }, { 53341, 65535, 0 },
	/* v2-0298 */
	{ 21533, 65535, 0 }, { 46408, 65535, 0 },
	/* v2-0299 */
	{ 46402, 65535, 0 }, { 53345, 65535, 0 }, { 53352, 65535, 0 },
	/* v2-0301 */
	{ 53356, 65535, 0 }, { 53360, 65535, 0 }, { 53365, 65535, 0 }, { 53370, 65535, 0 }, { 53374, 65535, 0 },
	{ 53380, 65535, 0 }, { 53385, 65535, 0 }, { 53389, 65535, 0 }, { 48602, 65535, 0 }, { 36417, 65535, 0 },
	{ 53393, 65535, 0 }, { 21599, 65535, 0 }, { 46404, 65535, 0 }, { 48606, 65535, 0 }, { 53399, 65535, 0 },
	{ 53406, 65535, 0 }, { 53410, 65535, 0 }, { 53415, 65535, 0 }, { 53420, 65535, 0 },
	/* v2-0305 */
	{ 23402, 65535, 0 }, { 23404, 65535, 0 }, { 21556, 65535, 0 }, { 46404, 65535, 0 }, { 36426, 65535, 0 },
	{ 46408, 65535, 0 }, { 46410, 65535, 0 },
	/* v2-0309 */
	{ 36407, 65535, 0 }, { 21556, 65535, 0 }, { 46408, 65535, 0 }, { 49416, 65535, 0 },
	/* v2-0311 */
	{ 36426, 65535, 0 }, { 46408, 65535, 0 }, { 46412, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0315 */
	{ 21533, 65535, 0 }, { 36415, 65535, 0 }, { 46404, 65535, 0 }, { 21782, 65535, 0 }, { 37894, 65535, 0 },
	/* v2-0316 */
	{ 21533, 65535, 0 }, { 36415, 65535, 0 }, { 46404, 65535, 0 }, { 46408, 65535, 0 }, { 23408, 65535, 0 },
	{ 21782, 65535, 0 }, { 37894, 65535, 0 },
	/* v2-0317 */
	{ 53425, 65535, 0 }, { 53430, 65535, 0 }, { 53435, 65535, 0 }, { 53440, 65535, 0 }, { 53445, 65535, 0 },
	/* v2-0321 */
	{ 40010, 65535, 0 }, { 21533, 65535, 0 }, { 53450, 65535, 0 }, { 50257, 65535, 0 },
	/* v2-0322 */
	{ 21480, 65535, 0 }, { 50194, 65535, 0 }, { 48362, 65535, 0 }, { 50227, 65535, 0 },
	/* v2-0323 */
	{ 46402, 65535, 0 }, { 23404, 65535, 0 }, { 21782, 65535, 0 }, { 37892, 65535, 0 },
	/* v2-0324 */
	{ 48964, 65535, 0 }, { 52209, 65535, 0 }, { 39284, 65535, 0 }, { 53453, 65535, 0 }, { 53457, 65535, 0 },
	{ 53461, 65535, 0 }, { 53465, 65535, 0 }, { 53469, 65535, 0 }, { 53473, 65535, 0 }, { 53477, 65535, 0 },
	{ 51077, 65535, 0 }, { 53481, 65535, 0 },
	/* v2-0325 */
	{ 53485, 65535, 0 }, { 53489, 65535, 0 }, { 49362, 65535, 0 }, { 53493, 65535, 0 }, { 48698, 65535, 0 },
	{ 49416, 65535, 0 }, { 53497, 65535, 0 },
	/* v2-0326 */
	{ 46402, 65535, 0 }, { 36428, 65535, 0 },
	/* v2-0329 */
	{ 46402, 65535, 0 }, { 23406, 65535, 0 },
	/* v2-0330 */
	{ 53501, 65535, 0 }, { 53506, 65535, 0 }, { 53511, 65535, 0 }, { 53516, 65535, 0 }, { 48157, 65535, 0 },
	{ 53520, 65535, 0 },
	/* v2-0331 */
	{ 46402, 65535, 0 }, { 23404, 65535, 0 }, { 21599, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0332 */
	{ 46402, 65535, 0 }, { 36415, 65535, 0 },
	/* v2-0334 */
	{ 48311, 65535, 0 }, { 51615, 65535, 0 }, { 48341, 65535, 0 }, { 21699, 65535, 0 },
	/* v2-0335 */
	{ 46402, 65535, 0 }, { 53524, 65535, 0 }, { 23402, 65535, 0 }, { 23404, 65535, 0 }, { 36415, 65535, 0 },
	{ 21599, 65535, 0 }, { 53528, 65535, 0 }, { 53549, 65535, 0 }, { 46408, 65535, 0 }, { 51226, 65535, 0 },
	{ 53554, 65535, 0 }, { 53561, 65535, 0 }, { 53573, 65535, 0 }, { 53585, 65535, 0 }, { 53603, 65535, 0 },
	{ 53615, 65535, 0 }, { 53627, 65535, 0 }, { 53639, 65535, 0 }, { 53651, 65535, 0 }, { 53655, 65535, 0 },
	{ 53659, 65535, 0 }, { 53663, 65535, 0 }, { 53667, 65535, 0 }, { 53671, 65535, 0 }, { 53678, 65535, 0 },
	{ 53682, 65535, 0 }, { 36428, 65535, 0 }, { 53691, 65535, 0 },
	/* v2-0336 */
	{ 36426, 65535, 0 }, { 46408, 65535, 0 }, { 46410, 65535, 0 }, { 46414, 65535, 0 },
	/* v2-0337 */
	{ 23402, 65535, 0 }, { 23406, 65535, 0 },
	/* v2-0338 */
	{ 51332, 65535, 0 }, { 51347, 65535, 0 }, { 51393, 65535, 0 }, { 53695, 65535, 0 }, { 50191, 65535, 0 },
	{ 21607, 65535, 0 }, { 51421, 65535, 0 }, { 51505, 65535, 0 }, { 48374, 65535, 0 }, { 51540, 65535, 0 },
	{ 51551, 65535, 0 }, { 51559, 65535, 0 },
	/* v2-0339 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 },
	/* v2-0344 */
	{ 40979, 65535, 0 }, { 48407, 65535, 0 }, { 40982, 65535, 0 }, { 40985, 65535, 0 }, { 40988, 65535, 0 },
	{ 40991, 65535, 0 }, { 40994, 65535, 0 }, { 40997, 65535, 0 }, { 41000, 65535, 0 }, { 37877, 65535, 0 },
	{ 26210, 65535, 0 }, { 23412, 65535, 0 }, { 26213, 65535, 0 }, { 26216, 65535, 0 }, { 26219, 65535, 0 },
	{ 26222, 65535, 0 }, { 26225, 65535, 0 }, { 26228, 65535, 0 }, { 37880, 65535, 0 },
	/* v2-0350 */
	{ 48307, 65535, 0 }, { 40979, 65535, 0 }, { 48407, 65535, 0 }, { 40982, 65535, 0 }, { 40985, 65535, 0 },
	{ 40988, 65535, 0 }, { 40991, 65535, 0 }, { 41000, 65535, 0 }, { 37877, 65535, 0 }, { 26210, 65535, 0 },
	{ 23412, 65535, 0 }, { 26225, 65535, 0 }, { 26228, 65535, 0 }, { 37880, 65535, 0 }, { 37883, 65535, 0 },
	{ 26231, 65535, 0 }, { 26234, 65535, 0 }, { 26240, 65535, 0 }, { 26243, 65535, 0 }, { 26246, 65535, 0 },
	{ 26249, 65535, 0 }, { 26252, 65535, 0 }, { 48420, 65535, 0 }, { 40696, 65535, 0 }, { 26255, 65535, 0 },
	{ 26258, 65535, 0 }, { 26261, 65535, 0 }, { 26264, 65535, 0 }, { 26267, 65535, 0 }, { 26270, 65535, 0 },
	{ 26273, 65535, 0 }, { 48426, 65535, 0 }, { 26279, 65535, 0 }, { 26282, 65535, 0 }, { 26285, 65535, 0 },
	{ 26288, 65535, 0 }, { 26291, 65535, 0 }, { 26294, 65535, 0 }, { 26297, 65535, 0 }, { 53699, 65535, 0 },
	{ 26300, 65535, 0 }, { 40699, 65535, 0 }, { 50606, 65535, 0 }, { 50609, 65535, 0 }, { 48444, 65535, 0 },
	{ 53709, 65535, 0 }, { 48447, 65535, 0 }, { 48450, 65535, 0 }, { 48453, 65535, 0 }, { 48456, 65535, 0 },
	{ 48459, 65535, 0 }, { 40720, 65535, 0 }, { 48462, 65535, 0 }, { 48465, 65535, 0 }, { 48468, 65535, 0 },
	{ 48471, 65535, 0 }, { 50644, 65535, 0 }, { 53237, 65535, 0 }, { 53240, 65535, 0 }, { 53243, 65535, 0 },
	{ 53246, 65535, 0 }, { 53249, 65535, 0 }, { 53252, 65535, 0 }, { 53255, 65535, 0 }, { 53258, 65535, 0 },
	{ 53261, 65535, 0 }, { 53264, 65535, 0 }, { 53267, 65535, 0 }, { 53270, 65535, 0 }, { 53273, 65535, 0 },
	{ 53276, 65535, 0 }, { 53279, 65535, 0 }, { 53282, 65535, 0 }, { 53285, 65535, 0 }, { 53288, 65535, 0 },
	{ 48244, 65535, 0 }, { 48247, 65535, 0 }, { 48250, 65535, 0 }, { 50653, 65535, 0 },
	/* v2-0351 */
	{ 48307, 65535, 0 }, { 48444, 65535, 0 }, { 48447, 65535, 0 }, { 48450, 65535, 0 }, { 48453, 65535, 0 },
	{ 48456, 65535, 0 }, { 48459, 65535, 0 }, { 40720, 65535, 0 }, { 48462, 65535, 0 }, { 48465, 65535, 0 },
	{ 48468, 65535, 0 }, { 53719, 65535, 0 }, { 50653, 65535, 0 },
	/* v2-0354 */
	{ 49440, 65535, 0 }, { 53722, 65535, 0 }, { 53730, 65535, 0 }, { 53738, 65535, 0 }, { 53746, 65535, 0 },
	{ 53754, 65535, 0 }, { 53762, 65535, 0 }, { 53770, 65535, 0 }, { 53778, 65535, 0 }, { 53786, 65535, 0 },
	{ 53794, 65535, 0 }, { 53802, 65535, 0 }, { 53810, 65535, 0 }, { 53818, 65535, 0 }, { 53826, 65535, 0 },
	{ 53834, 65535, 0 }, { 53842, 65535, 0 }, { 53850, 65535, 0 }, { 53858, 65535, 0 }, { 53866, 65535, 0 },
	{ 53874, 65535, 0 }, { 53882, 65535, 0 }, { 53890, 65535, 0 }, { 53898, 65535, 0 }, { 53906, 65535, 0 },
	{ 53914, 65535, 0 }, { 53922, 65535, 0 }, { 53930, 65535, 0 }, { 53938, 65535, 0 }, { 53946, 65535, 0 },
	{ 53954, 65535, 0 }, { 53962, 65535, 0 }, { 53970, 65535, 0 }, { 53978, 65535, 0 }, { 53986, 65535, 0 },
	{ 53994, 65535, 0 }, { 54002, 65535, 0 }, { 54010, 65535, 0 }, { 54018, 65535, 0 }, { 54026, 65535, 0 },
	{ 54034, 65535, 0 }, { 54042, 65535, 0 }, { 54050, 65535, 0 }, { 54058, 65535, 0 }, { 54066, 65535, 0 },
	{ 54074, 65535, 0 }, { 54082, 65535, 0 }, { 54090, 65535, 0 }, { 54098, 65535, 0 }, { 54106, 65535, 0 },
	{ 54114, 65535, 0 }, { 54122, 65535, 0 }, { 54130, 65535, 0 }, { 54138, 65535, 0 }, { 54146, 65535, 0 },
	{ 54154, 65535, 0 }, { 54162, 65535, 0 }, { 54170, 65535, 0 }, { 54178, 65535, 0 }, { 54186, 65535, 0 },
	{ 54194, 65535, 0 }, { 54202, 65535, 0 }, { 54210, 65535, 0 }, { 54218, 65535, 0 }, { 54226, 65535, 0 },
	{ 54234, 65535, 0 }, { 54242, 65535, 0 }, { 54250, 65535, 0 }, { 54258, 65535, 0 }, { 54266, 65535, 0 },
	{ 54274, 65535, 0 }, { 54282, 65535, 0 }, { 54290, 65535, 0 }, { 54298, 65535, 0 }, { 54306, 65535, 0 },
	{ 54314, 65535, 0 }, { 54322, 65535, 0 }, { 54330, 65535, 0 }, { 54338, 65535, 0 }, { 54346, 65535, 0 },
	{ 54354, 65535, 0 }, { 54362, 65535, 0 }, { 54370, 65535, 0 }, { 54378, 65535, 0 }, { 54386, 65535, 0 },
	{ 54394, 65535, 0 }, { 54402, 65535, 0 }, { 54410, 65535, 0 }, { 54418, 65535, 0 }, { 54426, 65535, 0 },
	{ 54434, 65535, 0 }, { 54442, 65535, 0 }, { 54450, 65535, 0 }, { 54458, 65535, 0 }, { 54466, 65535, 0 },
	{ 54474, 65535, 0 }, { 54482, 65535, 0 }, { 54490, 65535, 0 }, { 54498, 65535, 0 }, { 54506, 65535, 0 },
	{ 54514, 65535, 0 }, { 54522, 65535, 0 }, { 54530, 65535, 0 }, { 54538, 65535, 0 }, { 54546, 65535, 0 },
	{ 54554, 65535, 0 }, { 54562, 65535, 0 }, { 54570, 65535, 0 }, { 54578, 65535, 0 }, { 54586, 65535, 0 },
	{ 54594, 65535, 0 }, { 54602, 65535, 0 }, { 54610, 65535, 0 }, { 54618, 65535, 0 }, { 54626, 65535, 0 },
	{ 54634, 65535, 0 }, { 54642, 65535, 0 }, { 54650, 65535, 0 }, { 54658, 65535, 0 }, { 54666, 65535, 0 },
	{ 54674, 65535, 0 }, { 54682, 65535, 0 }, { 54690, 65535, 0 }, { 54698, 65535, 0 }, { 54706, 65535, 0 },
	{ 54714, 65535, 0 }, { 54722, 65535, 0 }, { 54730, 65535, 0 }, { 54738, 65535, 0 }, { 54746, 65535, 0 },
	{ 54754, 65535, 0 }, { 54762, 65535, 0 }, { 54770, 65535, 0 }, { 54778, 65535, 0 }, { 54786, 65535, 0 },
	{ 54794, 65535, 0 }, { 54802, 65535, 0 }, { 54810, 65535, 0 }, { 54818, 65535, 0 }, { 54826, 65535, 0 },
	{ 54834, 65535, 0 }, { 54842, 65535, 0 }, { 54850, 65535, 0 }, { 54858, 65535, 0 }, { 54866, 65535, 0 },
	{ 54874, 65535, 0 }, { 54882, 65535, 0 }, { 54890, 65535, 0 }, { 54898, 65535, 0 }, { 54906, 65535, 0 },
	{ 54914, 65535, 0 }, { 54922, 65535, 0 }, { 54930, 65535, 0 }, { 54938, 65535, 0 }, { 54946, 65535, 0 },
	{ 54954, 65535, 0 }, { 54962, 65535, 0 }, { 54970, 65535, 0 }, { 54978, 65535, 0 }, { 54986, 65535, 0 },
	{ 54994, 65535, 0 }, { 55002, 65535, 0 }, { 55010, 65535, 0 }, { 55018, 65535, 0 }, { 55026, 65535, 0 },
	{ 55034, 65535, 0 }, { 55042, 65535, 0 }, { 55050, 65535, 0 }, { 55058, 65535, 0 }, { 55066, 65535, 0 },
	{ 55074, 65535, 0 }, { 55082, 65535, 0 }, { 55090, 65535, 0 }, { 55098, 65535, 0 }, { 55106, 65535, 0 },
	{ 55114, 65535, 0 }, { 55122, 65535, 0 }, { 55130, 65535, 0 }, { 55138, 65535, 0 }, { 55146, 65535, 0 },
	{ 55154, 65535, 0 }, { 55162, 65535, 0 }, { 55170, 65535, 0 }, { 55178, 65535, 0 }, { 55186, 65535, 0 },
	{ 55194, 65535, 0 }, { 55202, 65535, 0 }, { 55210, 65535, 0 }, { 55218, 65535, 0 }, { 55226, 65535, 0 },
	{ 55234, 65535, 0 }, { 55242, 65535, 0 }, { 55250, 65535, 0 }, { 55258, 65535, 0 }, { 55266, 65535, 0 },
	{ 55274, 65535, 0 }, { 55282, 65535, 0 }, { 55290, 65535, 0 }, { 55298, 65535, 0 }, { 55306, 65535, 0 },
	{ 55314, 65535, 0 }, { 55322, 65535, 0 }, { 55330, 65535, 0 }, { 55338, 65535, 0 }, { 55346, 65535, 0 },
	{ 55354, 65535, 0 }, { 55362, 65535, 0 }, { 55370, 65535, 0 }, { 55378, 65535, 0 }, { 55386, 65535, 0 },
	{ 55394, 65535, 0 }, { 55402, 65535, 0 }, { 55410, 65535, 0 }, { 55418, 65535, 0 }, { 55426, 65535, 0 },
	{ 55434, 65535, 0 }, { 55442, 65535, 0 }, { 55450, 65535, 0 }, { 55458, 65535, 0 }, { 55466, 65535, 0 },
	{ 55474, 65535, 0 }, { 55482, 65535, 0 }, { 55490, 65535, 0 }, { 55498, 65535, 0 }, { 55506, 65535, 0 },
	{ 55514, 65535, 0 }, { 55522, 65535, 0 }, { 55530, 65535, 0 }, { 55538, 65535, 0 }, { 55546, 65535, 0 },
	{ 55554, 65535, 0 }, { 55562, 65535, 0 }, { 55570, 65535, 0 }, { 55578, 65535, 0 }, { 55586, 65535, 0 },
	{ 55594, 65535, 0 }, { 55602, 65535, 0 }, { 55610, 65535, 0 }, { 55618, 65535, 0 }, { 55626, 65535, 0 },
	{ 55634, 65535, 0 }, { 55642, 65535, 0 }, { 55650, 65535, 0 }, { 55658, 65535, 0 }, { 55666, 65535, 0 },
	{ 55674, 65535, 0 }, { 55682, 65535, 0 }, { 55690, 65535, 0 }, { 55698, 65535, 0 }, { 55706, 65535, 0 },
	{ 55714, 65535, 0 }, { 55722, 65535, 0 }, { 55730, 65535, 0 }, { 55738, 65535, 0 }, { 55746, 65535, 0 },
	{ 55754, 65535, 0 }, { 55762, 65535, 0 }, { 55770, 65535, 0 }, { 55778, 65535, 0 }, { 55786, 65535, 0 },
	{ 55794, 65535, 0 }, { 55802, 65535, 0 }, { 55810, 65535, 0 }, { 55818, 65535, 0 }, { 55826, 65535, 0 },
	{ 55834, 65535, 0 }, { 55842, 65535, 0 }, { 55850, 65535, 0 }, { 55858, 65535, 0 }, { 55866, 65535, 0 },
	{ 55874, 65535, 0 }, { 55882, 65535, 0 }, { 55890, 65535, 0 }, { 55898, 65535, 0 }, { 55906, 65535, 0 },
	{ 55914, 65535, 0 }, { 55922, 65535, 0 }, { 55930, 65535, 0 }, { 55938, 65535, 0 }, { 55946, 65535, 0 },
	{ 55954, 65535, 0 }, { 55962, 65535, 0 }, { 55970, 65535, 0 }, { 55978, 65535, 0 }, { 55986, 65535, 0 },
	{ 55994, 65535, 0 }, { 56002, 65535, 0 }, { 56010, 65535, 0 }, { 56018, 65535, 0 }, { 56026, 65535, 0 },
	{ 56034, 65535, 0 }, { 56042, 65535, 0 }, { 56050, 65535, 0 }, { 56058, 65535, 0 }, { 56066, 65535, 0 },
	{ 56074, 65535, 0 }, { 56082, 65535, 0 }, { 56090, 65535, 0 }, { 56098, 65535, 0 }, { 56106, 65535, 0 },
	{ 56114, 65535, 0 }, { 56122, 65535, 0 }, { 56130, 65535, 0 }, { 56138, 65535, 0 }, { 56146, 65535, 0 },
	{ 56154, 65535, 0 }, { 56162, 65535, 0 }, { 56170, 65535, 0 }, { 56178, 65535, 0 }, { 56186, 65535, 0 },
	/* v2-0355 */
	{ 48238, 65535, 0 }, { 56194, 65535, 0 }, { 26878, 65535, 0 },
	/* v2-0356 */
	{ 50110, 65535, 0 }, { 56198, 65535, 0 }, { 56205, 65535, 0 },
	/* v2-0357 */
	{ 23410, 65535, 0 }, { 40756, 65535, 0 }, { 40760, 65535, 0 }, { 53147, 65535, 0 }, { 53151, 65535, 0 },
	{ 53155, 65535, 0 }, { 56219, 65535, 0 }, { 56223, 65535, 0 }, { 56227, 65535, 0 }, { 56231, 65535, 0 },
	{ 56235, 65535, 0 }, { 56239, 65535, 0 }, { 56243, 65535, 0 }, { 56247, 65535, 0 }, { 56251, 65535, 0 },
	{ 56255, 65535, 0 },
	/* v2-0359 */
	{ 48307, 65535, 0 }, { 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 }, { 56259, 65535, 0 },
	{ 56265, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 },
	/* v2-0360|2.3.1 */
	{ 48229, 65535, 0 }, { 56278, 65535, 0 }, { 56282, 65535, 0 }, { 48232, 65535, 0 }, { 21439, 65535, 0 },
	{ 51129, 65535, 0 }, { 56286, 65535, 0 }, { 50783, 65535, 0 }, { 56290, 65535, 0 }, { 50786, 65535, 0 },
	{ 52665, 65535, 0 }, { 56294, 65535, 0 }, { 56298, 65535, 0 }, { 50959, 65535, 0 }, { 56302, 65535, 0 },
	{ 56307, 65535, 0 }, { 47969, 65535, 0 }, { 56311, 65535, 0 }, { 56315, 65535, 0 }, { 56319, 65535, 0 },
	{ 56323, 65535, 0 }, { 56328, 65535, 0 }, { 56332, 65535, 0 }, { 56336, 65535, 0 }, { 56340, 65535, 0 },
	{ 36412, 65535, 0 }, { 56344, 65535, 0 }, { 56348, 65535, 0 }, { 56353, 65535, 0 }, { 56358, 65535, 0 },
	{ 56361, 65535, 0 }, { 21601, 65535, 0 }, { 56364, 65535, 0 }, { 56368, 65535, 0 }, { 51254, 65535, 0 },
	{ 56372, 65535, 0 }, { 56376, 65535, 0 }, { 56380, 65535, 0 }, { 48738, 65535, 0 }, { 56383, 65535, 0 },
	{ 56387, 65535, 0 }, { 56391, 65535, 0 }, { 21626, 65535, 0 }, { 56395, 65535, 0 }, { 56399, 65535, 0 },
	{ 56403, 65535, 0 }, { 48359, 65535, 0 }, { 50351, 65535, 0 }, { 48362, 65535, 0 }, { 56406, 65535, 0 },
	{ 51476, 65535, 0 }, { 26184, 65535, 0 }, { 26884, 65535, 0 }, { 56410, 65535, 0 }, { 56417, 65535, 0 },
	{ 51511, 65535, 0 }, { 56421, 65535, 0 }, { 52838, 65535, 0 },
	/* v2-0360|2.7 */
	{ 48229, 65535, 0 }, { 56278, 65535, 0 }, { 56282, 65535, 0 }, { 48232, 65535, 0 }, { 21439, 65535, 0 },
	{ 51129, 65535, 0 }, { 56286, 65535, 0 }, { 50783, 65535, 0 }, { 56290, 65535, 0 }, { 50786, 65535, 0 },
	{ 52665, 65535, 0 }, { 56294, 65535, 0 }, { 56298, 65535, 0 }, { 50959, 65535, 0 }, { 56302, 65535, 0 },
	{ 56307, 65535, 0 }, { 47969, 65535, 0 }, { 56311, 65535, 0 }, { 56315, 65535, 0 }, { 56319, 65535, 0 },
	{ 56323, 65535, 0 }, { 56328, 65535, 0 }, { 56425, 65535, 0 }, { 56332, 65535, 0 }, { 56336, 65535, 0 },
	{ 56340, 65535, 0 }, { 36412, 65535, 0 }, { 56344, 65535, 0 }, { 56348, 65535, 0 }, { 56353, 65535, 0 },
	{ 56358, 65535, 0 }, { 56361, 65535, 0 }, { 21601, 65535, 0 }, { 56364, 65535, 0 }, { 56368, 65535, 0 },
	{ 51254, 65535, 0 }, { 56372, 65535, 0 }, { 56376, 65535, 0 }, { 56380, 65535, 0 }, { 48738, 65535, 0 },
	{ 56383, 65535, 0 }, { 56387, 65535, 0 }, { 56391, 65535, 0 }, { 21626, 65535, 0 }, { 56395, 65535, 0 },
	{ 56399, 65535, 0 }, { 56403, 65535, 0 }, { 48678, 65535, 0 }, { 48359, 65535, 0 }, { 50351, 65535, 0 },
	{ 48362, 65535, 0 }, { 56406, 65535, 0 }, { 51476, 65535, 0 }, { 26184, 65535, 0 }, { 26884, 65535, 0 },
	{ 56410, 65535, 0 }, { 56417, 65535, 0 }, { 50926, 65535, 0 }, { 51511, 65535, 0 }, { 56421, 65535, 0 },
	{ 52838, 65535, 0 },
	/* v2-0363 */
	{ 48307, 65535, 0 }, { 56429, 65535, 0 }, { 56436, 65535, 0 }, { 56443, 65535, 0 }, { 56449, 65535, 0 },
	{ 56455, 65535, 0 }, { 56461, 65535, 0 }, { 56467, 65535, 0 }, { 56473, 65535, 0 }, { 56479, 65535, 0 },
	{ 56485, 65535, 0 }, { 56491, 65535, 0 }, { 56497, 65535, 0 }, { 56503, 65535, 0 }, { 56509, 65535, 0 },
	{ 56515, 65535, 0 }, { 56521, 65535, 0 }, { 56527, 65535, 0 }, { 56533, 65535, 0 }, { 56540, 65535, 0 },
	/* v2-0364 */
	{ 56546, 65535, 0 }, { 56549, 65535, 0 }, { 51847, 65535, 0 }, { 50185, 65535, 0 }, { 51390, 65535, 0 },
	{ 50287, 65535, 0 }, { 51484, 65535, 0 }, { 50227, 65535, 0 },
	/* v2-0365 */
	{ 48307, 65535, 0 }, { 56552, 65535, 0 }, { 48301, 65535, 0 }, { 36409, 65535, 0 }, { 21530, 65535, 0 },
	{ 48292, 65535, 0 }, { 48329, 65535, 0 }, { 48341, 65535, 0 }, { 50851, 65535, 0 }, { 21601, 65535, 0 },
	{ 21664, 65535, 0 }, { 48362, 65535, 0 }, { 51609, 65535, 0 }, { 48365, 65535, 0 }, { 50296, 65535, 0 },
	{ 44609, 65535, 0 }, { 48380, 65535, 0 }, { 52838, 65535, 0 }, { 48726, 65535, 0 }, { 50653, 65535, 0 },
	/* v2-0366 */
	{ 48307, 65535, 0 }, { 36417, 65535, 0 }, { 23408, 65535, 0 }, { 50653, 65535, 0 },
	/* v2-0367 */
	{ 48307, 65535, 0 }, { 23402, 65535, 0 }, { 46404, 65535, 0 }, { 46410, 65535, 0 }, { 46414, 65535, 0 },
	{ 50653, 65535, 0 },
	/* v2-0368 */
	{ 51856, 65535, 0 }, { 50176, 65535, 0 }, { 50592, 65535, 0 }, { 56552, 65535, 0 }, { 50179, 65535, 0 },
	{ 36409, 65535, 0 }, { 49345, 65535, 0 }, { 21530, 65535, 0 }, { 52033, 65535, 0 }, { 48341, 65535, 0 },
	{ 56555, 65535, 0 }, { 56558, 65535, 0 }, { 56561, 65535, 0 }, { 48362, 65535, 0 }, { 48368, 65535, 0 },
	{ 50227, 65535, 0 }, { 56564, 65535, 0 }, { 50248, 65535, 0 }, { 56567, 65535, 0 }, { 50254, 65535, 0 },
	{ 50269, 65535, 0 },
	/* v2-0369 */
	{ 36407, 65535, 0 }, { 23402, 65535, 0 }, { 23406, 65535, 0 }, { 21533, 65535, 0 }, { 46406, 65535, 0 },
	{ 36417, 65535, 0 }, { 36426, 65535, 0 }, { 46408, 65535, 0 }, { 52025, 65535, 0 }, { 23408, 65535, 0 },
	{ 36428, 65535, 0 },
	/* v2-0370 */
	{ 46402, 65535, 0 }, { 36415, 65535, 0 }, { 36417, 65535, 0 }, { 21599, 65535, 0 }, { 36426, 65535, 0 },
	{ 46408, 65535, 0 }, { 23408, 65535, 0 }, { 21782, 65535, 0 }, { 37892, 65535, 0 },
	/* v2-0371 */
	{ 56570, 65535, 0 }, { 56575, 65535, 0 }, { 56580, 65535, 0 }, { 56585, 65535, 0 }, { 56591, 65535, 0 },
	{ 56597, 65535, 0 }, { 56602, 65535, 0 }, { 56606, 65535, 0 }, { 56612, 65535, 0 }, { 56617, 65535, 0 },
	{ 56621, 65535, 0 }, { 56625, 65535, 0 }, { 56630, 65535, 0 }, { 56635, 65535, 0 }, { 56641, 65535, 0 },
	{ 56646, 65535, 0 }, { 56651, 65535, 0 }, { 56658, 65535, 0 }, { 56665, 65535, 0 }, { 52162, 65535, 0 },
	{ 56670, 65535, 0 }, { 56675, 65535, 0 }, { 56679, 65535, 0 }, { 56683, 65535, 0 }, { 56688, 65535, 0 },
	{ 56694, 65535, 0 }, { 56699, 65535, 0 }, { 56704, 65535, 0 }, { 56709, 65535, 0 }, { 56714, 65535, 0 },
	{ 56719, 65535, 0 }, { 56723, 65535, 0 }, { 56728, 65535, 0 }, { 56732, 65535, 0 }, { 56736, 65535, 0 },
	{ 56739, 65535, 0 }, { 56744, 65535, 0 }, { 56747, 65535, 0 }, { 56754, 65535, 0 }, { 56760, 65535, 0 },
	{ 56764, 65535, 0 }, { 56769, 65535, 0 }, { 56774, 65535, 0 }, { 56779, 65535, 0 }, { 56786, 65535, 0 },
	{ 56790, 65535, 0 }, { 56794, 65535, 0 }, { 56801, 65535, 0 }, { 56805, 65535, 0 }, { 56809, 65535, 0 },
	{ 56815, 65535, 0 }, { 56821, 65535, 0 }, { 56828, 65535, 0 }, { 56833, 65535, 0 }, { 56838, 65535, 0 },
	{ 56844, 65535, 0 }, { 56850, 65535, 0 },
	/* v2-0372 */
	{ 48784, 65535, 0 }, { 56855, 65535, 0 }, { 49070, 65535, 0 }, { 49091, 65535, 0 }, { 49095, 65535, 0 },
	{ 56860, 65535, 0 }, { 49115, 65535, 0 }, { 56864, 65535, 0 },
	/* v2-0373 */
	{ 56868, 65535, 0 }, { 56873, 65535, 0 }, { 56877, 65535, 0 }, { 56882, 65535, 0 }, { 56887, 65535, 0 },
	{ 56892, 65535, 0 }, { 56897, 65535, 0 }, { 56902, 65535, 0 },
	/* v2-0374 */
	{ 56907, 65535, 0 },
	/* v2-0375 */
	{ 56912, 65535, 0 }, { 56917, 65535, 0 },
	/* v2-0376 */
	{ 52752, 65535, 0 }, { 56922, 65535, 0 }, { 56926, 65535, 0 }, { 56931, 65535, 0 }, { 56936, 65535, 0 },
	{ 56941, 65535, 0 }, { 56946, 65535, 0 }, { 56951, 65535, 0 }, { 56955, 65535, 0 }, { 56959, 65535, 0 },
	{ 56964, 65535, 0 }, { 56968, 65535, 0 }, { 56973, 65535, 0 }, { 56977, 65535, 0 }, { 49832, 65535, 0 },
	{ 56981, 65535, 0 }, { 56986, 65535, 0 },
	/* v2-0377 */
	{ 46636, 65535, 0 }, { 56990, 65535, 0 },
	/* v2-0383 */
	{ 48238, 65535, 0 }, { 56994, 65535, 0 }, { 56997, 65535, 0 }, { 57000, 65535, 0 }, { 50660, 65535, 0 },
	{ 50197, 65535, 0 }, { 50206, 65535, 0 }, { 50215, 65535, 0 }, { 57003, 65535, 0 }, { 57006, 65535, 0 },
	{ 57009, 65535, 0 },
	/* v2-0384 */
	{ 48301, 65535, 0 }, { 36409, 65535, 0 }, { 50191, 65535, 0 }, { 57012, 65535, 0 }, { 21623, 65535, 0 },
	{ 21687, 65535, 0 }, { 21699, 65535, 0 }, { 57015, 65535, 0 }, { 48368, 65535, 0 }, { 48404, 65535, 0 },
	{ 21769, 65535, 0 }, { 57018, 65535, 0 },
	/* v2-0387 */
	{ 48395, 65535, 0 }, { 50215, 65535, 0 }, { 21776, 65535, 0 }, { 57021, 65535, 0 }, { 50269, 65535, 0 },
	/* v2-0388 */
	{ 23406, 65535, 0 }, { 46408, 65535, 0 },
	/* v2-0389 */
	{ 23404, 65535, 0 }, { 21533, 65535, 0 }, { 36426, 65535, 0 }, { 23408, 65535, 0 },
	/* v2-0391|2.4 */
	{ 57024, 65535, 0 }, { 57029, 65535, 0 }, { 57034, 65535, 0 }, { 57039, 65535, 0 }, { 57044, 65535, 0 },
	{ 57049, 65535, 0 }, { 57054, 65535, 0 }, { 57059, 65535, 0 },
	/* v2-0391|2.6 */
	{ 57063, 65535, 0 }, { 57078, 65535, 0 }, { 57086, 65535, 0 }, { 57096, 65535, 0 }, { 57107, 65535, 0 },
	{ 57125, 65535, 0 }, { 57145, 65535, 0 }, { 57165, 65535, 0 }, { 57179, 65535, 0 }, { 57201, 65535, 0 },
	{ 57213, 65535, 0 }, { 57219, 65535, 0 }, { 57240, 65535, 0 }, { 57266, 65535, 0 }, { 57293, 65535, 0 },
	{ 57324, 65535, 0 }, { 57332, 65535, 0 }, { 57349, 65535, 0 }, { 57362, 65535, 0 }, { 57372, 65535, 0 },
	{ 57383, 65535, 0 }, { 57393, 65535, 0 }, { 57404, 65535, 0 }, { 57409, 65535, 0 }, { 57418, 65535, 0 },
	{ 57432, 65535, 0 }, { 57446, 65535, 0 }, { 57455, 65535, 0 }, { 57466, 65535, 0 }, { 57476, 65535, 0 },
	{ 57499, 65535, 0 }, { 57522, 65535, 0 }, { 57542, 65535, 0 }, { 57564, 65535, 0 }, { 57580, 65535, 0 },
	{ 57600, 65535, 0 }, { 57626, 65535, 0 }, { 57652, 65535, 0 }, { 57669, 65535, 0 }, { 57686, 65535, 0 },
	{ 57691, 65535, 0 }, { 57696, 65535, 0 }, { 57713, 65535, 0 }, { 57726, 65535, 0 }, { 57736, 65535, 0 },
	{ 57756, 65535, 0 }, { 57766, 65535, 0 }, { 57784, 65535, 0 }, { 57802, 65535, 0 }, { 57813, 65535, 0 },
	{ 57816, 65535, 0 }, { 57823, 65535, 0 }, { 57837, 65535, 0 }, { 57857, 65535, 0 }, { 57869, 65535, 0 },
	{ 57881, 65535, 0 }, { 57893, 65535, 0 }, { 57911, 65535, 0 }, { 57933, 65535, 0 }, { 57942, 65535, 0 },
	{ 57958, 65535, 0 }, { 57967, 65535, 0 }, { 57975, 65535, 0 }, { 57993, 65535, 0 }, { 58013, 65535, 0 },
	{ 58032, 65535, 0 }, { 58052, 65535, 0 }, { 58072, 65535, 0 }, { 58091, 65535, 0 }, { 58107, 65535, 0 },
	{ 58122, 65535, 0 }, { 58135, 65535, 0 }, { 58147, 65535, 0 }, { 58165, 65535, 0 }, { 58185, 65535, 0 },
	{ 58197, 65535, 0 }, { 58203, 65535, 0 }, { 58216, 65535, 0 }, { 58229, 65535, 0 }, { 58253, 65535, 0 },
	{ 58264, 65535, 0 }, { 58278, 65535, 0 }, { 58296, 65535, 0 }, { 58308, 65535, 0 }, { 58319, 65535, 0 },
	{ 58327, 65535, 0 }, { 52716, 65535, 0 }, { 58340, 65535, 0 }, { 58354, 65535, 0 }, { 58368, 65535, 0 },
	{ 58383, 65535, 0 }, { 58397, 65535, 0 }, { 58417, 65535, 0 }, { 58436, 65535, 0 }, { 58455, 65535, 0 },
	{ 58465, 65535, 0 }, { 58481, 65535, 0 }, { 58494, 65535, 0 }, { 58502, 65535, 0 }, { 58522, 65535, 0 },
	{ 58538, 65535, 0 }, { 58551, 65535, 0 }, { 58561, 65535, 0 }, { 58569, 65535, 0 }, { 58584, 65535, 0 },
	{ 58593, 65535, 0 }, { 49780, 65535, 0 }, { 58610, 65535, 0 }, { 58626, 65535, 0 }, { 58641, 65535, 0 },
	{ 21999, 65535, 0 }, { 58662, 65535, 0 }, { 58671, 65535, 0 }, { 58681, 65535, 0 }, { 58690, 65535, 0 },
	{ 58697, 65535, 0 }, { 58705, 65535, 0 }, { 58719, 65535, 0 }, { 58734, 65535, 0 }, { 58752, 65535, 0 },
	{ 58761, 65535, 0 }, { 58770, 65535, 0 }, { 58778, 65535, 0 }, { 58787, 65535, 0 }, { 58806, 65535, 0 },
	{ 58812, 65535, 0 }, { 58818, 65535, 0 }, { 58836, 65535, 0 }, { 58848, 65535, 0 }, { 58863, 65535, 0 },
	{ 58882, 65535, 0 }, { 58889, 65535, 0 }, { 58901, 65535, 0 }, { 58916, 65535, 0 }, { 58928, 65535, 0 },
	{ 58941, 65535, 0 }, { 58952, 65535, 0 }, { 58968, 65535, 0 }, { 22041, 65535, 0 }, { 58980, 65535, 0 },
	/* v2-0392 */
	{ 58986, 65535, 0 }, { 50194, 65535, 0 }, { 50351, 65535, 0 }, { 48380, 65535, 0 },
	/* v2-0393 */
	{ 58989, 65535, 0 }, { 59003, 65535, 0 },
	/* v2-0394 */
	{ 36407, 65535, 0 }, { 23408, 65535, 0 }, { 46412, 65535, 0 },
	/* v2-0395 */
	{ 21599, 65535, 0 }, { 46404, 65535, 0 },
	/* v2-0396 */
	{ 59017, 65535, 0 }, { 59023, 65535, 0 }, { 59034, 65535, 0 }, { 59038, 65535, 0 }, { 59046, 65535, 0 },
	{ 59055, 65535, 0 }, { 59067, 65535, 0 }, { 59079, 65535, 0 }, { 59091, 65535, 0 }, { 59103, 65535, 0 },
	{ 59115, 65535, 0 }, { 59127, 65535, 0 }, { 59139, 65535, 0 }, { 59151, 65535, 0 }, { 59163, 65535, 0 },
	{ 59175, 65535, 0 }, { 59187, 65535, 0 }, { 59193, 65535, 0 }, { 59198, 65535, 0 }, { 59202, 65535, 0 },
	{ 59206, 65535, 0 }, { 59211, 65535, 0 }, { 59215, 65535, 0 }, { 59218, 65535, 0 }, { 59221, 65535, 0 },
	{ 59228, 65535, 0 }, { 59232, 65535, 0 }, { 59236, 65535, 0 }, { 59240, 65535, 0 }, { 59245, 65535, 0 },
	{ 59257, 65535, 0 }, { 59262, 65535, 0 }, { 59270, 65535, 0 }, { 59277, 65535, 0 }, { 59287, 65535, 0 },
	{ 59294, 65535, 0 }, { 48238, 65535, 0 }, { 59298, 65535, 0 }, { 59312, 65535, 0 }, { 59316, 65535, 0 },
	{ 59321, 65535, 0 }, { 48869, 65535, 0 }, { 59325, 65535, 0 }, { 59329, 65535, 0 }, { 59333, 65535, 0 },
	{ 23406, 65535, 0 }, { 50443, 65535, 0 }, { 50446, 65535, 0 }, { 50449, 65535, 0 }, { 59337, 65535, 0 },
	{ 59345, 65535, 0 }, { 59356, 65535, 0 }, { 59367, 65535, 0 }, { 59372, 65535, 0 }, { 59379, 65535, 0 },
	{ 59386, 65535, 0 }, { 59394, 65535, 0 }, { 59399, 65535, 0 }, { 59404, 65535, 0 }, { 59408, 65535, 0 },
	{ 59416, 65535, 0 }, { 59424, 65535, 0 }, { 59433, 65535, 0 }, { 59442, 65535, 0 }, { 59451, 65535, 0 },
	{ 59460, 65535, 0 }, { 59469, 65535, 0 }, { 59478, 65535, 0 }, { 59487, 65535, 0 }, { 59496, 65535, 0 },
	{ 59505, 65535, 0 }, { 59514, 65535, 0 }, { 59523, 65535, 0 }, { 59532, 65535, 0 }, { 59539, 65535, 0 },
	{ 59552, 65535, 0 }, { 59555, 65535, 0 }, { 59561, 65535, 0 }, { 59566, 65535, 0 }, { 59570, 65535, 0 },
	{ 59573, 65535, 0 }, { 59580, 65535, 0 }, { 48045, 65535, 0 }, { 59588, 65535, 0 }, { 59592, 65535, 0 },
	{ 46824, 65535, 0 }, { 59598, 65535, 0 }, { 59603, 65535, 0 }, { 59612, 65535, 0 }, { 59621, 65535, 0 },
	{ 59630, 65535, 0 }, { 59635, 65535, 0 }, { 59638, 65535, 0 }, { 59642, 65535, 0 }, { 59648, 65535, 0 },
	{ 59653, 65535, 0 }, { 59657, 65535, 0 }, { 59665, 65535, 0 }, { 59673, 65535, 0 }, { 59677, 65535, 0 },
	{ 59684, 65535, 0 }, { 59692, 65535, 0 }, { 59700, 65535, 0 }, { 59712, 65535, 0 }, { 59724, 65535, 0 },
	{ 59736, 65535, 0 }, { 59748, 65535, 0 }, { 59760, 65535, 0 }, { 59772, 65535, 0 }, { 59784, 65535, 0 },
	{ 59796, 65535, 0 }, { 59808, 65535, 0 }, { 59820, 65535, 0 }, { 59825, 65535, 0 }, { 59831, 65535, 0 },
	{ 59837, 65535, 0 }, { 59841, 65535, 0 }, { 59845, 65535, 0 }, { 59850, 65535, 0 }, { 48602, 65535, 0 },
	{ 59857, 65535, 0 }, { 59862, 65535, 0 }, { 59872, 65535, 0 }, { 59882, 65535, 0 }, { 59890, 65535, 0 },
	{ 59897, 65535, 0 }, { 59905, 65535, 0 }, { 59926, 65535, 0 }, { 59931, 65535, 0 }, { 59936, 65535, 0 },
	{ 59941, 65535, 0 }, { 59946, 65535, 0 }, { 59950, 65535, 0 }, { 36417, 65535, 0 }, { 59957, 65535, 0 },
	{ 59965, 65535, 0 }, { 49004, 65535, 0 }, { 21607, 65535, 0 }, { 51421, 65535, 0 }, { 51117, 65535, 0 },
	{ 59968, 65535, 0 }, { 59973, 65535, 0 }, { 59978, 65535, 0 }, { 59988, 65535, 0 }, { 59993, 65535, 0 },
	{ 59998, 65535, 0 }, { 60003, 65535, 0 }, { 60007, 65535, 0 }, { 60013, 65535, 0 }, { 60026, 65535, 0 },
	{ 60030, 65535, 0 }, { 60034, 65535, 0 }, { 60040, 65535, 0 }, { 60044, 65535, 0 }, { 60051, 65535, 0 },
	{ 60058, 65535, 0 }, { 60065, 65535, 0 }, { 60072, 65535, 0 }, { 60079, 65535, 0 }, { 60086, 65535, 0 },
	{ 60093, 65535, 0 }, { 48606, 65535, 0 }, { 60097, 65535, 0 }, { 60102, 65535, 0 }, { 60109, 65535, 0 },
	{ 60114, 65535, 0 }, { 60123, 65535, 0 }, { 60132, 65535, 0 }, { 60141, 65535, 0 }, { 60151, 65535, 0 },
	{ 60155, 65535, 0 }, { 60163, 65535, 0 }, { 60171, 65535, 0 }, { 60179, 65535, 0 }, { 60187, 65535, 0 },
	{ 60195, 65535, 0 }, { 60203, 65535, 0 }, { 60211, 65535, 0 }, { 60219, 65535, 0 }, { 60227, 65535, 0 },
	{ 60235, 65535, 0 }, { 60245, 65535, 0 }, { 49083, 65535, 0 }, { 60258, 65535, 0 }, { 50051, 65535, 0 },
	{ 60262, 65535, 0 }, { 48368, 65535, 0 }, { 60274, 65535, 0 }, { 60284, 65535, 0 }, { 60293, 65535, 0 },
	{ 60301, 65535, 0 }, { 60308, 65535, 0 }, { 60312, 65535, 0 }, { 60317, 65535, 0 }, { 60321, 65535, 0 },
	{ 60325, 65535, 0 }, { 60329, 65535, 0 }, { 60334, 65535, 0 }, { 60338, 65535, 0 }, { 60342, 65535, 0 },
	{ 60351, 65535, 0 }, { 60360, 65535, 0 }, { 60369, 65535, 0 }, { 60378, 65535, 0 }, { 60387, 65535, 0 },
	{ 50254, 65535, 0 }, { 60396, 65535, 0 }, { 48205, 65535, 0 }, { 60401, 65535, 0 }, { 60405, 65535, 0 },
	{ 51559, 65535, 0 }, { 60409, 65535, 0 }, { 60418, 65535, 0 }, { 60423, 65535, 0 }, { 50506, 65535, 0 },
	{ 50519, 65535, 0 }, { 50525, 65535, 0 }, { 51575, 65535, 0 }, { 60427, 65535, 0 }, { 60437, 65535, 0 },
	/* v2-0397 */
	{ 46402, 65535, 0 }, { 48289, 65535, 0 }, { 23404, 65535, 0 }, { 51358, 65535, 0 }, { 46404, 65535, 0 },
	/* v2-0398 */
	{ 21533, 65535, 0 }, { 36415, 65535, 0 },
	/* v2-0401 */
	{ 23402, 65535, 0 }, { 50759, 65535, 0 },
	/* v2-0402 */
	{ 23404, 65535, 0 }, { 46406, 65535, 0 }, { 21599, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0403 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 },
	/* v2-0404 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 },
	{ 37886, 65535, 0 },
	/* v2-0406 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 },
	{ 21556, 65535, 0 }, { 36426, 65535, 0 },
	/* v2-0409 */
	{ 21599, 65535, 0 }, { 44609, 65535, 0 }, { 50248, 65535, 0 },
	/* v2-0411 */
	{ 48307, 65535, 0 }, { 50685, 65535, 0 }, { 60447, 65535, 0 }, { 60451, 65535, 0 }, { 60455, 65535, 0 },
	{ 60459, 65535, 0 }, { 60463, 65535, 0 }, { 51296, 65535, 0 }, { 60467, 65535, 0 }, { 48298, 65535, 0 },
	{ 50532, 65535, 0 }, { 60471, 65535, 0 }, { 60475, 65535, 0 }, { 60479, 65535, 0 }, { 60483, 65535, 0 },
	{ 60487, 65535, 0 }, { 60491, 65535, 0 }, { 48738, 65535, 0 }, { 60495, 65535, 0 }, { 50218, 65535, 0 },
	{ 52788, 65535, 0 }, { 50051, 65535, 0 }, { 49099, 65535, 0 }, { 51971, 65535, 0 }, { 48169, 65535, 0 },
	{ 60500, 65535, 0 }, { 60504, 65535, 0 }, { 60508, 65535, 0 }, { 60512, 65535, 0 }, { 56986, 65535, 0 },
	{ 60516, 65535, 0 }, { 60520, 65535, 0 }, { 21810, 65535, 0 },
	/* v2-0415 */
	{ 23406, 65535, 0 }, { 46404, 65535, 0 },
	/* v2-0416 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 },
	/* v2-0417 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 },
	{ 28735, 65535, 0 }, { 37886, 65535, 0 }, { 37888, 65535, 0 }, { 23417, 65535, 0 }, { 37890, 65535, 0 },
	{ 36407, 65535, 0 }, { 23402, 65535, 0 }, { 46406, 65535, 0 },
	/* v2-0418 */
	{ 48307, 65535, 0 }, { 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 }, { 50653, 65535, 0 },
	/* v2-0421 */
	{ 50333, 65535, 0 }, { 36419, 65535, 0 }, { 44612, 65535, 0 },
	/* v2-0422 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 },
	{ 53288, 65535, 0 },
	/* v2-0423 */
	{ 23404, 65535, 0 },
	/* v2-0424 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 },
	/* v2-0425 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 },
	/* v2-0426 */
	{ 60524, 65535, 0 }, { 60529, 65535, 0 }, { 60535, 65535, 0 }, { 60539, 65535, 0 }, { 50293, 65535, 0 },
	{ 47332, 65535, 0 }, { 60545, 65535, 0 }, { 60551, 65535, 0 }, { 60258, 65535, 0 }, { 60555, 65535, 0 },
	{ 60562, 65535, 0 }, { 60567, 65535, 0 }, { 60573, 65535, 0 }, { 60581, 65535, 0 }, { 60585, 65535, 0 },
	/* v2-0427 */
	{ 36407, 65535, 0 }, { 23402, 65535, 0 }, { 23404, 65535, 0 }, { 23406, 65535, 0 }, { 21533, 65535, 0 },
	{ 21556, 65535, 0 }, { 36415, 65535, 0 }, { 47891, 65535, 0 }, { 50174, 65535, 0 }, { 36426, 65535, 0 },
	{ 46408, 65535, 0 }, { 23408, 65535, 0 }, { 46410, 65535, 0 }, { 46412, 65535, 0 },
	/* v2-0428 */
	{ 36426, 65535, 0 }, { 46408, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0429 */
	{ 51136, 65535, 0 }, { 50327, 65535, 0 }, { 50185, 65535, 0 }, { 48317, 65535, 0 }, { 60589, 65535, 0 },
	{ 56403, 65535, 0 }, { 50194, 65535, 0 }, { 21687, 65535, 0 }, { 26878, 65535, 0 }, { 50221, 65535, 0 },
	{ 48371, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0430 */
	{ 46402, 65535, 0 }, { 23402, 65535, 0 }, { 21533, 65535, 0 }, { 21556, 65535, 0 }, { 36426, 65535, 0 },
	{ 46408, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0431 */
	{ 46402, 65535, 0 }, { 23402, 65535, 0 }, { 50174, 65535, 0 }, { 21599, 65535, 0 }, { 36426, 65535, 0 },
	{ 46412, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0432 */
	{ 50008, 65535, 0 }, { 48314, 65535, 0 }, { 48301, 65535, 0 }, { 21483, 65535, 0 }, { 48338, 65535, 0 },
	{ 36419, 65535, 0 },
	/* v2-0433 */
	{ 46402, 65535, 0 }, { 36407, 65535, 0 }, { 23402, 65535, 0 }, { 23404, 65535, 0 }, { 36415, 65535, 0 },
	{ 46404, 65535, 0 }, { 36426, 65535, 0 }, { 46408, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0434 */
	{ 46402, 65535, 0 }, { 23402, 65535, 0 }, { 36426, 65535, 0 }, { 46408, 65535, 0 }, { 46410, 65535, 0 },
	{ 21782, 65535, 0 },
	/* v2-0435 */
	{ 60592, 65535, 0 }, { 46404, 65535, 0 },
	/* v2-0436 */
	{ 40010, 65535, 0 }, { 50657, 65535, 0 }, { 21489, 65535, 0 }, { 48341, 65535, 0 }, { 44612, 65535, 0 },
	/* v2-0437 */
	{ 36407, 65535, 0 }, { 46404, 65535, 0 }, { 46414, 65535, 0 },
	/* v2-0438 */
	{ 23402, 65535, 0 }, { 23404, 65535, 0 }, { 23406, 65535, 0 }, { 36415, 65535, 0 }, { 46408, 65535, 0 },
	{ 46410, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0440 */
	{ 40010, 65535, 0 }, { 60596, 65535, 0 }, { 60600, 65535, 0 }, { 60604, 65535, 0 }, { 21469, 65535, 0 },
	{ 48238, 65535, 0 }, { 21472, 65535, 0 }, { 60608, 65535, 0 }, { 40016, 65535, 0 }, { 50179, 65535, 0 },
	{ 60611, 65535, 0 }, { 60615, 65535, 0 }, { 56319, 65535, 0 }, { 21480, 65535, 0 }, { 60619, 65535, 0 },
	{ 49504, 65535, 0 }, { 56194, 65535, 0 }, { 60622, 65535, 0 }, { 60625, 65535, 0 }, { 60629, 65535, 0 },
	{ 60633, 65535, 0 }, { 60637, 65535, 0 }, { 60641, 65535, 0 }, { 50185, 65535, 0 }, { 50725, 65535, 0 },
	{ 60645, 65535, 0 }, { 60649, 65535, 0 }, { 52832, 65535, 0 }, { 51365, 65535, 0 }, { 60653, 65535, 0 },
	{ 60657, 65535, 0 }, { 48017, 65535, 0 }, { 21538, 65535, 0 }, { 60661, 65535, 0 }, { 51160, 65535, 0 },
	{ 60664, 65535, 0 }, { 21561, 65535, 0 }, { 60668, 65535, 0 }, { 48329, 65535, 0 }, { 48347, 65535, 0 },
	{ 60672, 65535, 0 }, { 60676, 65535, 0 }, { 60680, 65535, 0 }, { 21601, 65535, 0 }, { 36419, 65535, 0 },
	{ 60684, 65535, 0 }, { 60688, 65535, 0 }, { 50718, 65535, 0 }, { 50194, 65535, 0 }, { 60692, 65535, 0 },
	{ 21638, 65535, 0 }, { 50041, 65535, 0 }, { 60696, 65535, 0 }, { 60700, 65535, 0 }, { 60704, 65535, 0 },
	{ 60708, 65535, 0 }, { 26878, 65535, 0 }, { 60712, 65535, 0 }, { 26884, 65535, 0 }, { 51501, 65535, 0 },
	{ 53465, 65535, 0 }, { 21699, 65535, 0 }, { 60716, 65535, 0 }, { 60720, 65535, 0 }, { 60724, 65535, 0 },
	{ 60728, 65535, 0 }, { 60732, 65535, 0 }, { 51508, 65535, 0 }, { 60736, 65535, 0 }, { 48401, 65535, 0 },
	{ 60740, 65535, 0 }, { 60744, 65535, 0 }, { 60748, 65535, 0 }, { 51169, 65535, 0 }, { 50242, 65535, 0 },
	{ 60325, 65535, 0 }, { 60752, 65535, 0 }, { 56801, 65535, 0 }, { 60756, 65535, 0 }, { 21776, 65535, 0 },
	{ 51139, 65535, 0 }, { 51544, 65535, 0 }, { 60760, 65535, 0 }, { 52838, 65535, 0 }, { 49422, 65535, 0 },
	{ 60763, 65535, 0 }, { 60767, 65535, 0 }, { 60770, 65535, 0 }, { 49429, 65535, 0 }, { 60774, 65535, 0 },
	{ 60778, 65535, 0 }, { 60782, 65535, 0 }, { 60786, 65535, 0 }, { 60790, 65535, 0 }, { 60794, 65535, 0 },
	{ 60798, 65535, 0 },
	/* v2-0441 */
	{ 46402, 65535, 0 }, { 36415, 65535, 0 }, { 36417, 65535, 0 }, { 21599, 65535, 0 }, { 36426, 65535, 0 },
	{ 46408, 65535, 0 }, { 21782, 65535, 0 },
	/* v2-0442 */
	{ 23404, 65535, 0 }, { 23406, 65535, 0 }, { 46408, 65535, 0 }, { 46412, 65535, 0 },
	/* v2-0443 */
	{ 40010, 65535, 0 }, { 51847, 65535, 0 }, { 48311, 65535, 0 }, { 50592, 65535, 0 }, { 59312, 65535, 0 },
	{ 21480, 65535, 0 }, { 50284, 65535, 0 }, { 50348, 65535, 0 }, { 60802, 65535, 0 }, { 48398, 65535, 0 },
	{ 60807, 65535, 0 }, { 21664, 65535, 0 }, { 26875, 65535, 0 }, { 51484, 65535, 0 }, { 53038, 65535, 0 },
	{ 50233, 65535, 0 }, { 48401, 65535, 0 }, { 21715, 65535, 0 }, { 51544, 65535, 0 }, { 53450, 65535, 0 },
	{ 51572, 65535, 0 }, { 60812, 65535, 0 }, { 60816, 65535, 0 },
	/* v2-0444 */
	{ 21533, 65535, 0 }, { 46406, 65535, 0 },
	/* v2-0445 */
	{ 50657, 65535, 0 }, { 50251, 65535, 0 }, { 50257, 65535, 0 }, { 21796, 65535, 0 },
	/* v2-0450 */
	{ 21589, 65535, 0 }, { 49115, 65535, 0 },
	/* v2-0455 */
	{ 48307, 65535, 0 }, { 60820, 65535, 0 }, { 60824, 65535, 0 },
	/* v2-0456 */
	{ 48307, 65535, 0 }, { 60828, 65535, 0 }, { 60832, 65535, 0 }, { 60836, 65535, 0 }, { 60840, 65535, 0 },
	{ 60844, 65535, 0 }, { 60848, 65535, 0 },
	/* v2-0457 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 },
	/* v2-0459 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 },
	/* v2-0460 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 },
	/* v2-0465 */
	{ 46402, 65535, 0 }, { 36415, 65535, 0 }, { 46408, 65535, 0 },
	/* v2-0466 */
	{ 48307, 65535, 0 }, { 60852, 65535, 0 }, { 60856, 65535, 0 }, { 60860, 65535, 0 },
	/* v2-0468 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 },
	/* v2-0469 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 },
	/* v2-0470 */
	{ 60864, 65535, 0 }, { 60869, 65535, 0 }, { 60873, 65535, 0 }, { 53018, 65535, 0 }, { 60877, 65535, 0 },
	{ 60882, 65535, 0 }, { 60888, 65535, 0 }, { 60893, 65535, 0 }, { 60899, 65535, 0 }, { 60904, 65535, 0 },
	/* v2-0472 */
	{ 46402, 65535, 0 }, { 23402, 65535, 0 }, { 46410, 65535, 0 },
	/* v2-0473 */
	{ 46406, 65535, 0 }, { 46404, 65535, 0 }, { 23408, 65535, 0 }, { 37894, 65535, 0 },
	/* v2-0474 */
	{ 23404, 65535, 0 }, { 21533, 65535, 0 }, { 36417, 65535, 0 }, { 21599, 65535, 0 }, { 46410, 65535, 0 },
	{ 21782, 65535, 0 }, { 36428, 65535, 0 },
	/* v2-0475 */
	{ 40979, 65535, 0 }, { 48407, 65535, 0 }, { 40982, 65535, 0 }, { 40985, 65535, 0 }, { 40988, 65535, 0 },
	/* v2-0477 */
	{ 36415, 65535, 0 }, { 60910, 65535, 0 }, { 60913, 65535, 0 }, { 48353, 65535, 0 }, { 36428, 65535, 0 },
	{ 60917, 65535, 0 },
	/* v2-0478 */
	{ 46406, 65535, 0 }, { 46404, 65535, 0 }, { 23408, 65535, 0 }, { 37894, 65535, 0 },
	/* v2-0480 */
	{ 21599, 65535, 0 }, { 36426, 65535, 0 }, { 46410, 65535, 0 },
	/* v2-0482 */
	{ 36415, 65535, 0 }, { 36426, 65535, 0 },
	/* v2-0483 */
	{ 60920, 65535, 0 }, { 60923, 65535, 0 }, { 51242, 65535, 0 }, { 48398, 65535, 0 }, { 21601, 65535, 0 },
	{ 48362, 65535, 0 }, { 26875, 65535, 0 }, { 50227, 65535, 0 }, { 60926, 65535, 0 }, { 60929, 65535, 0 },
	/* v2-0484 */
	{ 36407, 65535, 0 }, { 23402, 65535, 0 }, { 46404, 65535, 0 }, { 46408, 65535, 0 }, { 52025, 65535, 0 },
	{ 23408, 65535, 0 }, { 46410, 65535, 0 }, { 46412, 65535, 0 }, { 50299, 65535, 0 },
	/* v2-0485 */
	{ 46402, 65535, 0 }, { 23402, 65535, 0 }, { 46408, 65535, 0 }, { 51226, 65535, 0 }, { 23408, 65535, 0 },
	{ 46410, 65535, 0 }, { 46412, 65535, 0 }, { 60932, 65535, 0 }, { 60944, 65535, 0 }, { 60956, 65535, 0 },
	{ 60968, 65535, 0 }, { 60980, 65535, 0 }, { 60992, 65535, 0 },
	/* v2-0487 */
	{ 48307, 65535, 0 }, { 48759, 65535, 0 }, { 61004, 65535, 0 }, { 61009, 65535, 0 }, { 61016, 65535, 0 },
	{ 50689, 65535, 0 }, { 48763, 65535, 0 }, { 61021, 65535, 0 }, { 61025, 65535, 0 }, { 61030, 65535, 0 },
	{ 61035, 65535, 0 }, { 48767, 65535, 0 }, { 61041, 65535, 0 }, { 61046, 65535, 0 }, { 61052, 65535, 0 },
	{ 61058, 65535, 0 }, { 48771, 65535, 0 }, { 61063, 65535, 0 }, { 48775, 65535, 0 }, { 48779, 65535, 0 },
	{ 61069, 65535, 0 }, { 48784, 65535, 0 }, { 48788, 65535, 0 }, { 48798, 65535, 0 }, { 48804, 65535, 0 },
	{ 61074, 65535, 0 }, { 61079, 65535, 0 }, { 61085, 65535, 0 }, { 48809, 65535, 0 }, { 61090, 65535, 0 },
	{ 61095, 65535, 0 }, { 48813, 65535, 0 }, { 48817, 65535, 0 }, { 48821, 65535, 0 }, { 61100, 65535, 0 },
	{ 48825, 65535, 0 }, { 61105, 65535, 0 }, { 61110, 65535, 0 }, { 61114, 65535, 0 }, { 61120, 65535, 0 },
	{ 48830, 65535, 0 }, { 61123, 65535, 0 }, { 47953, 65535, 0 }, { 61129, 65535, 0 }, { 48840, 65535, 0 },
	{ 61135, 65535, 0 }, { 48844, 65535, 0 }, { 48849, 65535, 0 }, { 47989, 65535, 0 }, { 61141, 65535, 0 },
	{ 61146, 65535, 0 }, { 61151, 65535, 0 }, { 48853, 65535, 0 }, { 61157, 65535, 0 }, { 61163, 65535, 0 },
	{ 59321, 65535, 0 }, { 61168, 65535, 0 }, { 48857, 65535, 0 }, { 48861, 65535, 0 }, { 48865, 65535, 0 },
	{ 61173, 65535, 0 }, { 61178, 65535, 0 }, { 61183, 65535, 0 }, { 48873, 65535, 0 }, { 61187, 65535, 0 },
	{ 61193, 65535, 0 }, { 50532, 65535, 0 }, { 61197, 65535, 0 }, { 61203, 65535, 0 }, { 48878, 65535, 0 },
	{ 61207, 65535, 0 }, { 61214, 65535, 0 }, { 48888, 65535, 0 }, { 61218, 65535, 0 }, { 61223, 65535, 0 },
	{ 48892, 65535, 0 }, { 48901, 65535, 0 }, { 61229, 65535, 0 }, { 61236, 65535, 0 }, { 61241, 65535, 0 },
	{ 61245, 65535, 0 }, { 61251, 65535, 0 }, { 61256, 65535, 0 }, { 48906, 65535, 0 }, { 61261, 65535, 0 },
	{ 48920, 65535, 0 }, { 61267, 65535, 0 }, { 61272, 65535, 0 }, { 61277, 65535, 0 }, { 61282, 65535, 0 },
	{ 61286, 65535, 0 }, { 61291, 65535, 0 }, { 61297, 65535, 0 }, { 48924, 65535, 0 }, { 61302, 65535, 0 },
	{ 61306, 65535, 0 }, { 61313, 65535, 0 }, { 61317, 65535, 0 }, { 61324, 65535, 0 }, { 48938, 65535, 0 },
	{ 48942, 65535, 0 }, { 61328, 65535, 0 }, { 48947, 65535, 0 }, { 48951, 65535, 0 }, { 61332, 65535, 0 },
	{ 61338, 65535, 0 }, { 61344, 65535, 0 }, { 61348, 65535, 0 }, { 61354, 65535, 0 }, { 48955, 65535, 0 },
	{ 61358, 65535, 0 }, { 61363, 65535, 0 }, { 61369, 65535, 0 }, { 61375, 65535, 0 }, { 48959, 65535, 0 },
	{ 48973, 65535, 0 }, { 48978, 65535, 0 }, { 61380, 65535, 0 }, { 61386, 65535, 0 }, { 61393, 65535, 0 },
	{ 61399, 65535, 0 }, { 61405, 65535, 0 }, { 61410, 65535, 0 }, { 51615, 65535, 0 }, { 61416, 65535, 0 },
	{ 48983, 65535, 0 }, { 61422, 65535, 0 }, { 61428, 65535, 0 }, { 61434, 65535, 0 }, { 61440, 65535, 0 },
	{ 61445, 65535, 0 }, { 61451, 65535, 0 }, { 61455, 65535, 0 }, { 61459, 65535, 0 }, { 61464, 65535, 0 },
	{ 61470, 65535, 0 }, { 61476, 65535, 0 }, { 48987, 65535, 0 }, { 61480, 65535, 0 }, { 61485, 65535, 0 },
	{ 52209, 65535, 0 }, { 61491, 65535, 0 }, { 61496, 65535, 0 }, { 61502, 65535, 0 }, { 61506, 65535, 0 },
	{ 48991, 65535, 0 }, { 48350, 65535, 0 }, { 61512, 65535, 0 }, { 61516, 65535, 0 }, { 61522, 65535, 0 },
	{ 61528, 65535, 0 }, { 61534, 65535, 0 }, { 61539, 65535, 0 }, { 61546, 65535, 0 }, { 61549, 65535, 0 },
	{ 61555, 65535, 0 }, { 61562, 65535, 0 }, { 61567, 65535, 0 }, { 61573, 65535, 0 }, { 61579, 65535, 0 },
	{ 61585, 65535, 0 }, { 61591, 65535, 0 }, { 61597, 65535, 0 }, { 49000, 65535, 0 }, { 61602, 65535, 0 },
	{ 49007, 65535, 0 }, { 49011, 65535, 0 }, { 61607, 65535, 0 }, { 49015, 65535, 0 }, { 49019, 65535, 0 },
	{ 61612, 65535, 0 }, { 49023, 65535, 0 }, { 52223, 65535, 0 }, { 49027, 65535, 0 }, { 49032, 65535, 0 },
	{ 49036, 65535, 0 }, { 49041, 65535, 0 }, { 61618, 65535, 0 }, { 61624, 65535, 0 }, { 49048, 65535, 0 },
	{ 61630, 65535, 0 }, { 61636, 65535, 0 }, { 61641, 65535, 0 }, { 61646, 65535, 0 }, { 61652, 65535, 0 },
	{ 61658, 65535, 0 }, { 61662, 65535, 0 }, { 61668, 65535, 0 }, { 49057, 65535, 0 }, { 49688, 65535, 0 },
	{ 48145, 65535, 0 }, { 61674, 65535, 0 }, { 49061, 65535, 0 }, { 61680, 65535, 0 }, { 61685, 65535, 0 },
	{ 61691, 65535, 0 }, { 61696, 65535, 0 }, { 61702, 65535, 0 }, { 61708, 65535, 0 }, { 61714, 65535, 0 },
	{ 61720, 65535, 0 }, { 61725, 65535, 0 }, { 61729, 65535, 0 }, { 49070, 65535, 0 }, { 49075, 65535, 0 },
	{ 49079, 65535, 0 }, { 61734, 65535, 0 }, { 49083, 65535, 0 }, { 49087, 65535, 0 }, { 61740, 65535, 0 },
	{ 61744, 65535, 0 }, { 61748, 65535, 0 }, { 61754, 65535, 0 }, { 61760, 65535, 0 }, { 61766, 65535, 0 },
	{ 49091, 65535, 0 }, { 61772, 65535, 0 }, { 49095, 65535, 0 }, { 61778, 65535, 0 }, { 61782, 65535, 0 },
	{ 49103, 65535, 0 }, { 61788, 65535, 0 }, { 61794, 65535, 0 }, { 61799, 65535, 0 }, { 61803, 65535, 0 },
	{ 49107, 65535, 0 }, { 61809, 65535, 0 }, { 61815, 65535, 0 }, { 61820, 65535, 0 }, { 61826, 65535, 0 },
	{ 61833, 65535, 0 }, { 48554, 65535, 0 }, { 48558, 65535, 0 }, { 61838, 65535, 0 }, { 61843, 65535, 0 },
	{ 61848, 65535, 0 }, { 61854, 65535, 0 }, { 49115, 65535, 0 }, { 61860, 65535, 0 }, { 61864, 65535, 0 },
	{ 61870, 65535, 0 }, { 61876, 65535, 0 }, { 61881, 65535, 0 }, { 49123, 65535, 0 }, { 61886, 65535, 0 },
	{ 49127, 65535, 0 }, { 49131, 65535, 0 }, { 49135, 65535, 0 }, { 61890, 65535, 0 }, { 61895, 65535, 0 },
	{ 56801, 65535, 0 }, { 49140, 65535, 0 }, { 49144, 65535, 0 }, { 49149, 65535, 0 }, { 61901, 65535, 0 },
	{ 61907, 65535, 0 }, { 61914, 65535, 0 }, { 61921, 65535, 0 }, { 49154, 65535, 0 }, { 61926, 65535, 0 },
	{ 61932, 65535, 0 }, { 61938, 65535, 0 }, { 61944, 65535, 0 }, { 56864, 65535, 0 }, { 61949, 65535, 0 },
	{ 61955, 65535, 0 }, { 49163, 65535, 0 }, { 61960, 65535, 0 }, { 49167, 65535, 0 }, { 49172, 65535, 0 },
	{ 49217, 65535, 0 }, { 49222, 65535, 0 }, { 61965, 65535, 0 }, { 61969, 65535, 0 }, { 39395, 65535, 0 },
	{ 61974, 65535, 0 }, { 61980, 65535, 0 }, { 61986, 65535, 0 }, { 61991, 65535, 0 }, { 61997, 65535, 0 },
	{ 62003, 65535, 0 }, { 62009, 65535, 0 }, { 49254, 65535, 0 }, { 49259, 65535, 0 }, { 49262, 65535, 0 },
	{ 62015, 65535, 0 }, { 62021, 65535, 0 }, { 62027, 65535, 0 }, { 62033, 65535, 0 }, { 62039, 65535, 0 },
	{ 49266, 65535, 0 }, { 49271, 65535, 0 }, { 62045, 65535, 0 }, { 62051, 65535, 0 }, { 49280, 65535, 0 },
	{ 62057, 65535, 0 }, { 62064, 65535, 0 }, { 49285, 65535, 0 }, { 49290, 65535, 0 }, { 62069, 65535, 0 },
	{ 62074, 65535, 0 }, { 49294, 65535, 0 }, { 62079, 65535, 0 }, { 49298, 65535, 0 }, { 62082, 65535, 0 },
	{ 49302, 65535, 0 }, { 49307, 65535, 0 }, { 49311, 65535, 0 }, { 49316, 65535, 0 }, { 49321, 65535, 0 },
	{ 62086, 65535, 0 }, { 62091, 65535, 0 }, { 62095, 65535, 0 }, { 62099, 65535, 0 }, { 62103, 65535, 0 },
	/* v2-0488 */
	{ 62107, 65535, 0 }, { 47925, 65535, 0 }, { 62111, 65535, 0 }, { 62116, 65535, 0 }, { 62121, 65535, 0 },
	{ 62126, 65535, 0 }, { 53356, 65535, 0 }, { 62130, 65535, 0 }, { 62135, 65535, 0 }, { 62139, 65535, 0 },
	{ 62144, 65535, 0 }, { 62149, 65535, 0 }, { 62153, 65535, 0 }, { 49007, 65535, 0 }, { 49011, 65535, 0 },
	{ 62159, 65535, 0 }, { 62165, 65535, 0 }, { 62170, 65535, 0 }, { 62174, 65535, 0 }, { 62178, 65535, 0 },
	{ 49748, 65535, 0 }, { 62183, 65535, 0 }, { 62187, 65535, 0 }, { 62193, 65535, 0 }, { 62198, 65535, 0 },
	{ 62202, 65535, 0 }, { 62207, 65535, 0 }, { 53473, 65535, 0 }, { 62214, 65535, 0 }, { 62218, 65535, 0 },
	{ 62222, 65535, 0 }, { 62227, 65535, 0 }, { 62232, 65535, 0 }, { 62237, 65535, 0 }, { 62242, 65535, 0 },
	{ 62247, 65535, 0 }, { 62251, 65535, 0 }, { 62256, 65535, 0 }, { 62261, 65535, 0 }, { 62266, 65535, 0 },
	{ 62271, 65535, 0 }, { 62277, 65535, 0 },
	/* v2-0489 */
	{ 62282, 65535, 0 }, { 62286, 65535, 0 }, { 62126, 65535, 0 }, { 50681, 65535, 0 }, { 62290, 65535, 0 },
	{ 62294, 65535, 0 }, { 62298, 65535, 0 }, { 39284, 65535, 0 }, { 62302, 65535, 0 }, { 62306, 65535, 0 },
	{ 49408, 65535, 0 },
	/* v2-0490 */
	{ 52033, 65535, 0 }, { 62310, 65535, 0 }, { 50221, 65535, 0 }, { 62313, 65535, 0 }, { 48368, 65535, 0 },
	{ 50224, 65535, 0 }, { 50227, 65535, 0 }, { 50904, 65535, 0 }, { 51508, 65535, 0 }, { 50768, 65535, 0 },
	{ 50926, 65535, 0 }, { 48401, 65535, 0 }, { 50059, 65535, 0 }, { 50296, 65535, 0 },
	/* v2-0491 */
	{ 23406, 65535, 0 }, { 21533, 65535, 0 }, { 46406, 65535, 0 }, { 46408, 65535, 0 },
	/* v2-0492 */
	{ 62316, 65535, 0 }, { 46402, 65535, 0 }, { 36415, 65535, 0 }, { 46408, 65535, 0 },
	/* v2-0493 */
	{ 39122, 65535, 0 }, { 62319, 65535, 0 }, { 62323, 65535, 0 }, { 51895, 65535, 0 }, { 62328, 65535, 0 },
	{ 62333, 65535, 0 }, { 62338, 65535, 0 }, { 62342, 65535, 0 }, { 62347, 65535, 0 }, { 62352, 65535, 0 },
	/* v2-0494 */
	{ 46402, 65535, 0 }, { 23402, 65535, 0 }, { 21599, 65535, 0 },
	/* v2-0495 */
	{ 51296, 65535, 0 }, { 62356, 65535, 0 }, { 62360, 65535, 0 }, { 62364, 65535, 0 }, { 36417, 65535, 0 },
	{ 60475, 65535, 0 }, { 60483, 65535, 0 }, { 60487, 65535, 0 }, { 60491, 65535, 0 }, { 48738, 65535, 0 },
	{ 50051, 65535, 0 }, { 48161, 65535, 0 }, { 23408, 65535, 0 }, { 60504, 65535, 0 }, { 60508, 65535, 0 },
	{ 60512, 65535, 0 },
	/* v2-0496 */
	{ 62368, 65535, 0 }, { 62372, 65535, 0 }, { 62376, 65535, 0 }, { 62380, 65535, 0 }, { 62384, 65535, 0 },
	{ 62388, 65535, 0 }, { 62392, 65535, 0 }, { 62396, 65535, 0 }, { 62400, 65535, 0 }, { 62404, 65535, 0 },
	{ 62408, 65535, 0 }, { 62412, 65535, 0 }, { 62416, 65535, 0 }, { 62420, 65535, 0 }, { 62424, 65535, 0 },
	{ 62428, 65535, 0 }, { 62432, 65535, 0 }, { 62436, 65535, 0 }, { 62440, 65535, 0 }, { 62444, 65535, 0 },
	{ 62448, 65535, 0 }, { 62452, 65535, 0 }, { 62456, 65535, 0 }, { 62460, 65535, 0 }, { 62464, 65535, 0 },
	{ 62468, 65535, 0 }, { 62472, 65535, 0 }, { 62476, 65535, 0 }, { 62480, 65535, 0 }, { 62484, 65535, 0 },
	{ 60852, 65535, 0 }, { 62488, 65535, 0 }, { 62492, 65535, 0 }, { 62496, 65535, 0 }, { 62500, 65535, 0 },
	{ 62504, 65535, 0 }, { 62508, 65535, 0 }, { 62512, 65535, 0 }, { 62516, 65535, 0 }, { 62520, 65535, 0 },
	{ 62524, 65535, 0 }, { 62528, 65535, 0 }, { 62532, 65535, 0 }, { 62536, 65535, 0 }, { 62540, 65535, 0 },
	{ 62544, 65535, 0 }, { 62548, 65535, 0 }, { 62552, 65535, 0 }, { 62556, 65535, 0 }, { 62560, 65535, 0 },
	{ 62564, 65535, 0 }, { 62568, 65535, 0 }, { 62572, 65535, 0 }, { 62576, 65535, 0 }, { 62580, 65535, 0 },
	{ 62584, 65535, 0 }, { 62588, 65535, 0 }, { 62592, 65535, 0 }, { 62596, 65535, 0 }, { 62600, 65535, 0 },
	{ 62604, 65535, 0 }, { 62608, 65535, 0 }, { 62612, 65535, 0 }, { 62616, 65535, 0 }, { 62620, 65535, 0 },
	{ 62624, 65535, 0 }, { 62628, 65535, 0 }, { 62632, 65535, 0 }, { 62636, 65535, 0 }, { 62640, 65535, 0 },
	{ 62644, 65535, 0 }, { 62648, 65535, 0 }, { 62652, 65535, 0 }, { 62656, 65535, 0 }, { 62660, 65535, 0 },
	{ 62664, 65535, 0 }, { 62668, 65535, 0 }, { 62672, 65535, 0 }, { 62676, 65535, 0 }, { 62680, 65535, 0 },
	{ 62684, 65535, 0 }, { 62688, 65535, 0 }, { 62692, 65535, 0 }, { 62696, 65535, 0 }, { 62700, 65535, 0 },
	{ 62704, 65535, 0 }, { 62708, 65535, 0 }, { 62712, 65535, 0 }, { 62716, 65535, 0 }, { 62720, 65535, 0 },
	{ 62724, 65535, 0 }, { 62728, 65535, 0 }, { 62732, 65535, 0 }, { 62736, 65535, 0 }, { 62740, 65535, 0 },
	{ 62744, 65535, 0 }, { 62748, 65535, 0 }, { 62752, 65535, 0 }, { 62756, 65535, 0 }, { 40756, 65535, 0 },
	{ 40760, 65535, 0 }, { 53147, 65535, 0 }, { 53151, 65535, 0 }, { 53155, 65535, 0 }, { 53159, 65535, 0 },
	{ 53163, 65535, 0 }, { 53167, 65535, 0 }, { 53171, 65535, 0 }, { 53175, 65535, 0 }, { 53179, 65535, 0 },
	{ 53183, 65535, 0 }, { 53187, 65535, 0 }, { 53191, 65535, 0 }, { 62760, 65535, 0 }, { 53195, 65535, 0 },
	{ 53199, 65535, 0 }, { 53203, 65535, 0 }, { 53207, 65535, 0 }, { 53211, 65535, 0 }, { 53215, 65535, 0 },
	{ 53219, 65535, 0 }, { 53223, 65535, 0 }, { 53227, 65535, 0 }, { 62765, 65535, 0 }, { 62769, 65535, 0 },
	{ 62773, 65535, 0 }, { 62777, 65535, 0 }, { 62781, 65535, 0 }, { 62785, 65535, 0 }, { 62789, 65535, 0 },
	{ 62793, 65535, 0 }, { 60820, 65535, 0 }, { 62797, 65535, 0 }, { 62801, 65535, 0 }, { 62805, 65535, 0 },
	{ 62809, 65535, 0 }, { 62813, 65535, 0 },
	/* v2-0497 */
	{ 46412, 65535, 0 }, { 36428, 65535, 0 }, { 46414, 65535, 0 },
	/* v2-0498 */
	{ 46402, 65535, 0 }, { 36407, 65535, 0 }, { 36417, 65535, 0 }, { 46408, 65535, 0 }, { 23408, 65535, 0 },
	{ 37892, 65535, 0 },
	/* v2-0499 */
	{ 23406, 65535, 0 }, { 62817, 65535, 0 },
	/* v2-0500 */
	{ 21533, 65535, 0 }, { 46404, 65535, 0 }, { 46408, 65535, 0 },
	/* v2-0501 */
	{ 23406, 65535, 0 }, { 21690, 65535, 0 }, { 49416, 65535, 0 },
	/* v2-0502 */
	{ 50563, 65535, 0 }, { 62820, 65535, 0 }, { 50290, 65535, 0 },
	/* v2-0503 */
	{ 23402, 65535, 0 }, { 23408, 65535, 0 }, { 46410, 65535, 0 },
	/* v2-0504 */
	{ 56997, 65535, 0 }, { 21530, 65535, 0 }, { 44612, 65535, 0 }, { 48380, 65535, 0 },
	/* v2-0505 */
	{ 62824, 65535, 0 }, { 44684, 65535, 0 }, { 21533, 65535, 0 }, { 36417, 65535, 0 },
	/* v2-0506 */
	{ 23402, 65535, 0 }, { 23406, 65535, 0 }, { 46404, 65535, 0 }, { 46410, 65535, 0 }, { 46412, 65535, 0 },
	/* v2-0507 */
	{ 46402, 65535, 0 }, { 62826, 65535, 0 }, { 40013, 65535, 0 }, { 21533, 65535, 0 }, { 46404, 65535, 0 },
	/* v2-0508 */
	{ 21442, 65535, 0 }, { 40016, 65535, 0 }, { 21486, 65535, 0 }, { 36409, 65535, 0 }, { 62830, 65535, 0 },
	{ 59552, 65535, 0 }, { 50962, 65535, 0 }, { 62833, 65535, 0 }, { 48344, 65535, 0 }, { 51414, 65535, 0 },
	{ 48386, 65535, 0 },
	/* v2-0510 */
	{ 21483, 65535, 0 }, { 21509, 65535, 0 }, { 21699, 65535, 0 }, { 50221, 65535, 0 }, { 50224, 65535, 0 },
	{ 50227, 65535, 0 }, { 51508, 65535, 0 }, { 50230, 65535, 0 }, { 50236, 65535, 0 }, { 50296, 65535, 0 },
	{ 48386, 65535, 0 },
	/* v2-0511 */
	{ 23402, 65535, 0 }, { 23404, 65535, 0 }, { 21533, 65535, 0 }, { 36426, 65535, 0 }, { 46408, 65535, 0 },
	{ 46414, 65535, 0 },
	/* v2-0513 */
	{ 50221, 65535, 0 }, { 50230, 65535, 0 }, { 53450, 65535, 0 }, { 49422, 65535, 0 }, { 48386, 65535, 0 },
	/* v2-0514 */
	{ 62836, 65535, 0 }, { 62843, 65535, 0 }, { 62853, 65535, 0 }, { 62863, 65535, 0 }, { 62873, 65535, 0 },
	{ 62883, 65535, 0 }, { 62893, 65535, 0 }, { 62904, 65535, 0 }, { 62915, 65535, 0 }, { 62926, 65535, 0 },
	{ 62931, 65535, 0 }, { 62940, 65535, 0 }, { 62948, 65535, 0 }, { 62956, 65535, 0 }, { 62966, 65535, 0 },
	{ 62976, 65535, 0 }, { 62984, 65535, 0 }, { 62990, 65535, 0 }, { 62994, 65535, 0 },
	/* v2-0516 */
	{ 23406, 65535, 0 }, { 21533, 65535, 0 }, { 36415, 65535, 0 }, { 46414, 65535, 0 },
	/* v2-0517 */
	{ 21561, 65535, 0 }, { 63002, 65535, 0 }, { 39328, 65535, 0 }, { 63007, 65535, 0 },
	/* v2-0518 */
	{ 63011, 65535, 0 }, { 63015, 65535, 0 }, { 63020, 65535, 0 },
	/* v2-0520 */
	{ 21556, 65535, 0 }, { 36417, 65535, 0 }, { 21599, 65535, 0 },
	/* v2-0523 */
	{ 63025, 65535, 0 }, { 29478, 65535, 0 },
	/* v2-0524 */
	{ 23402, 65535, 0 }, { 23408, 65535, 0 }, { 46410, 65535, 0 },
	/* v2-0527 */
	{ 21501, 65535, 0 }, { 63027, 65535, 0 }, { 63030, 65535, 0 }, { 21561, 65535, 0 }, { 63033, 65535, 0 },
	{ 51443, 65535, 0 }, { 50242, 65535, 0 }, { 63036, 65535, 0 },
	/* v2-0528 */
	{ 50008, 65535, 0 }, { 63039, 65535, 0 }, { 63043, 65535, 0 }, { 63047, 65535, 0 }, { 56358, 65535, 0 },
	{ 50741, 65535, 0 }, { 60668, 65535, 0 }, { 63051, 65535, 0 }, { 50744, 65535, 0 }, { 50293, 65535, 0 },
	{ 47344, 65535, 0 }, { 63055, 65535, 0 }, { 63059, 65535, 0 },
	/* v2-0529 */
	{ 23404, 65535, 0 }, { 21556, 65535, 0 }, { 36417, 65535, 0 }, { 21599, 65535, 0 }, { 46410, 65535, 0 },
	{ 37894, 65535, 0 },
	/* v2-0530 */
	{ 48232, 65535, 0 }, { 51347, 65535, 0 }, { 63063, 65535, 0 }, { 21604, 65535, 0 }, { 21799, 65535, 0 },
	{ 60917, 65535, 0 },
	/* v2-0534 */
	{ 36417, 65535, 0 }, { 46404, 65535, 0 }, { 36426, 65535, 0 }, { 21782, 65535, 0 }, { 37894, 65535, 0 },
	/* v2-0535 */
	{ 23402, 65535, 0 }, { 21599, 65535, 0 }, { 46408, 65535, 0 }, { 46410, 65535, 0 },
	/* v2-0536 */
	{ 23406, 65535, 0 }, { 36415, 65535, 0 }, { 46408, 65535, 0 }, { 23408, 65535, 0 }, { 36428, 65535, 0 },
	/* v2-0538 */
	{ 51895, 65535, 0 }, { 59321, 65535, 0 }, { 51085, 65535, 0 }, { 52525, 65535, 0 },
	/* v2-0540 */
	{ 36417, 65535, 0 }, { 23408, 65535, 0 }, { 46412, 65535, 0 },
	/* v2-0544 */
	{ 48307, 65535, 0 }, { 40013, 65535, 0 }, { 56552, 65535, 0 }, { 21489, 65535, 0 }, { 51519, 65535, 0 },
	{ 63067, 65535, 0 }, { 63072, 65535, 0 }, { 63077, 65535, 0 }, { 63083, 65535, 0 }, { 63089, 65535, 0 },
	{ 63095, 65535, 0 }, { 63101, 65535, 0 }, { 63107, 65535, 0 }, { 63112, 65535, 0 }, { 63117, 65535, 0 },
	{ 63123, 65535, 0 }, { 63128, 65535, 0 }, { 63134, 65535, 0 }, { 63139, 65535, 0 }, { 63144, 65535, 0 },
	{ 63149, 65535, 0 }, { 63155, 65535, 0 },
	/* v2-0547 */
	{ 23402, 65535, 0 }, { 46404, 65535, 0 }, { 46410, 65535, 0 },
	/* v2-0548 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 },
	{ 37886, 65535, 0 }, { 37888, 65535, 0 },
	/* v2-0550 */
	{ 56580, 65535, 0 }, { 63160, 65535, 0 }, { 63166, 65535, 0 }, { 63170, 65535, 0 }, { 49444, 65535, 0 },
	{ 48763, 65535, 0 }, { 63174, 65535, 0 }, { 63178, 65535, 0 }, { 63183, 65535, 0 }, { 63188, 65535, 0 },
	{ 63194, 65535, 0 }, { 63201, 65535, 0 }, { 63206, 65535, 0 }, { 63211, 65535, 0 }, { 63217, 65535, 0 },
	{ 21428, 65535, 0 }, { 63222, 65535, 0 }, { 63227, 65535, 0 }, { 63231, 65535, 0 }, { 63236, 65535, 0 },
	{ 63242, 65535, 0 }, { 63247, 65535, 0 }, { 63251, 65535, 0 }, { 52841, 65535, 0 }, { 63256, 65535, 0 },
	{ 63260, 65535, 0 }, { 63265, 65535, 0 }, { 63271, 65535, 0 }, { 63277, 65535, 0 }, { 48775, 65535, 0 },
	{ 53524, 65535, 0 }, { 48779, 65535, 0 }, { 63282, 65535, 0 }, { 48784, 65535, 0 }, { 48788, 65535, 0 },
	{ 48793, 65535, 0 }, { 48804, 65535, 0 }, { 63287, 65535, 0 }, { 63293, 65535, 0 }, { 48809, 65535, 0 },
	{ 63298, 65535, 0 }, { 63304, 65535, 0 }, { 63310, 65535, 0 }, { 48813, 65535, 0 }, { 63316, 65535, 0 },
	{ 63320, 65535, 0 }, { 48614, 65535, 0 }, { 63326, 65535, 0 }, { 63332, 65535, 0 }, { 63338, 65535, 0 },
	{ 63343, 65535, 0 }, { 63348, 65535, 0 }, { 63355, 65535, 0 }, { 63361, 65535, 0 }, { 63365, 65535, 0 },
	{ 63371, 65535, 0 }, { 63377, 65535, 0 }, { 63383, 65535, 0 }, { 63388, 65535, 0 }, { 63393, 65535, 0 },
	{ 63399, 65535, 0 }, { 63405, 65535, 0 }, { 63411, 65535, 0 }, { 63416, 65535, 0 }, { 63421, 65535, 0 },
	{ 48835, 65535, 0 }, { 48840, 65535, 0 }, { 63427, 65535, 0 }, { 63433, 65535, 0 }, { 63439, 65535, 0 },
	{ 63446, 65535, 0 }, { 63450, 65535, 0 }, { 63456, 65535, 0 }, { 63461, 65535, 0 }, { 63467, 65535, 0 },
	{ 63477, 65535, 0 }, { 63482, 65535, 0 }, { 63488, 65535, 0 }, { 63494, 65535, 0 }, { 63499, 65535, 0 },
	{ 48849, 65535, 0 }, { 63505, 65535, 0 }, { 63511, 65535, 0 }, { 63517, 65535, 0 }, { 63523, 65535, 0 },
	{ 63529, 65535, 0 }, { 50681, 65535, 0 }, { 63534, 65535, 0 }, { 63540, 65535, 0 }, { 63545, 65535, 0 },
	{ 63550, 65535, 0 }, { 63554, 65535, 0 }, { 63560, 65535, 0 }, { 63566, 65535, 0 }, { 63572, 65535, 0 },
	{ 63578, 65535, 0 }, { 63584, 65535, 0 }, { 48853, 65535, 0 }, { 63590, 65535, 0 }, { 63596, 65535, 0 },
	{ 63601, 65535, 0 }, { 63606, 65535, 0 }, { 48869, 65535, 0 }, { 63612, 65535, 0 }, { 52121, 65535, 0 },
	{ 63617, 65535, 0 }, { 48878, 65535, 0 }, { 63623, 65535, 0 }, { 63629, 65535, 0 }, { 63634, 65535, 0 },
	{ 63639, 65535, 0 }, { 48892, 65535, 0 }, { 63643, 65535, 0 }, { 63649, 65535, 0 }, { 48897, 65535, 0 },
	{ 63653, 65535, 0 }, { 63659, 65535, 0 }, { 63665, 65535, 0 }, { 63671, 65535, 0 }, { 21519, 65535, 0 },
	{ 63677, 65535, 0 }, { 63683, 65535, 0 }, { 48910, 65535, 0 }, { 48915, 65535, 0 }, { 63690, 65535, 0 },
	{ 48920, 65535, 0 }, { 63696, 65535, 0 }, { 63700, 65535, 0 }, { 63706, 65535, 0 }, { 63712, 65535, 0 },
	{ 63718, 65535, 0 }, { 63724, 65535, 0 }, { 63728, 65535, 0 }, { 50728, 65535, 0 }, { 63734, 65535, 0 },
	{ 63740, 65535, 0 }, { 48934, 65535, 0 }, { 63744, 65535, 0 }, { 63750, 65535, 0 }, { 63755, 65535, 0 },
	{ 63761, 65535, 0 }, { 63767, 65535, 0 }, { 63773, 65535, 0 }, { 63779, 65535, 0 }, { 63785, 65535, 0 },
	{ 63791, 65535, 0 }, { 63797, 65535, 0 }, { 63803, 65535, 0 }, { 63809, 65535, 0 }, { 63815, 65535, 0 },
	{ 63819, 65535, 0 }, { 63824, 65535, 0 }, { 63829, 65535, 0 }, { 63835, 65535, 0 }, { 63839, 65535, 0 },
	{ 63843, 65535, 0 }, { 63848, 65535, 0 }, { 63854, 65535, 0 }, { 63860, 65535, 0 }, { 63866, 65535, 0 },
	{ 63872, 65535, 0 }, { 48964, 65535, 0 }, { 48968, 65535, 0 }, { 48973, 65535, 0 }, { 51393, 65535, 0 },
	{ 63875, 65535, 0 }, { 63881, 65535, 0 }, { 63887, 65535, 0 }, { 63892, 65535, 0 }, { 63898, 65535, 0 },
	{ 63904, 65535, 0 }, { 63910, 65535, 0 }, { 63914, 65535, 0 }, { 63918, 65535, 0 }, { 63922, 65535, 0 },
	{ 48983, 65535, 0 }, { 63927, 65535, 0 }, { 27532, 65535, 0 }, { 63932, 65535, 0 }, { 62338, 65535, 0 },
	{ 63937, 65535, 0 }, { 63941, 65535, 0 }, { 63946, 65535, 0 }, { 63952, 65535, 0 }, { 63955, 65535, 0 },
	{ 63959, 65535, 0 }, { 63963, 65535, 0 }, { 63969, 65535, 0 }, { 63973, 65535, 0 }, { 63977, 65535, 0 },
	{ 63983, 65535, 0 }, { 63988, 65535, 0 }, { 63992, 65535, 0 }, { 63998, 65535, 0 }, { 64004, 65535, 0 },
	{ 64010, 65535, 0 }, { 64016, 65535, 0 }, { 64022, 65535, 0 }, { 64028, 65535, 0 }, { 52768, 65535, 0 },
	{ 64034, 65535, 0 }, { 64040, 65535, 0 }, { 64046, 65535, 0 }, { 64052, 65535, 0 }, { 64056, 65535, 0 },
	{ 64060, 65535, 0 }, { 64065, 65535, 0 }, { 64070, 65535, 0 }, { 64075, 65535, 0 }, { 64084, 65535, 0 },
	{ 64089, 65535, 0 }, { 64095, 65535, 0 }, { 64101, 65535, 0 }, { 64107, 65535, 0 }, { 64113, 65535, 0 },
	{ 64119, 65535, 0 }, { 48996, 65535, 0 }, { 64125, 65535, 0 }, { 64131, 65535, 0 }, { 64135, 65535, 0 },
	{ 64140, 65535, 0 }, { 64145, 65535, 0 }, { 64151, 65535, 0 }, { 64155, 65535, 0 }, { 64161, 65535, 0 },
	{ 49004, 65535, 0 }, { 64165, 65535, 0 }, { 64169, 65535, 0 }, { 64174, 65535, 0 }, { 64179, 65535, 0 },
	{ 64185, 65535, 0 }, { 49015, 65535, 0 }, { 49019, 65535, 0 }, { 64190, 65535, 0 }, { 64196, 65535, 0 },
	{ 49023, 65535, 0 }, { 64202, 65535, 0 }, { 64207, 65535, 0 }, { 64213, 65535, 0 }, { 64218, 65535, 0 },
	{ 49032, 65535, 0 }, { 64224, 65535, 0 }, { 64230, 65535, 0 }, { 64235, 65535, 0 }, { 64241, 65535, 0 },
	{ 49036, 65535, 0 }, { 64247, 65535, 0 }, { 64253, 65535, 0 }, { 64259, 65535, 0 }, { 64265, 65535, 0 },
	{ 64271, 65535, 0 }, { 64275, 65535, 0 }, { 21620, 65535, 0 }, { 64281, 65535, 0 }, { 64285, 65535, 0 },
	{ 64291, 65535, 0 }, { 49048, 65535, 0 }, { 64295, 65535, 0 }, { 64301, 65535, 0 }, { 64307, 65535, 0 },
	{ 64313, 65535, 0 }, { 64319, 65535, 0 }, { 64324, 65535, 0 }, { 64330, 65535, 0 }, { 64335, 65535, 0 },
	{ 64341, 65535, 0 }, { 64347, 65535, 0 }, { 49053, 65535, 0 }, { 64353, 65535, 0 }, { 64358, 65535, 0 },
	{ 50351, 65535, 0 }, { 64364, 65535, 0 }, { 64368, 65535, 0 }, { 64374, 65535, 0 }, { 64380, 65535, 0 },
	{ 64386, 65535, 0 }, { 64391, 65535, 0 }, { 64397, 65535, 0 }, { 64401, 65535, 0 }, { 64407, 65535, 0 },
	{ 49061, 65535, 0 }, { 64413, 65535, 0 }, { 64419, 65535, 0 }, { 64424, 65535, 0 }, { 64430, 65535, 0 },
	{ 64436, 65535, 0 }, { 64442, 65535, 0 }, { 64448, 65535, 0 }, { 64454, 65535, 0 }, { 64460, 65535, 0 },
	{ 64464, 65535, 0 }, { 64470, 65535, 0 }, { 64476, 65535, 0 }, { 64482, 65535, 0 }, { 64487, 65535, 0 },
	{ 64493, 65535, 0 }, { 49066, 65535, 0 }, { 64499, 65535, 0 }, { 64504, 65535, 0 }, { 50885, 65535, 0 },
	{ 64510, 65535, 0 }, { 64516, 65535, 0 }, { 64522, 65535, 0 }, { 64528, 65535, 0 }, { 64534, 65535, 0 },
	{ 64540, 65535, 0 }, { 64545, 65535, 0 }, { 64551, 65535, 0 }, { 64556, 65535, 0 }, { 64562, 65535, 0 },
	{ 64568, 65535, 0 }, { 64574, 65535, 0 }, { 64580, 65535, 0 }, { 64586, 65535, 0 }, { 49079, 65535, 0 },
	{ 64592, 65535, 0 }, { 64597, 65535, 0 }, { 49083, 65535, 0 }, { 64603, 65535, 0 }, { 64609, 65535, 0 },
	{ 64615, 65535, 0 }, { 64619, 65535, 0 }, { 64625, 65535, 0 }, { 64631, 65535, 0 }, { 64637, 65535, 0 },
	{ 64643, 65535, 0 }, { 64648, 65535, 0 }, { 64653, 65535, 0 }, { 64659, 65535, 0 }, { 48742, 65535, 0 },
	{ 64665, 65535, 0 }, { 64670, 65535, 0 }, { 49107, 65535, 0 }, { 64677, 65535, 0 }, { 64683, 65535, 0 },
	{ 64689, 65535, 0 }, { 64694, 65535, 0 }, { 64698, 65535, 0 }, { 64702, 65535, 0 }, { 64708, 65535, 0 },
	{ 64712, 65535, 0 }, { 64718, 65535, 0 }, { 64724, 65535, 0 }, { 64730, 65535, 0 }, { 64736, 65535, 0 },
	{ 64742, 65535, 0 }, { 64748, 65535, 0 }, { 64754, 65535, 0 }, { 64760, 65535, 0 }, { 61843, 65535, 0 },
	{ 64766, 65535, 0 }, { 64772, 65535, 0 }, { 49111, 65535, 0 }, { 64776, 65535, 0 }, { 64781, 65535, 0 },
	{ 64787, 65535, 0 }, { 64793, 65535, 0 }, { 64797, 65535, 0 }, { 64802, 65535, 0 }, { 64807, 65535, 0 },
	{ 64813, 65535, 0 }, { 64819, 65535, 0 }, { 64825, 65535, 0 }, { 49119, 65535, 0 }, { 64831, 65535, 0 },
	{ 64837, 65535, 0 }, { 64842, 65535, 0 }, { 64848, 65535, 0 }, { 64854, 65535, 0 }, { 49135, 65535, 0 },
	{ 64859, 65535, 0 }, { 61921, 65535, 0 }, { 64863, 65535, 0 }, { 64868, 65535, 0 }, { 64874, 65535, 0 },
	{ 64881, 65535, 0 }, { 52425, 65535, 0 }, { 64887, 65535, 0 }, { 64892, 65535, 0 }, { 64897, 65535, 0 },
	{ 64903, 65535, 0 }, { 64909, 65535, 0 }, { 64914, 65535, 0 }, { 64919, 65535, 0 }, { 49163, 65535, 0 },
	{ 64925, 65535, 0 }, { 64930, 65535, 0 }, { 64934, 65535, 0 }, { 64940, 65535, 0 }, { 64946, 65535, 0 },
	{ 64951, 65535, 0 }, { 64957, 65535, 0 }, { 64961, 65535, 0 }, { 49167, 65535, 0 }, { 64967, 65535, 0 },
	{ 64973, 65535, 0 }, { 64979, 65535, 0 }, { 64985, 65535, 0 }, { 64991, 65535, 0 }, { 64995, 65535, 0 },
	{ 49172, 65535, 0 }, { 65001, 65535, 0 }, { 65007, 65535, 0 }, { 65013, 65535, 0 }, { 65019, 65535, 0 },
	{ 65023, 65535, 0 }, { 65027, 65535, 0 }, { 65031, 65535, 0 }, { 65036, 65535, 0 }, { 65041, 65535, 0 },
	{ 65046, 65535, 0 }, { 65052, 65535, 0 }, { 65058, 65535, 0 }, { 65062, 65535, 0 }, { 49250, 65535, 0 },
	{ 65067, 65535, 0 }, { 65072, 65535, 0 }, { 49275, 65535, 0 }, { 65077, 65535, 0 }, { 65083, 65535, 0 },
	{ 65088, 65535, 0 }, { 65094, 65535, 0 }, { 65100, 65535, 0 }, { 65104, 65535, 0 }, { 65108, 65535, 0 },
	{ 65114, 65535, 0 }, { 65120, 65535, 0 }, { 65125, 65535, 0 }, { 65131, 65535, 0 }, { 65136, 65535, 0 },
	{ 65142, 65535, 0 }, { 65148, 65535, 0 }, { 65154, 65535, 0 }, { 65160, 65535, 0 }, { 65166, 65535, 0 },
	{ 65172, 65535, 0 }, { 65179, 65535, 0 }, { 65184, 65535, 0 }, { 65190, 65535, 0 }, { 65194, 65535, 0 },
	{ 65199, 65535, 0 }, { 65203, 65535, 0 }, { 49298, 65535, 0 }, { 65209, 65535, 0 }, { 65215, 65535, 0 },
	{ 65218, 65535, 0 },
	/* v2-0553 */
	{ 48229, 65535, 0 }, { 51847, 65535, 0 }, { 48235, 65535, 0 }, { 48298, 65535, 0 }, { 56552, 65535, 0 },
	{ 50179, 65535, 0 }, { 21480, 65535, 0 }, { 60619, 65535, 0 }, { 48320, 65535, 0 }, { 65223, 65535, 0 },
	{ 50218, 65535, 0 }, { 48362, 65535, 0 }, { 51609, 65535, 0 }, { 50221, 65535, 0 }, { 48368, 65535, 0 },
	{ 50239, 65535, 0 }, { 56564, 65535, 0 },
	/* v2-0554 */
	{ 50713, 65535, 0 }, { 65226, 65535, 0 }, { 52425, 65535, 0 },
	/* v2-0555 */
	{ 65231, 65535, 0 }, { 60661, 65535, 0 }, { 21550, 65535, 0 }, { 65234, 65535, 0 }, { 48341, 65535, 0 },
	{ 50351, 65535, 0 }, { 48362, 65535, 0 }, { 48374, 65535, 0 }, { 48380, 65535, 0 }, { 50248, 65535, 0 },
	/* v2-0556 */
	{ 52752, 65535, 0 }, { 65237, 65535, 0 },
	/* v2-0557 */
	{ 65242, 65535, 0 }, { 49680, 65535, 0 }, { 65247, 65535, 0 }, { 65252, 65535, 0 },
	/* v2-0558 */
	{ 65257, 65535, 0 }, { 51615, 65535, 0 }, { 21699, 65535, 0 }, { 51519, 65535, 0 },
	/* v2-0559 */
	{ 23404, 65535, 0 }, { 46408, 65535, 0 }, { 23408, 65535, 0 },
	/* v2-0561 */
	{ 65260, 65535, 0 }, { 65266, 65535, 0 }, { 65272, 65535, 0 }, { 65278, 65535, 0 }, { 65282, 65535, 0 },
	{ 65287, 65535, 0 }, { 65291, 65535, 0 },
	/* v2-0562 */
	{ 65295, 65535, 0 }, { 65301, 65535, 0 }, { 53062, 65535, 0 }, { 65307, 65535, 0 }, { 65313, 65535, 0 },
	{ 65322, 65535, 0 },
	/* v2-0564 */
	{ 48320, 65535, 0 }, { 48341, 65535, 0 }, { 48362, 65535, 0 }, { 21690, 65535, 0 },
	/* v2-0565 */
	{ 65328, 65535, 0 }, { 65333, 65535, 0 }, { 65337, 65535, 0 }, { 65341, 65535, 0 }, { 65346, 65535, 0 },
	/* v2-0566 */
	{ 65350, 65535, 0 }, { 49015, 65535, 0 }, { 65354, 65535, 0 }, { 60258, 65535, 0 }, { 61778, 65535, 0 },
	{ 49107, 65535, 0 }, { 65358, 65535, 0 },
	/* v2-0569 */
	{ 65362, 65535, 0 }, { 39328, 65535, 0 }, { 48161, 65535, 0 },
	/* v2-0570 */
	{ 65366, 65535, 0 }, { 65371, 65535, 0 }, { 65376, 65535, 0 }, { 65381, 65535, 0 }, { 65386, 65535, 0 },
	{ 65391, 65535, 0 }, { 65396, 65535, 0 }, { 65401, 65535, 0 }, { 61969, 65535, 0 }, { 65406, 65535, 0 },
	/* v2-0571 */
	{ 49440, 65535, 0 }, { 65411, 65535, 0 }, { 65415, 65535, 0 }, { 65422, 65535, 0 }, { 65429, 65535, 0 },
	{ 65434, 65535, 0 }, { 65439, 65535, 0 }, { 65444, 65535, 0 },
	/* v2-0572 */
	{ 65451, 65535, 0 }, { 65456, 65535, 0 },
	/* v2-0615 */
	{ 65461, 65535, 0 }, { 65466, 65535, 0 },
	/* v2-0616 */
	{ 23402, 65535, 0 }, { 23406, 65535, 0 }, { 21599, 65535, 0 }, { 23408, 65535, 0 },
	/* v2-0617 */
	{ 23402, 65535, 0 }, { 21599, 65535, 0 }, { 36428, 65535, 0 },
	/* v2-0618 */
	{ 50191, 65535, 0 }, { 50566, 65535, 0 }, { 51591, 65535, 0 },
	/* v2-0625 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 },
	/* v2-0634 */
	{ 65471, 65535, 0 },
	/* v2-0642 */
	{ 23404, 65535, 0 }, { 21599, 65535, 0 }, { 36426, 65535, 0 },
	/* v2-0651 */
	{ 59321, 65535, 0 }, { 65475, 65535, 0 },
	/* v2-0653 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 },
	{ 37886, 65535, 0 },
	/* v2-0657 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 },
	/* v2-0659 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 },
	/* v2-0667 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 },
	/* v2-0669 */
	{ 65479, 65535, 0 }, { 65483, 65535, 0 }, { 65487, 65535, 0 }, { 65491, 65535, 0 },
	/* v2-0682 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 },
	/* v2-0702 */
	{ 65495, 65535, 0 }, { 65499, 65535, 0 }, { 65503, 65535, 0 }, { 65507, 65535, 0 }, { 65511, 65535, 0 },
	{ 65515, 65535, 0 }, { 65471, 65535, 0 }, { 50532, 65535, 0 }, { 65519, 65535, 0 }, { 65523, 65535, 0 },
	{ 65527, 65535, 0 }, { 65531, 65535, 0 }, { 62294, 65535, 0 }, { 65535, 65535, 0 }, { 65539, 65535, 0 },
	{ 65543, 65535, 0 }, { 65547, 65535, 0 }, { 65551, 65535, 0 }, { 48602, 65535, 0 }, { 65555, 65535, 0 },
	{ 65559, 65535, 0 }, { 65563, 65535, 0 }, { 65567, 65535, 0 }, { 65571, 65535, 0 }, { 65575, 65535, 0 },
	{ 65579, 65535, 0 }, { 65583, 65535, 0 }, { 65587, 65535, 0 }, { 65591, 65535, 0 }, { 65595, 65535, 0 },
	{ 65599, 65535, 0 }, { 65603, 65535, 0 },
	/* v2-0717 */
	{ 50689, 65535, 0 }, { 48506, 65535, 0 }, { 65607, 65535, 0 }, { 51093, 65535, 0 }, { 51011, 65535, 0 },
	{ 50722, 65535, 0 }, { 65611, 65535, 0 }, { 65614, 65535, 0 }, { 65617, 65535, 0 }, { 65624, 65535, 0 },
	{ 51097, 65535, 0 }, { 49936, 65535, 0 }, { 65630, 65535, 0 },
	/* v2-0719 */
	{ 61203, 65535, 0 }, { 51085, 65535, 0 }, { 49680, 65535, 0 }, { 39328, 65535, 0 }, { 49404, 65535, 0 },
	{ 21705, 65535, 0 }, { 51105, 65535, 0 },
	/* v2-0725 */
	{ 65634, 65535, 0 }, { 65638, 65535, 0 }, { 51903, 65535, 0 }, { 65642, 65535, 0 }, { 62294, 65535, 0 },
	{ 52768, 65535, 0 }, { 65650, 65535, 0 }, { 49095, 65535, 0 }, { 65655, 65535, 0 },
	/* v2-0728 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 },
	/* v2-0731 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 },
	/* v2-0734 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 },
	{ 28735, 65535, 0 }, { 37886, 65535, 0 }, { 37888, 65535, 0 }, { 23417, 65535, 0 }, { 37890, 65535, 0 },
	/* v2-0739 */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 },
	/* v2-0742 */
	{ 65659, 65535, 0 }, { 40979, 65535, 0 }, { 40982, 65535, 0 }, { 40985, 65535, 0 }, { 40988, 65535, 0 },
	{ 37877, 65535, 0 }, { 26210, 65535, 0 },
	/* v2-0749 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 },
	/* v2-0755 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 },
	/* v2-0757 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 },
	/* v2-0759 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 },
	/* v2-0761 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 },
	/* v2-0763 */
	{ 23410, 65535, 0 }, { 26315, 65535, 0 }, { 26317, 65535, 0 },
	/* v2-0776 */
	{ 46402, 65535, 0 }, { 36415, 65535, 0 }, { 46408, 65535, 0 },
	/* v2-0778 */
	{ 65662, 65535, 0 }, { 52209, 65535, 0 }, { 48738, 65535, 0 }, { 56864, 65535, 0 }, { 65666, 65535, 0 },
	/* v2-0790 */
	{ 51283, 65535, 0 }, { 65670, 65535, 0 },
	/* v2-0793 */
	{ 65674, 65535, 0 },
	/* v2-0806 */
	{ 65679, 65535, 0 }, { 47332, 65535, 0 }, { 65683, 65535, 0 },
	/* v2-0818 */
	{ 61120, 65535, 0 }, { 21486, 65535, 0 }, { 48320, 65535, 0 }, { 53469, 65535, 0 },
	/* v2-0834 */
	{ 65687, 65535, 0 }, { 42679, 65535, 0 }, { 22877, 65535, 0 }, { 22883, 65535, 0 }, { 51177, 65535, 0 },
	{ 27992, 65535, 0 }, { 42685, 65535, 0 },
	/* v2-0868 */
	{ 23402, 65535, 0 }, { 23406, 65535, 0 }, { 21599, 65535, 0 }, { 46404, 65535, 0 }, { 23408, 65535, 0 },
	/* v2-0871 */
	{ 50681, 65535, 0 }, { 62294, 65535, 0 }, { 65699, 65535, 0 }, { 62302, 65535, 0 }, { 49408, 65535, 0 },
	{ 50078, 65535, 0 }, { 48726, 65535, 0 },
	/* v2-0881 */
	{ 36407, 65535, 0 }, { 46408, 65535, 0 }, { 46412, 65535, 0 },
	/* v2-0882 */
	{ 23406, 65535, 0 }, { 44612, 65535, 0 },
	/* v2-0894 */
	{ 36417, 65535, 0 }, { 23408, 65535, 0 },
	/* v2-0895 */
	{ 23406, 65535, 0 }, { 46404, 65535, 0 }, { 21782, 65535, 0 }, { 46414, 65535, 0 }, { 37894, 65535, 0 },
	/* v2-0904 */
	{ 48598, 65535, 0 }, { 65703, 65535, 0 }, { 60770, 65535, 0 },
	/* v2-0905 */
	{ 51007, 65535, 0 }, { 65707, 65535, 0 }, { 48153, 65535, 0 }, { 50900, 65535, 0 }, { 65711, 65535, 0 },
	{ 65715, 65535, 0 },
	/* v2-0906 */
	{ 46402, 65535, 0 }, { 21483, 65535, 0 }, { 21486, 65535, 0 }, { 65719, 65535, 0 }, { 65723, 65535, 0 },
	{ 60920, 65535, 0 }, { 60923, 65535, 0 }, { 46408, 65535, 0 }, { 51226, 65535, 0 }, { 23408, 65535, 0 },
	{ 50059, 65535, 0 }, { 46410, 65535, 0 }, { 46412, 65535, 0 }, { 50257, 65535, 0 }, { 49259, 65535, 0 },
	/* v2-0907 */
	{ 36407, 65535, 0 }, { 23402, 65535, 0 }, { 23404, 65535, 0 }, { 51089, 65535, 0 }, { 51093, 65535, 0 },
	{ 36415, 65535, 0 }, { 36417, 65535, 0 }, { 46404, 65535, 0 }, { 51097, 65535, 0 }, { 23408, 65535, 0 },
	{ 46410, 65535, 0 }, { 65727, 65535, 0 }, { 46412, 65535, 0 }, { 36428, 65535, 0 },
	/* v2-0909 */
	{ 51522, 65535, 0 }, { 65731, 65535, 0 }, { 65736, 65535, 0 }, { 65741, 65535, 0 }, { 65746, 65535, 0 },
	{ 65751, 65535, 0 },
	/* v2-0912 */
	{ 65756, 65535, 0 }, { 50008, 65535, 0 }, { 40010, 65535, 0 }, { 65760, 65535, 0 }, { 51847, 65535, 0 },
	{ 48311, 65535, 0 }, { 65764, 65535, 0 }, { 65768, 65535, 0 }, { 50592, 65535, 0 }, { 39122, 65535, 0 },
	{ 21480, 65535, 0 }, { 50284, 65535, 0 }, { 65772, 65535, 0 }, { 50348, 65535, 0 }, { 65777, 65535, 0 },
	{ 65782, 65535, 0 }, { 60802, 65535, 0 }, { 60807, 65535, 0 }, { 21664, 65535, 0 }, { 50879, 65535, 0 },
	{ 65788, 65535, 0 }, { 26875, 65535, 0 }, { 51484, 65535, 0 }, { 50765, 65535, 0 }, { 65791, 65535, 0 },
	{ 53038, 65535, 0 }, { 65796, 65535, 0 }, { 50555, 65535, 0 }, { 45740, 65535, 0 }, { 65800, 65535, 0 },
	{ 50233, 65535, 0 }, { 48401, 65535, 0 }, { 65804, 65535, 0 }, { 21715, 65535, 0 }, { 51519, 65535, 0 },
	{ 48404, 65535, 0 }, { 51544, 65535, 0 }, { 53450, 65535, 0 }, { 51572, 65535, 0 }, { 60812, 65535, 0 },
	{ 60816, 65535, 0 }, { 65808, 65535, 0 }, { 65812, 65535, 0 },
	/* v2-0914 */
	{ 48311, 65535, 0 }, { 48338, 65535, 0 }, { 36417, 65535, 0 }, { 50194, 65535, 0 }, { 51609, 65535, 0 },
	/* v2-0916 */
	{ 21533, 65535, 0 }, { 62149, 65535, 0 }, { 51606, 65535, 0 }, { 48359, 65535, 0 },
	/* v2-0917 */
	{ 23402, 65535, 0 }, { 36417, 65535, 0 },
	/* v2-0918 */
	{ 23402, 65535, 0 }, { 46408, 65535, 0 }, { 50293, 65535, 0 },
	/* v2-0919 */
	{ 23404, 65535, 0 }, { 46404, 65535, 0 }, { 37894, 65535, 0 },
	/* v2-0920 */
	{ 46402, 65535, 0 }, { 46408, 65535, 0 },
	/* v2-0921 */
	{ 65817, 65535, 0 }, { 65821, 65535, 0 }, { 65826, 65535, 0 },
	/* v2-0922 */
	{ 48344, 65535, 0 }, { 50221, 65535, 0 }, { 50227, 65535, 0 },
	/* v2-0923 */
	{ 65831, 65535, 0 }, { 65835, 65535, 0 }, { 65839, 65535, 0 },
	/* v2-0924 */
	{ 46402, 65535, 0 }, { 23404, 65535, 0 }, { 21599, 65535, 0 }, { 36426, 65535, 0 }, { 26878, 65535, 0 },
	{ 65843, 65535, 0 },
	/* v2-0925 */
	{ 65846, 65535, 0 }, { 65850, 65535, 0 }, { 47989, 65535, 0 }, { 65854, 65535, 0 }, { 65858, 65535, 0 },
	{ 65862, 65535, 0 }, { 65866, 65535, 0 }, { 39284, 65535, 0 }, { 65870, 65535, 0 }, { 65874, 65535, 0 },
	{ 65878, 65535, 0 }, { 65882, 65535, 0 }, { 65886, 65535, 0 },
	/* v2-0926 */
	{ 65890, 65535, 0 }, { 52736, 65535, 0 }, { 65894, 65535, 0 },
	/* v2-0927 */
	{ 36407, 65535, 0 }, { 36417, 65535, 0 }, { 23408, 65535, 0 },
	/* v2-0933 */
	{ 65898, 65535, 0 }, { 65350, 65535, 0 }, { 62338, 65535, 0 }, { 59588, 65535, 0 }, { 49015, 65535, 0 },
	{ 65354, 65535, 0 }, { 60258, 65535, 0 }, { 65902, 65535, 0 }, { 65906, 65535, 0 }, { 49760, 65535, 0 },
	{ 65910, 65535, 0 }, { 65914, 65535, 0 }, { 65358, 65535, 0 },
	/* v2-0935 */
	{ 48610, 65535, 0 }, { 65918, 65535, 0 }, { 65922, 65535, 0 }, { 65926, 65535, 0 }, { 65930, 65535, 0 },
	{ 65934, 65535, 0 }, { 65938, 65535, 0 }, { 65942, 65535, 0 }, { 47344, 65535, 0 },
	/* v2-4000 */
	{ 46402, 65535, 0 }, { 36415, 65535, 0 }, { 46408, 65535, 0 },
	/* v3-AcknowledgementCondition */
	{ 50657, 65535, 0 }, { 48395, 65535, 0 }, { 50660, 65535, 0 }, { 50248, 65535, 2 },
	/* v3-AcknowledgementDetailCode */
	{ 65946, 65535, 0 }, { 65953, 65535, 0 }, { 65961, 27, 0 }, { 65967, 27, 0 }, { 65973, 27, 0 }, { 65979, 27, 0 },
	{ 65985, 27, 0 }, { 65991, 27, 0 }, { 65997, 65535, 0 }, { 66005, 65535, 0 }, { 66013, 65535, 0 }, { 64930, 65535, 0 },
	{ 66021, 17, 0 }, { 66028, 17, 0 }, { 66035, 11, 0 }, { 66042, 18, 0 }, { 66049, 18, 0 }, { 66056, 11, 0 },
	{ 66063, 11, 0 }, { 66070, 18, 0 }, { 66077, 11, 0 }, { 66084, 11, 0 }, { 66091, 20, 0 }, { 66098, 11, 0 },
	{ 66105, 20, 0 }, { 66112, 11, 0 }, { 66119, 17, 0 }, { 66126, 65535, 1 },
	/* v3-AcknowledgementDetailType */
	{ 23406, 65535, 0 }, { 66165, 65535, 2 }, { 36415, 65535, 0 }, { 66169, 65535, 2 }, { 46414, 65535, 0 },
	{ 66174, 65535, 2 },
	/* v3-AcknowledgementType */
	{ 48229, 65535, 0 }, { 48232, 65535, 0 }, { 21428, 65535, 0 }, { 48235, 65535, 0 }, { 48238, 65535, 0 },
	{ 21483, 65535, 0 },
	/* v3-ActClass */
	{ 66179, 3, 0 }, { 66184, 3, 0 }, { 51275, 3, 0 }, { 50528, 65535, 0 }, { 66189, 9, 0 }, { 66194, 3, 0 },
	{ 66200, 42, 0 }, { 66207, 62, 0 }, { 66212, 62, 0 }, { 52065, 3, 0 }, { 66220, 19, 0 }, { 66225, 21, 0 },
	{ 66234, 31, 0 }, { 66244, 62, 0 }, { 66251, 47, 0 }, { 66259, 62, 0 }, { 66264, 3, 0 }, { 66271, 116, 0 },
	{ 66283, 3, 0 }, { 66288, 62, 0 }, { 52106, 3, 0 }, { 57383, 116, 0 }, { 66293, 3, 0 }, { 66301, 44, 0 },
	{ 66305, 3, 0 }, { 66314, 46, 0 }, { 66321, 62, 0 }, { 57404, 95, 0 }, { 66327, 3, 0 }, { 33829, 17, 0 },
	{ 66335, 21, 0 }, { 66343, 29, 0 }, { 66351, 65535, 2 }, { 66360, 65535, 2 }, { 66368, 65535, 2 }, { 66378, 65535, 2 },
	{ 66386, 21, 0 }, { 66394, 65535, 2 }, { 66401, 43, 0 }, { 65278, 69, 0 }, { 66405, 114, 2 }, { 62294, 46, 0 },
	{ 66411, 3, 0 }, { 66417, 116, 0 }, { 66425, 16, 0 }, { 66433, 116, 0 }, { 48964, 62, 0 }, { 66440, 116, 0 },
	{ 66448, 18, 0 }, { 66454, 3, 0 }, { 66169, 9, 0 }, { 66458, 3, 0 }, { 66464, 3, 0 }, { 66469, 62, 0 }, { 66476, 72, 0 },
	{ 66485, 65535, 2 }, { 66494, 3, 0 }, { 65491, 117, 0 }, { 51011, 46, 0 }, { 66499, 65535, 2 }, { 66509, 65535, 2 },
	{ 66519, 3, 0 }, { 52784, 3, 0 }, { 66525, 64, 0 }, { 66532, 62, 0 }, { 66539, 114, 2 }, { 66549, 72, 0 },
	{ 66556, 10, 0 }, { 66561, 18, 0 }, { 66567, 3, 0 }, { 66572, 46, 0 }, { 61744, 46, 0 }, { 66576, 3, 0 },
	{ 50051, 62, 0 }, { 66583, 73, 0 }, { 66590, 73, 0 }, { 51226, 117, 0 }, { 65821, 3, 0 }, { 66599, 65535, 2 },
	{ 21705, 3, 0 }, { 50697, 3, 0 }, { 66604, 117, 0 }, { 66608, 115, 0 }, { 66615, 115, 0 }, { 66622, 101, 0 },
	{ 66627, 77, 0 }, { 66633, 77, 0 }, { 66639, 72, 0 }, { 65291, 46, 0 }, { 66646, 46, 0 }, { 66653, 117, 0 },
	{ 66658, 117, 0 }, { 66662, 62, 0 }, { 66669, 3, 0 }, { 66676, 86, 0 }, { 66688, 3, 0 }, { 49964, 9, 0 },
	{ 66693, 72, 0 }, { 51536, 117, 0 }, { 66700, 3, 0 }, { 66706, 3, 0 }, { 56864, 117, 0 }, { 66712, 65535, 2 },
	{ 66719, 65535, 2 }, { 66728, 65535, 2 }, { 66736, 65535, 2 }, { 66743, 65535, 2 }, { 66750, 42, 0 }, { 66757, 21, 0 },
	{ 66763, 101, 0 }, { 66767, 3, 0 }, { 66772, 3, 0 }, { 66777, 62, 0 }, { 66783, 3, 0 }, { 66788, 3, 3 },
	{ 66807, 62, 1 }, { 66820, 3, 1 }, { 66845, 118, 1 }, { 66866, 62, 1 }, { 40160, 65535, 2 }, { 66891, 65535, 2 },
	{ 66897, 65535, 2 }, { 66903, 65535, 2 }, { 66909, 65535, 2 },
	/* v3-ActCode */
	{ 26315, 1065, 0 }, { 37877, 27, 0 }, { 26210, 27, 0 }, { 23412, 27, 0 }, { 26213, 27, 0 }, { 26216, 1065, 0 },
	{ 26219, 5, 0 }, { 26222, 5, 0 }, { 26225, 5, 0 }, { 26228, 5, 0 }, { 37880, 0, 0 }, { 26317, 0, 0 }, { 37883, 5, 0 },
	{ 26231, 397, 0 }, { 66919, 1141, 0 }, { 66927, 1141, 0 }, { 26234, 0, 0 }, { 26237, 0, 0 }, { 66935, 1141, 0 },
	{ 26319, 0, 0 }, { 66943, 1141, 0 }, { 66951, 1141, 0 }, { 23415, 0, 0 }, { 66959, 1122, 0 }, { 28735, 0, 0 },
	{ 37886, 24, 0 }, { 37888, 0, 0 }, { 23417, 1065, 0 }, { 37890, 27, 0 }, { 48229, 1038, 0 }, { 66970, 1064, 0 },
	{ 66975, 1064, 0 }, { 66980, 1064, 0 }, { 21820, 229, 0 }, { 66985, 1064, 0 }, { 66990, 1072, 0 }, { 66996, 1072, 0 },
	{ 67002, 1072, 0 }, { 67009, 140, 0 }, { 67025, 1072, 0 }, { 67032, 1037, 0 }, { 67047, 1072, 0 }, { 67054, 1072, 0 },
	{ 67059, 1106, 0 }, { 67063, 1064, 0 }, { 56868, 1116, 0 }, { 67068, 1072, 0 }, { 67076, 1072, 0 }, { 67082, 1072, 0 },
	{ 67088, 1072, 0 }, { 67095, 1072, 0 }, { 67101, 1072, 0 }, { 67107, 231, 0 }, { 67116, 1072, 0 }, { 67125, 1072, 0 },
	{ 67132, 1072, 0 }, { 67140, 1072, 0 }, { 67150, 1099, 0 }, { 67154, 528, 0 }, { 67160, 98, 0 }, { 67167, 385, 0 },
	{ 67173, 1138, 0 }, { 67184, 1138, 0 }, { 67195, 1138, 0 }, { 67206, 1138, 0 }, { 67217, 1138, 0 }, { 67228, 1138, 0 },
	{ 67239, 1138, 0 }, { 67250, 1138, 0 }, { 67261, 1138, 0 }, { 67272, 1138, 0 }, { 67283, 1138, 0 }, { 67294, 1138, 0 },
	{ 67305, 1138, 0 }, { 67316, 1138, 0 }, { 67327, 1138, 0 }, { 67338, 1138, 0 }, { 67349, 1136, 0 }, { 67354, 1138, 0 },
	{ 67365, 1138, 0 }, { 67376, 1138, 0 }, { 67387, 1138, 0 }, { 67398, 1138, 0 }, { 67409, 1138, 0 }, { 67420, 1138, 0 },
	{ 67431, 1138, 0 }, { 67442, 1138, 0 }, { 67453, 1138, 0 }, { 67464, 1138, 0 }, { 67475, 1138, 0 }, { 67486, 1138, 0 },
	{ 67497, 1138, 0 }, { 67508, 1138, 0 }, { 67519, 1138, 0 }, { 67530, 1147, 0 }, { 48232, 176, 0 }, { 67547, 1105, 0 },
	{ 67553, 1087, 0 }, { 67560, 703, 0 }, { 67564, 1144, 0 }, { 67574, 1064, 0 }, { 67579, 1127, 0 }, { 52748, 1098, 0 },
	{ 67587, 1079, 0 }, { 67592, 711, 0 }, { 67596, 833, 0 }, { 56873, 1116, 0 }, { 67601, 1074, 0 }, { 67608, 1153, 0 },
	{ 67616, 736, 0 }, { 67624, 734, 0 }, { 67634, 1074, 0 }, { 67642, 965, 0 }, { 67654, 965, 0 }, { 67667, 1064, 0 },
	{ 52752, 1067, 0 }, { 67672, 119, 0 }, { 67679, 119, 0 }, { 67687, 119, 0 }, { 67695, 1105, 0 }, { 67700, 1127, 0 },
	{ 67709, 29, 0 }, { 67713, 1127, 0 }, { 67723, 1104, 0 }, { 67729, 1104, 0 }, { 67736, 1104, 0 }, { 67743, 1104, 0 },
	{ 67750, 1104, 0 }, { 67757, 595, 0 }, { 67762, 725, 0 }, { 67768, 725, 0 }, { 67772, 1064, 0 }, { 21428, 1038, 0 },
	{ 67777, 1074, 0 }, { 67783, 1114, 0 }, { 21439, 1038, 0 }, { 67790, 1147, 0 }, { 67800, 725, 0 }, { 67806, 725, 0 },
	{ 67812, 1055, 0 }, { 67817, 955, 0 }, { 67825, 1054, 0 }, { 67830, 327, 0 }, { 67840, 327, 0 }, { 67849, 1050, 0 },
	{ 67859, 1076, 0 }, { 67859, 1077, 0 }, { 67867, 1017, 0 }, { 67877, 1108, 1 }, { 36407, 1152, 0 }, { 67896, 1127, 0 },
	{ 67907, 924, 0 }, { 67910, 1127, 0 }, { 67918, 1047, 0 }, { 67922, 1079, 0 }, { 67928, 527, 2 }, { 51136, 326, 0 },
	{ 67936, 1009, 0 }, { 23402, 65535, 0 }, { 67940, 1063, 0 }, { 67945, 1064, 0 }, { 67950, 1063, 0 }, { 67955, 1063, 0 },
	{ 67960, 1064, 0 }, { 67965, 1063, 0 }, { 67970, 1088, 0 }, { 67978, 337, 0 }, { 53356, 1047, 0 }, { 67985, 1063, 0 },
	{ 67990, 1098, 0 }, { 67995, 1102, 0 }, { 68004, 1147, 0 }, { 65366, 1037, 0 }, { 68012, 1064, 0 }, { 68017, 1064, 0 },
	{ 68022, 1063, 0 }, { 40013, 1037, 0 }, { 68027, 1064, 0 }, { 68032, 1064, 0 }, { 68037, 1063, 0 }, { 68042, 1063, 0 },
	{ 68047, 1063, 0 }, { 68052, 1063, 0 }, { 68057, 1063, 0 }, { 68062, 1064, 0 }, { 68067, 1064, 0 }, { 68072, 1064, 0 },
	{ 68077, 1147, 0 }, { 68082, 1063, 0 }, { 68087, 736, 0 }, { 68094, 1136, 0 }, { 68098, 1063, 0 }, { 68103, 1064, 0 },
	{ 68108, 1064, 0 }, { 68113, 1063, 0 }, { 68118, 1079, 0 }, { 68123, 1113, 0 }, { 68128, 1064, 0 }, { 68133, 1106, 0 },
	{ 68137, 1068, 0 }, { 47961, 1098, 0 }, { 68146, 1069, 0 }, { 68151, 1064, 0 }, { 68156, 1099, 0 }, { 68162, 1064, 0 },
	{ 68167, 1063, 0 }, { 68172, 1151, 0 }, { 68179, 734, 0 }, { 68189, 736, 0 }, { 68201, 1148, 0 }, { 68208, 1063, 0 },
	{ 68213, 1064, 0 }, { 68218, 1144, 0 }, { 68228, 1144, 0 }, { 68242, 1064, 0 }, { 68247, 1063, 0 }, { 68252, 1063, 0 },
	{ 68257, 1063, 0 }, { 68262, 1063, 0 }, { 68267, 1074, 0 }, { 68275, 221, 0 }, { 68287, 1009, 0 }, { 68298, 1063, 0 },
	{ 68303, 151, 0 }, { 68308, 1085, 0 }, { 68313, 1085, 2 }, { 68319, 1064, 0 }, { 47989, 145, 0 }, { 68324, 1063, 0 },
	{ 68329, 1009, 0 }, { 68329, 1123, 0 }, { 68336, 1110, 0 }, { 66283, 1064, 0 }, { 66288, 703, 0 }, { 68342, 1102, 0 },
	{ 68351, 1017, 0 }, { 39170, 1039, 0 }, { 39170, 1080, 0 }, { 68363, 1047, 0 }, { 68369, 1068, 0 }, { 68378, 65535, 2 },
	{ 68384, 1085, 0 }, { 68394, 1063, 0 }, { 68399, 1064, 0 }, { 68404, 1144, 0 }, { 68409, 1064, 0 }, { 68414, 1063, 0 },
	{ 68419, 1063, 0 }, { 68424, 1095, 0 }, { 68430, 1058, 0 }, { 68436, 1108, 0 }, { 68443, 1059, 0 }, { 68450, 1064, 0 },
	{ 68455, 1063, 0 }, { 68460, 1063, 0 }, { 68465, 1063, 0 }, { 68470, 1096, 0 }, { 68476, 725, 0 }, { 68483, 725, 0 },
	{ 68490, 725, 0 }, { 68498, 725, 0 }, { 68506, 725, 0 }, { 68514, 725, 0 }, { 68522, 1064, 0 }, { 68527, 1094, 0 },
	{ 68538, 1094, 0 }, { 68549, 1094, 0 }, { 68560, 1063, 0 }, { 68565, 1063, 0 }, { 68570, 1064, 0 }, { 59316, 1045, 0 },
	{ 68575, 1063, 0 }, { 68580, 703, 0 }, { 68587, 1113, 0 }, { 68593, 1147, 0 }, { 68598, 1063, 0 }, { 68603, 1063, 0 },
	{ 68608, 1144, 0 }, { 68612, 1064, 0 }, { 68617, 1064, 0 }, { 68622, 1096, 0 }, { 68628, 1064, 0 }, { 68633, 1096, 0 },
	{ 68640, 1064, 0 }, { 68645, 1063, 0 }, { 68650, 1064, 0 }, { 68655, 231, 0 }, { 68663, 1100, 0 }, { 68670, 1147, 0 },
	{ 68675, 1063, 0 }, { 68680, 1063, 0 }, { 68685, 622, 0 }, { 68696, 1017, 0 }, { 68704, 1064, 0 }, { 68709, 1063, 0 },
	{ 68714, 1064, 0 }, { 68719, 1064, 0 }, { 68724, 1122, 0 }, { 68735, 1123, 0 }, { 68740, 104, 0 }, { 68740, 328, 0 },
	{ 68745, 1039, 0 }, { 68745, 1080, 0 }, { 68749, 1106, 0 }, { 68753, 725, 0 }, { 68769, 65535, 2 }, { 68776, 1085, 0 },
	{ 68787, 1144, 0 }, { 56877, 1116, 0 }, { 68791, 725, 0 }, { 68796, 725, 0 }, { 68802, 955, 0 }, { 68810, 1129, 0 },
	{ 68815, 1074, 0 }, { 68823, 1149, 0 }, { 68829, 1149, 0 }, { 68838, 1149, 0 }, { 68844, 1070, 0 }, { 68851, 821, 0 },
	{ 68859, 1127, 0 }, { 21495, 856, 0 }, { 21495, 1107, 0 }, { 61203, 1136, 0 }, { 68868, 207, 0 }, { 68878, 736, 0 },
	{ 68890, 1074, 0 }, { 57404, 65535, 0 }, { 68896, 1114, 0 }, { 68905, 711, 0 }, { 62360, 1077, 0 }, { 63629, 1144, 0 },
	{ 68910, 207, 0 }, { 68921, 207, 0 }, { 68931, 208, 0 }, { 68943, 622, 0 }, { 68955, 385, 0 }, { 68961, 1070, 0 },
	{ 68969, 821, 0 }, { 68980, 1040, 0 }, { 21501, 326, 0 }, { 51358, 176, 0 }, { 68988, 328, 0 }, { 68988, 662, 0 },
	{ 68995, 1098, 0 }, { 69000, 1129, 0 }, { 69004, 1050, 0 }, { 48883, 1009, 0 }, { 48883, 1123, 0 }, { 69013, 346, 0 },
	{ 69022, 346, 0 }, { 69030, 349, 0 }, { 69039, 350, 0 }, { 69051, 349, 0 }, { 69060, 352, 0 }, { 69072, 346, 0 },
	{ 69078, 354, 0 }, { 69087, 98, 0 }, { 69087, 354, 0 }, { 69097, 354, 0 }, { 69108, 354, 0 }, { 69118, 65535, 2 },
	{ 69126, 346, 0 }, { 69134, 361, 0 }, { 69145, 346, 0 }, { 69151, 363, 0 }, { 69160, 98, 0 }, { 69160, 363, 0 },
	{ 69170, 363, 0 }, { 69181, 363, 0 }, { 69191, 725, 0 }, { 65607, 972, 0 }, { 69204, 1136, 0 }, { 69210, 1098, 0 },
	{ 69217, 725, 0 }, { 69227, 1117, 0 }, { 69232, 1094, 0 }, { 69240, 1070, 0 }, { 69248, 65535, 0 }, { 69256, 1088, 0 },
	{ 69260, 381, 0 }, { 69270, 381, 0 }, { 69280, 229, 0 }, { 69280, 1123, 0 }, { 69288, 176, 0 }, { 69291, 151, 0 },
	{ 21516, 1147, 0 }, { 69295, 104, 0 }, { 69295, 393, 0 }, { 69300, 1113, 0 }, { 69304, 1079, 0 }, { 65301, 1095, 0 },
	{ 69308, 1070, 0 }, { 69308, 1076, 0 }, { 69315, 711, 0 }, { 69320, 1057, 2 }, { 69324, 1151, 0 }, { 60923, 1107, 0 },
	{ 69332, 1126, 0 }, { 69339, 1067, 0 }, { 69344, 151, 0 }, { 51085, 1136, 0 }, { 65242, 1152, 0 }, { 69352, 1051, 0 },
	{ 69361, 393, 0 }, { 69361, 662, 0 }, { 69368, 725, 0 }, { 69376, 405, 0 }, { 69385, 405, 0 }, { 69394, 405, 0 },
	{ 48910, 1054, 0 }, { 69403, 1154, 0 }, { 69411, 337, 0 }, { 69420, 1127, 0 }, { 69428, 1079, 0 }, { 69434, 1088, 0 },
	{ 51089, 1075, 0 }, { 69438, 950, 0 }, { 69444, 1114, 0 }, { 69452, 1077, 0 }, { 21533, 65535, 0 }, { 69456, 104, 0 },
	{ 69456, 452, 0 }, { 69461, 866, 0 }, { 69470, 326, 0 }, { 53062, 1095, 0 }, { 69475, 1117, 0 }, { 69478, 1130, 2 },
	{ 69489, 1130, 2 }, { 69498, 1130, 2 }, { 69511, 1130, 2 }, { 69519, 1130, 2 }, { 69530, 1130, 2 }, { 69539, 1130, 2 },
	{ 69547, 1127, 0 }, { 69555, 1107, 0 }, { 69558, 434, 0 }, { 69562, 435, 0 }, { 69562, 443, 0 }, { 69562, 445, 0 },
	{ 60535, 434, 0 }, { 69567, 434, 0 }, { 69567, 443, 0 }, { 69567, 445, 0 }, { 69572, 434, 2 }, { 69572, 1047, 2 },
	{ 69576, 434, 0 }, { 69581, 1088, 0 }, { 69588, 554, 0 }, { 56882, 1116, 0 }, { 69595, 1144, 0 }, { 69603, 1047, 0 },
	{ 69611, 1096, 0 }, { 69618, 711, 0 }, { 61328, 1067, 0 }, { 69623, 1077, 0 }, { 69629, 231, 0 }, { 69637, 452, 0 },
	{ 69637, 662, 0 }, { 69644, 1088, 0 }, { 69651, 1127, 0 }, { 69659, 1137, 0 }, { 69664, 1127, 0 }, { 69673, 1040, 0 },
	{ 69678, 1009, 0 }, { 69685, 326, 0 }, { 69693, 1094, 0 }, { 21889, 229, 0 }, { 69702, 1088, 0 }, { 21550, 1107, 0 },
	{ 69710, 1090, 0 }, { 69714, 1153, 0 }, { 69721, 1079, 0 }, { 69726, 1075, 0 }, { 69731, 98, 0 }, { 48964, 703, 0 },
	{ 69738, 703, 0 }, { 69743, 1129, 0 }, { 69750, 1131, 0 }, { 69755, 1098, 0 }, { 69761, 326, 0 }, { 65282, 1095, 0 },
	{ 69764, 1147, 0 }, { 69772, 1102, 0 }, { 69781, 1113, 0 }, { 69788, 1148, 0 }, { 69794, 1051, 0 }, { 69808, 1084, 0 },
	{ 69813, 1144, 0 }, { 69819, 1045, 0 }, { 69826, 1050, 0 }, { 69836, 1153, 0 }, { 69841, 554, 0 }, { 69851, 233, 0 },
	{ 50015, 1067, 0 }, { 69856, 1147, 0 }, { 63937, 1070, 0 }, { 69862, 1122, 0 }, { 69872, 1122, 0 }, { 69886, 1122, 0 },
	{ 69899, 1113, 0 }, { 69906, 622, 0 }, { 69918, 1118, 0 }, { 51093, 1075, 0 }, { 69927, 337, 0 }, { 69935, 1068, 0 },
	{ 69944, 618, 0 }, { 69948, 1068, 0 }, { 69957, 1068, 0 }, { 69966, 1068, 0 }, { 69975, 1068, 0 }, { 69984, 231, 0 },
	{ 69992, 1070, 0 }, { 69992, 1076, 0 }, { 65337, 1090, 0 }, { 69999, 725, 0 }, { 70006, 1127, 0 }, { 36415, 1132, 0 },
	{ 70017, 1052, 0 }, { 70022, 554, 0 }, { 48329, 1053, 0 }, { 70030, 1052, 0 }, { 70036, 1144, 0 }, { 70041, 1009, 0 },
	{ 49354, 1050, 0 }, { 70049, 736, 0 }, { 70055, 734, 0 }, { 70063, 1074, 0 }, { 70071, 1117, 0 }, { 52209, 1067, 0 },
	{ 70079, 1051, 0 }, { 70087, 1051, 0 }, { 50024, 1113, 0 }, { 70096, 1101, 0 }, { 70102, 1101, 0 }, { 70108, 1101, 0 },
	{ 70114, 1101, 0 }, { 70120, 1101, 0 }, { 70126, 1127, 0 }, { 70134, 1052, 0 }, { 70139, 538, 0 }, { 70145, 538, 0 },
	{ 70152, 1073, 0 }, { 70159, 541, 0 }, { 70166, 1073, 0 }, { 70173, 1073, 0 }, { 70180, 1073, 0 }, { 70188, 1073, 0 },
	{ 70195, 1073, 0 }, { 70202, 1017, 0 }, { 70210, 527, 2 }, { 70222, 1068, 0 }, { 52768, 833, 0 }, { 70229, 385, 0 },
	{ 70235, 968, 0 }, { 70244, 1114, 0 }, { 70250, 1068, 0 }, { 70259, 234, 0 }, { 51007, 1100, 0 }, { 70268, 1079, 0 },
	{ 70276, 1080, 0 }, { 48398, 1053, 0 }, { 70284, 1149, 0 }, { 70289, 561, 0 }, { 70295, 1052, 0 }, { 70302, 1087, 0 },
	{ 70307, 1147, 0 }, { 70313, 1144, 0 }, { 70320, 1144, 0 }, { 70324, 1009, 0 }, { 70324, 1044, 0 }, { 70331, 1009, 0 },
	{ 70331, 1044, 0 }, { 70338, 1044, 0 }, { 70345, 1147, 0 }, { 70351, 1147, 0 }, { 36417, 1053, 0 }, { 49362, 703, 0 },
	{ 70357, 1074, 0 }, { 70364, 725, 0 }, { 70370, 709, 0 }, { 70376, 1050, 0 }, { 70387, 736, 0 }, { 70395, 233, 0 },
	{ 70400, 1127, 0 }, { 50713, 1095, 0 }, { 70409, 1105, 0 }, { 56887, 1116, 0 }, { 70416, 1094, 0 }, { 70424, 589, 0 },
	{ 70433, 1009, 0 }, { 70443, 589, 0 }, { 50811, 326, 0 }, { 70453, 249, 0 }, { 70453, 1059, 0 }, { 70459, 1063, 0 },
	{ 70464, 1077, 0 }, { 70469, 554, 0 }, { 70477, 1129, 0 }, { 70484, 1112, 0 }, { 51011, 1039, 0 }, { 51011, 1080, 0 },
	{ 70489, 1152, 0 }, { 21593, 326, 0 }, { 70495, 326, 0 }, { 70498, 231, 0 }, { 21596, 326, 0 }, { 70506, 1070, 0 },
	{ 70510, 1068, 0 }, { 50031, 1100, 0 }, { 21599, 1053, 0 }, { 70519, 821, 0 }, { 70527, 1095, 0 }, { 70534, 1088, 0 },
	{ 70541, 1129, 0 }, { 70547, 639, 0 }, { 70556, 725, 0 }, { 70561, 848, 0 }, { 21604, 176, 0 }, { 70571, 1070, 0 },
	{ 70577, 346, 0 }, { 48738, 1098, 0 }, { 70583, 1074, 0 }, { 70591, 1097, 0 }, { 70599, 709, 0 }, { 70605, 1144, 0 },
	{ 70610, 1074, 0 }, { 70617, 1070, 0 }, { 70625, 821, 0 }, { 70633, 924, 0 }, { 70636, 630, 0 }, { 70649, 736, 0 },
	{ 70659, 630, 0 }, { 70673, 1113, 0 }, { 70682, 725, 0 }, { 70688, 968, 0 }, { 70696, 848, 0 }, { 70706, 1088, 0 },
	{ 70714, 1009, 0 }, { 70723, 1009, 0 }, { 70732, 736, 0 }, { 70738, 1050, 0 }, { 70744, 1039, 0 }, { 70744, 1080, 0 },
	{ 21626, 1107, 0 }, { 51943, 1144, 0 }, { 70750, 1144, 0 }, { 70757, 1144, 0 }, { 70764, 1144, 0 }, { 70774, 1144, 0 },
	{ 70781, 1149, 0 }, { 70788, 1149, 0 }, { 70796, 1149, 0 }, { 70806, 1144, 0 }, { 70814, 1144, 0 }, { 70825, 1144, 0 },
	{ 70834, 1144, 0 }, { 70841, 1144, 0 }, { 70850, 1144, 0 }, { 70856, 1144, 0 }, { 70864, 1075, 0 }, { 70868, 1071, 0 },
	{ 46404, 326, 0 }, { 70872, 711, 0 }, { 52772, 1041, 0 }, { 70878, 1055, 0 }, { 70884, 1057, 2 }, { 70889, 1059, 0 },
	{ 56892, 1116, 0 }, { 51606, 326, 0 }, { 70896, 972, 0 }, { 70900, 879, 0 }, { 70907, 879, 0 }, { 70917, 1051, 0 },
	{ 70927, 879, 0 }, { 70936, 879, 0 }, { 70946, 1009, 0 }, { 70953, 385, 0 }, { 70957, 879, 0 }, { 70969, 879, 0 },
	{ 70976, 879, 0 }, { 48686, 1106, 0 }, { 70982, 528, 0 }, { 70988, 972, 0 }, { 70994, 879, 0 }, { 71003, 879, 0 },
	{ 71009, 1009, 0 }, { 71019, 879, 0 }, { 71030, 1051, 0 }, { 71035, 879, 0 }, { 71045, 879, 0 }, { 71056, 879, 0 },
	{ 71065, 879, 0 }, { 71074, 879, 0 }, { 71082, 1127, 0 }, { 71090, 470, 0 }, { 71098, 470, 0 }, { 71107, 695, 0 },
	{ 71119, 695, 0 }, { 71132, 879, 0 }, { 71138, 1149, 0 }, { 71144, 1149, 0 }, { 36426, 1053, 0 }, { 52784, 1098, 0 },
	{ 71150, 1009, 0 }, { 71150, 1125, 0 }, { 71155, 1134, 0 }, { 71163, 1134, 0 }, { 71171, 1067, 0 }, { 71178, 1044, 0 },
	{ 50206, 1119, 0 }, { 71187, 1096, 0 }, { 71194, 1147, 0 }, { 71199, 1098, 0 }, { 71203, 1099, 0 }, { 71208, 1095, 0 },
	{ 71212, 1087, 0 }, { 71216, 950, 0 }, { 71225, 1051, 0 }, { 71231, 1051, 0 }, { 71238, 1051, 0 }, { 71245, 1051, 0 },
	{ 71253, 879, 0 }, { 71259, 736, 0 }, { 71264, 1095, 0 }, { 51963, 1100, 0 }, { 71270, 955, 0 }, { 46408, 1132, 0 },
	{ 71287, 231, 0 }, { 71295, 326, 0 }, { 71299, 1096, 0 }, { 71305, 1098, 0 }, { 65307, 1095, 0 }, { 48698, 326, 0 },
	{ 71310, 1127, 0 }, { 71318, 1119, 0 }, { 71325, 207, 0 }, { 71333, 1119, 0 }, { 71341, 1118, 0 }, { 71349, 737, 0 },
	{ 71360, 207, 0 }, { 71368, 736, 0 }, { 71378, 1135, 0 }, { 71391, 1085, 0 }, { 71395, 1080, 0 }, { 38920, 1080, 0 },
	{ 71401, 1037, 0 }, { 71411, 1139, 0 }, { 71422, 1139, 0 }, { 71433, 1139, 0 }, { 71444, 1139, 0 }, { 71455, 1139, 0 },
	{ 71466, 1139, 0 }, { 71477, 1139, 0 }, { 71488, 1139, 0 }, { 71499, 1139, 0 }, { 71510, 1139, 0 }, { 71521, 1139, 0 },
	{ 71532, 1139, 0 }, { 71543, 1139, 0 }, { 71554, 1139, 0 }, { 71565, 1139, 0 }, { 71576, 1139, 0 }, { 71587, 1139, 0 },
	{ 71598, 1139, 0 }, { 71609, 1139, 0 }, { 71620, 1139, 0 }, { 71631, 1139, 0 }, { 71642, 1139, 0 }, { 71653, 1139, 0 },
	{ 71664, 1139, 0 }, { 71675, 1136, 0 }, { 71679, 98, 0 }, { 52788, 1098, 0 }, { 71686, 1088, 0 }, { 71693, 1039, 0 },
	{ 71693, 1080, 0 }, { 71700, 1088, 0 }, { 71708, 725, 0 }, { 71721, 1098, 0 }, { 49404, 1136, 0 }, { 71726, 1098, 0 },
	{ 71733, 1095, 0 }, { 71737, 1079, 0 }, { 71742, 1068, 0 }, { 71748, 1127, 0 }, { 71757, 229, 0 }, { 71764, 229, 0 },
	{ 71772, 1077, 0 }, { 71776, 1151, 0 }, { 71782, 1151, 0 }, { 50051, 618, 0 }, { 50051, 1070, 0 }, { 71787, 618, 0 },
	{ 71791, 1079, 0 }, { 51073, 65535, 2 }, { 71796, 1094, 0 }, { 71803, 249, 0 }, { 71803, 1059, 0 }, { 48157, 327, 0 },
	{ 71809, 1150, 0 }, { 71822, 233, 0 }, { 71827, 1067, 0 }, { 71833, 1125, 0 }, { 71842, 725, 0 }, { 71851, 65535, 0 },
	{ 51226, 1099, 0 }, { 71857, 1079, 0 }, { 71862, 234, 0 }, { 71871, 207, 0 }, { 71881, 736, 0 }, { 71893, 1039, 0 },
	{ 71893, 1080, 0 }, { 51230, 1136, 0 }, { 71898, 1105, 0 }, { 71905, 725, 0 }, { 65346, 1090, 0 }, { 71911, 1074, 0 },
	{ 51097, 924, 0 }, { 71919, 1098, 0 }, { 71925, 924, 0 }, { 71933, 1068, 0 }, { 71942, 1076, 0 }, { 71942, 1113, 0 },
	{ 71952, 1105, 0 }, { 65313, 1095, 0 }, { 23408, 1053, 0 }, { 71959, 1129, 0 }, { 71964, 207, 0 }, { 71972, 736, 0 },
	{ 71982, 872, 0 }, { 47584, 872, 0 }, { 71987, 1144, 0 }, { 50224, 326, 0 }, { 71991, 703, 0 }, { 56897, 1116, 0 },
	{ 71997, 1079, 0 }, { 72003, 725, 0 }, { 49832, 1144, 0 }, { 72010, 1054, 0 }, { 72017, 1095, 0 }, { 72023, 1077, 0 },
	{ 51205, 1129, 0 }, { 72027, 736, 0 }, { 72033, 734, 0 }, { 72041, 598, 0 }, { 72046, 1128, 0 }, { 72066, 1095, 0 },
	{ 72074, 1142, 0 }, { 72088, 1009, 0 }, { 72098, 327, 0 }, { 72104, 231, 0 }, { 22007, 1052, 0 }, { 72113, 1088, 0 },
	{ 72121, 1113, 0 }, { 72128, 1079, 0 }, { 50697, 1069, 0 }, { 21709, 1107, 0 }, { 72134, 856, 0 }, { 72138, 857, 0 },
	{ 72143, 856, 0 }, { 72147, 859, 0 }, { 72152, 856, 0 }, { 72156, 861, 0 }, { 72161, 856, 0 }, { 72165, 1128, 0 },
	{ 72172, 872, 0 }, { 72177, 736, 0 }, { 72188, 234, 0 }, { 72197, 231, 0 }, { 72207, 1048, 0 }, { 72213, 1048, 0 },
	{ 72219, 1047, 0 }, { 72224, 703, 0 }, { 72231, 851, 0 }, { 72237, 851, 0 }, { 49416, 1100, 0 }, { 72244, 1074, 0 },
	{ 72250, 1096, 0 }, { 72257, 1096, 0 }, { 72264, 955, 0 }, { 46410, 1132, 0 }, { 56564, 1100, 0 }, { 64708, 1100, 0 },
	{ 72278, 821, 0 }, { 72285, 975, 0 }, { 72290, 1140, 0 }, { 72299, 1140, 0 }, { 72308, 1096, 0 }, { 72315, 1140, 0 },
	{ 72324, 1140, 0 }, { 72333, 1140, 0 }, { 72342, 1140, 0 }, { 72351, 1075, 0 }, { 48702, 326, 0 }, { 72355, 1148, 0 },
	{ 72360, 1148, 0 }, { 72368, 1071, 0 }, { 72375, 1068, 0 }, { 72383, 1144, 0 }, { 65727, 1075, 0 }, { 72387, 906, 0 },
	{ 72400, 911, 0 }, { 72410, 911, 0 }, { 72422, 911, 0 }, { 72432, 906, 0 }, { 72445, 906, 0 }, { 72458, 911, 0 },
	{ 72468, 908, 0 }, { 72483, 906, 1 }, { 72496, 908, 0 }, { 72511, 906, 0 }, { 72523, 65535, 1 }, { 72530, 911, 1 },
	{ 72541, 1080, 0 }, { 72549, 1047, 0 }, { 48181, 1147, 0 }, { 72554, 1075, 0 }, { 72558, 1127, 0 }, { 72566, 1075, 2 },
	{ 48377, 396, 0 }, { 72573, 1113, 0 }, { 72580, 1068, 0 }, { 49419, 1132, 0 }, { 72588, 1085, 0 }, { 48197, 1075, 0 },
	{ 72594, 1142, 0 }, { 72605, 1142, 0 }, { 72614, 1142, 0 }, { 72623, 1142, 0 }, { 72634, 1142, 0 }, { 72645, 1142, 0 },
	{ 72654, 1142, 0 }, { 72662, 1142, 0 }, { 49140, 1071, 0 }, { 72672, 1115, 0 }, { 48380, 1067, 0 }, { 72677, 1152, 0 },
	{ 72681, 1115, 0 }, { 65630, 1075, 0 }, { 66700, 65535, 2 }, { 72687, 1115, 0 }, { 72693, 1144, 0 }, { 72699, 1154, 0 },
	{ 72708, 1070, 0 }, { 72715, 821, 0 }, { 72722, 65535, 0 }, { 72732, 821, 0 }, { 72741, 946, 0 }, { 72750, 1068, 0 },
	{ 72759, 946, 0 }, { 72767, 924, 0 }, { 72771, 326, 0 }, { 72782, 1041, 0 }, { 72793, 1098, 0 }, { 72798, 1077, 0 },
	{ 72804, 1108, 0 }, { 46412, 326, 0 }, { 72819, 856, 0 }, { 72822, 1075, 0 }, { 72827, 957, 0 }, { 72831, 1148, 0 },
	{ 51588, 434, 0 }, { 72839, 443, 0 }, { 72839, 445, 0 }, { 72839, 961, 0 }, { 52470, 1123, 0 }, { 72843, 1145, 0 },
	{ 72857, 1145, 0 }, { 58882, 470, 0 }, { 72871, 595, 0 }, { 72877, 1153, 0 }, { 72885, 1153, 0 }, { 72893, 1137, 0 },
	{ 72899, 1079, 0 }, { 72904, 1144, 0 }, { 72910, 1112, 0 }, { 72919, 1088, 0 }, { 72926, 1068, 0 }, { 72934, 1127, 0 },
	{ 72944, 148, 0 }, { 72954, 912, 0 }, { 72967, 148, 0 }, { 72976, 912, 0 }, { 72988, 148, 0 }, { 72998, 148, 0 },
	{ 73007, 912, 0 }, { 73019, 148, 0 }, { 73027, 912, 0 }, { 73038, 912, 0 }, { 73049, 148, 0 }, { 73057, 912, 0 },
	{ 73068, 1122, 0 }, { 50257, 856, 0 }, { 50257, 1107, 0 }, { 73087, 1107, 0 }, { 56902, 1116, 0 }, { 73091, 595, 0 },
	{ 73097, 1077, 0 }, { 73103, 145, 0 }, { 73112, 1059, 0 }, { 73122, 1059, 0 }, { 73130, 1095, 0 }, { 73138, 1081, 0 },
	{ 60405, 1084, 0 }, { 73145, 725, 0 }, { 73156, 1088, 0 }, { 73163, 1144, 0 }, { 36428, 176, 0 }, { 73167, 1135, 0 },
	{ 73179, 1041, 0 }, { 73187, 1127, 0 }, { 73195, 1095, 0 }, { 73204, 1113, 0 }, { 73208, 1103, 0 }, { 73216, 1075, 0 },
	{ 73220, 1070, 0 }, { 73227, 326, 0 }, { 73231, 1114, 0 }, { 49429, 1067, 0 }, { 73238, 1096, 0 }, { 46414, 1132, 0 },
	{ 73245, 1127, 0 }, { 73253, 1076, 0 }, { 73253, 1113, 0 }, { 73260, 1039, 0 }, { 73260, 1080, 0 }, { 73265, 842, 0 },
	{ 73275, 843, 0 }, { 73287, 233, 0 }, { 73292, 1050, 0 }, { 73300, 1068, 0 }, { 73306, 1071, 0 }, { 73310, 65535, 0 },
	{ 37892, 1053, 0 }, { 73318, 1050, 0 }, { 73323, 1039, 0 }, { 73323, 1080, 0 }, { 73328, 65535, 1 }, { 73344, 65535, 1 },
	{ 73365, 1038, 1 }, { 73391, 65535, 1 }, { 73424, 1042, 1 }, { 73473, 565, 1 }, { 73509, 1065, 1 }, { 73555, 1042, 1 },
	{ 73595, 65535, 1 }, { 73620, 1111, 3 }, { 73644, 65535, 1 }, { 73671, 65535, 1 }, { 73690, 65535, 1 },
	{ 73712, 65535, 1 }, { 73744, 1110, 1 }, { 73765, 65535, 1 }, { 73781, 65535, 1 }, { 73811, 65535, 1 },
	{ 73831, 1056, 1 }, { 73873, 65535, 1 }, { 73902, 1056, 3 }, { 73942, 65535, 1 }, { 73964, 1058, 1 },
	{ 73994, 65535, 1 }, { 74015, 1058, 3 }, { 74041, 1049, 1 }, { 74066, 1062, 1 }, { 74106, 1062, 1 }, { 74147, 65535, 1 },
	{ 74179, 1089, 1 }, { 74210, 1049, 1 }, { 74228, 65535, 1 }, { 74245, 65535, 1 }, { 74274, 1077, 1 },
	{ 74302, 65535, 1 }, { 74319, 65535, 1 }, { 74345, 65535, 1 }, { 74378, 65535, 1 }, { 74406, 1136, 1 },
	{ 74439, 1060, 1 }, { 74463, 1060, 1 }, { 74485, 1091, 1 }, { 74520, 1078, 1 }, { 74560, 1078, 1 }, { 74602, 1083, 1 },
	{ 74639, 1083, 3 }, { 74676, 1091, 1 }, { 74698, 1083, 1 }, { 74731, 1086, 1 }, { 74771, 1083, 1 }, { 74800, 1086, 1 },
	{ 74837, 1086, 1 }, { 74874, 1083, 1 }, { 74918, 1086, 1 }, { 74943, 65535, 1 }, { 74966, 65535, 1 }, { 74996, 1091, 1 },
	{ 75017, 1093, 1 }, { 75043, 65535, 1 }, { 75067, 1093, 1 }, { 75092, 65535, 1 }, { 75105, 1049, 1 }, { 75128, 1120, 1 },
	{ 75173, 65535, 1 }, { 75200, 65535, 1 }, { 75233, 1097, 1 }, { 75253, 65535, 1 }, { 75285, 1124, 0 },
	{ 75311, 1121, 1 }, { 75345, 65535, 1 }, { 75361, 65535, 1 }, { 75384, 65535, 1 }, { 75399, 1110, 1 },
	{ 75414, 1108, 1 }, { 75432, 65535, 3 }, { 75450, 65535, 1 }, { 75477, 1060, 1 }, { 75497, 1147, 1 },
	{ 75513, 65535, 1 }, { 75539, 65535, 1 }, { 75565, 65535, 1 }, { 75597, 565, 1 }, { 75631, 65535, 1 },
	{ 75644, 1097, 1 }, { 75679, 65535, 1 }, { 75706, 1109, 0 }, { 75723, 1118, 1 }, { 75756, 1147, 1 }, { 75772, 1123, 1 },
	{ 75806, 1043, 1 }, { 75840, 1143, 1 }, { 75862, 1146, 1 }, { 75888, 1136, 1 }, { 75917, 1147, 3 }, { 75931, 1147, 1 },
	{ 75955, 1066, 1 }, { 75977, 65535, 3 }, { 75997, 1147, 0 }, { 76026, 1147, 1 }, { 76058, 1110, 1 }, { 76088, 1125, 1 },
	{ 76118, 1092, 1 }, { 76145, 1092, 1 }, { 76165, 1092, 1 }, { 76190, 1147, 1 }, { 76225, 1147, 1 }, { 76252, 1147, 1 },
	{ 76297, 1147, 0 }, { 76333, 1147, 1 }, { 76358, 1147, 1 }, { 76381, 65535, 1 }, { 76398, 1147, 0 }, { 76441, 1147, 1 },
	{ 76477, 1147, 1 }, { 76504, 65535, 1 }, { 76521, 1136, 1 }, { 76555, 1118, 1 }, { 76580, 1123, 3 },
	/* v3-ActExposureLevelCode */
	{ 76605, 3, 0 }, { 60487, 3, 0 }, { 76610, 3, 0 }, { 76617, 65535, 1 },
	/* v3-ActInvoiceElementModifier */
	{ 65301, 65535, 0 }, { 53062, 65535, 0 }, { 76639, 65535, 0 }, { 65307, 65535, 0 },
	/* v3-ActMood */
	{ 65634, 14, 0 }, { 65638, 23, 0 }, { 65471, 27, 0 }, { 68787, 26, 0 }, { 51903, 24, 0 }, { 65642, 2, 0 },
	{ 76644, 27, 0 }, { 48518, 6, 0 }, { 76650, 2, 2 }, { 52768, 24, 0 }, { 76658, 2, 2 }, { 21675, 27, 0 },
	{ 76666, 26, 0 }, { 76671, 23, 0 }, { 65650, 9, 0 }, { 76678, 10, 2 }, { 49095, 25, 0 }, { 76687, 16, 0 },
	{ 65655, 23, 0 }, { 76691, 10, 2 }, { 76699, 6, 0 }, { 76703, 2, 2 }, { 76711, 26, 0 }, { 76716, 25, 1 },
	{ 76735, 65535, 1 }, { 76759, 9, 1 }, { 76774, 24, 1 }, { 76792, 65535, 1 },
	/* v3-ActPriority */
	{ 46402, 65535, 0 }, { 21483, 65535, 0 }, { 21486, 65535, 0 }, { 65719, 2, 0 }, { 65723, 2, 0 }, { 60920, 65535, 0 },
	{ 60923, 65535, 0 }, { 46408, 65535, 0 }, { 51226, 65535, 0 }, { 23408, 65535, 0 }, { 50059, 65535, 0 },
	{ 46410, 65535, 0 }, { 46412, 65535, 0 }, { 50257, 65535, 0 }, { 49259, 65535, 0 },
	/* v3-ActReason */
	{ 76810, 158, 0 }, { 76817, 254, 0 }, { 76826, 278, 0 }, { 76837, 279, 0 }, { 76844, 263, 0 }, { 67560, 273, 0 },
	{ 76855, 287, 0 }, { 76862, 283, 0 }, { 76872, 269, 0 }, { 76882, 270, 0 }, { 76887, 95, 0 }, { 67918, 285, 0 },
	{ 67922, 65535, 2 }, { 76894, 57, 0 }, { 76898, 89, 0 }, { 48622, 65535, 2 }, { 76906, 275, 0 }, { 76914, 269, 0 },
	{ 76921, 278, 0 }, { 76929, 95, 0 }, { 76938, 19, 0 }, { 76950, 19, 0 }, { 76961, 239, 0 }, { 76969, 92, 0 },
	{ 47977, 239, 0 }, { 76978, 4, 0 }, { 76989, 287, 0 }, { 76997, 158, 0 }, { 77003, 280, 0 }, { 77010, 92, 0 },
	{ 21826, 92, 0 }, { 77018, 260, 0 }, { 68587, 273, 0 }, { 21489, 288, 0 }, { 50532, 285, 0 }, { 77025, 260, 0 },
	{ 48626, 65535, 2 }, { 62360, 273, 0 }, { 21854, 199, 0 }, { 77031, 276, 0 }, { 77031, 283, 0 }, { 77039, 89, 0 },
	{ 77045, 211, 0 }, { 77053, 269, 0 }, { 77062, 95, 0 }, { 77068, 65535, 2 }, { 69304, 65535, 2 }, { 77072, 270, 0 },
	{ 77076, 30, 0 }, { 77085, 30, 0 }, { 51085, 65535, 2 }, { 77093, 273, 0 }, { 77100, 158, 0 }, { 77108, 30, 0 },
	{ 48395, 291, 0 }, { 77116, 57, 0 }, { 77124, 65535, 2 }, { 77128, 239, 0 }, { 77135, 263, 0 }, { 77142, 65535, 2 },
	{ 77146, 283, 0 }, { 77154, 177, 0 }, { 77161, 286, 0 }, { 48510, 285, 0 }, { 77168, 273, 0 }, { 77174, 275, 0 },
	{ 77182, 254, 0 }, { 77189, 281, 0 }, { 77197, 280, 0 }, { 77205, 280, 0 }, { 21547, 288, 0 }, { 21889, 89, 0 },
	{ 77212, 266, 0 }, { 77218, 266, 0 }, { 77224, 266, 0 }, { 77230, 266, 0 }, { 77236, 266, 0 }, { 77242, 266, 0 },
	{ 77248, 89, 0 }, { 77252, 89, 0 }, { 77260, 89, 0 }, { 77267, 89, 0 }, { 77273, 89, 0 }, { 77281, 89, 0 },
	{ 77285, 273, 0 }, { 77292, 89, 0 }, { 77299, 201, 0 }, { 77306, 277, 0 }, { 77315, 277, 0 }, { 77324, 201, 0 },
	{ 77332, 269, 0 }, { 77340, 89, 0 }, { 77349, 201, 0 }, { 77356, 89, 0 }, { 77363, 89, 0 }, { 77372, 201, 0 },
	{ 77379, 89, 0 }, { 77389, 232, 0 }, { 77395, 265, 0 }, { 77402, 290, 0 }, { 77409, 264, 0 }, { 77419, 264, 0 },
	{ 77430, 264, 0 }, { 77440, 264, 0 }, { 50024, 65535, 2 }, { 77448, 276, 0 }, { 77457, 271, 0 }, { 77457, 286, 0 },
	{ 77467, 290, 0 }, { 70268, 65535, 2 }, { 77473, 96, 0 }, { 77482, 269, 0 }, { 21919, 158, 0 }, { 21919, 279, 0 },
	{ 77489, 282, 0 }, { 70506, 281, 0 }, { 77496, 262, 0 }, { 77502, 275, 0 }, { 48738, 285, 0 }, { 77508, 254, 0 },
	{ 77515, 265, 0 }, { 77523, 89, 0 }, { 77532, 96, 0 }, { 77540, 89, 0 }, { 77547, 30, 0 }, { 77555, 283, 0 },
	{ 77562, 276, 0 }, { 77568, 285, 0 }, { 77572, 273, 0 }, { 77578, 283, 0 }, { 77587, 275, 0 }, { 77595, 290, 0 },
	{ 77602, 290, 0 }, { 77610, 137, 0 }, { 77621, 271, 0 }, { 77621, 284, 0 }, { 77629, 269, 0 }, { 77639, 271, 0 },
	{ 77639, 284, 0 }, { 77646, 280, 0 }, { 77653, 134, 0 }, { 77664, 134, 0 }, { 77664, 270, 0 }, { 77664, 286, 0 },
	{ 77674, 276, 0 }, { 77680, 134, 0 }, { 77690, 283, 0 }, { 77699, 276, 0 }, { 77708, 283, 0 }, { 77715, 137, 0 },
	{ 77715, 282, 0 }, { 77715, 286, 0 }, { 77715, 289, 0 }, { 77726, 137, 2 }, { 77736, 134, 0 }, { 77746, 268, 0 },
	{ 77750, 281, 0 }, { 77757, 283, 0 }, { 77764, 262, 0 }, { 50879, 288, 0 }, { 77771, 265, 0 }, { 77778, 158, 0 },
	{ 77786, 263, 0 }, { 77799, 257, 0 }, { 77805, 257, 0 }, { 77815, 257, 0 }, { 77821, 257, 0 }, { 77827, 257, 0 },
	{ 39328, 254, 0 }, { 39328, 285, 0 }, { 39328, 287, 0 }, { 77834, 89, 0 }, { 77843, 279, 0 }, { 77850, 280, 0 },
	{ 77857, 289, 0 }, { 77867, 265, 0 }, { 77874, 279, 0 }, { 77881, 201, 0 }, { 77888, 89, 0 }, { 77896, 262, 0 },
	{ 77902, 89, 0 }, { 77910, 281, 0 }, { 77916, 265, 0 }, { 49404, 285, 0 }, { 71772, 273, 0 }, { 77925, 95, 0 },
	{ 77932, 239, 0 }, { 49764, 268, 0 }, { 77940, 279, 0 }, { 77947, 19, 0 }, { 77959, 276, 0 }, { 71822, 269, 0 },
	{ 77966, 158, 0 }, { 77973, 283, 0 }, { 71857, 65535, 2 }, { 77978, 263, 0 }, { 77989, 281, 0 }, { 77994, 289, 0 },
	{ 78004, 289, 0 }, { 78015, 201, 0 }, { 78023, 177, 0 }, { 78031, 259, 0 }, { 78044, 158, 0 }, { 78052, 280, 0 },
	{ 78061, 276, 0 }, { 78068, 89, 0 }, { 71997, 65535, 2 }, { 78078, 260, 0 }, { 78085, 279, 0 }, { 78091, 265, 0 },
	{ 78097, 92, 0 }, { 78106, 276, 0 }, { 78114, 276, 0 }, { 78125, 262, 0 }, { 50536, 267, 0 }, { 72128, 65535, 2 },
	{ 50236, 291, 0 }, { 50059, 288, 0 }, { 78131, 279, 0 }, { 78137, 269, 0 }, { 48702, 267, 0 }, { 78142, 269, 0 },
	{ 78147, 269, 0 }, { 78156, 269, 0 }, { 78163, 65535, 2 }, { 48718, 65535, 2 }, { 78167, 262, 0 }, { 78172, 273, 0 },
	{ 78182, 283, 0 }, { 78190, 177, 0 }, { 72793, 269, 0 }, { 78197, 158, 0 }, { 78205, 89, 0 }, { 78212, 287, 0 },
	{ 22025, 199, 0 }, { 78221, 283, 0 }, { 78230, 89, 0 }, { 72899, 65535, 2 }, { 78236, 95, 0 }, { 78245, 201, 0 },
	{ 78251, 287, 0 }, { 78257, 267, 0 }, { 78261, 275, 0 }, { 78268, 276, 0 }, { 78275, 282, 0 }, { 78287, 267, 0 },
	{ 78291, 268, 0 }, { 78295, 265, 0 }, { 78302, 265, 0 }, { 78309, 279, 0 }, { 78320, 273, 0 }, { 78326, 269, 0 },
	{ 78334, 273, 0 }, { 78339, 271, 0 }, { 78347, 65535, 1 }, { 78371, 256, 3 }, { 78405, 65535, 3 }, { 78431, 259, 1 },
	{ 78474, 65535, 1 }, { 78493, 261, 1 }, { 78531, 274, 1 }, { 78555, 65535, 1 }, { 78587, 261, 1 }, { 78616, 65535, 0 },
	{ 78634, 65535, 1 }, { 78658, 65535, 1 }, { 78683, 65535, 1 }, { 78718, 65535, 1 }, { 78747, 65535, 1 },
	{ 78782, 65535, 1 }, { 78822, 65535, 0 }, { 78857, 65535, 1 }, { 78899, 65535, 1 }, { 78917, 274, 1 }, { 78944, 258, 1 },
	{ 78970, 65535, 1 }, { 78995, 272, 1 }, { 79027, 272, 1 }, { 79061, 272, 1 }, { 79091, 65535, 1 }, { 79122, 272, 0 },
	{ 79154, 272, 1 }, { 79190, 65535, 0 }, { 79247, 272, 1 }, { 79294, 65535, 1 }, { 79313, 65535, 1 }, { 79334, 65535, 0 },
	{ 79367, 65535, 1 }, { 79411, 65535, 1 }, { 79445, 65535, 0 }, { 79497, 272, 1 }, { 79525, 65535, 1 },
	/* v3-ActRelationshipCheckpoint */
	{ 36407, 65535, 0 }, { 23406, 65535, 0 }, { 46410, 65535, 0 }, { 46412, 65535, 0 }, { 37892, 65535, 0 },
	/* v3-ActRelationshipJoin */
	{ 23404, 65535, 0 }, { 50174, 65535, 0 }, { 46414, 65535, 0 }, { 37892, 65535, 0 },
	/* v3-ActRelationshipSplit */
	{ 50412, 65535, 0 }, { 57000, 65535, 0 }, { 79544, 65535, 0 }, { 79547, 65535, 0 },
	/* v3-ActRelationshipSubset */
	{ 79550, 65535, 0 }, { 79580, 65535, 0 }, { 79606, 9, 0 }, { 79612, 4, 0 }, { 79619, 13, 0 }, { 79626, 4, 0 },
	{ 79631, 65535, 0 }, { 62820, 65535, 0 }, { 79635, 4, 0 }, { 79640, 13, 0 }, { 79645, 9, 0 }, { 79653, 9, 0 },
	{ 79660, 13, 0 }, { 79664, 65535, 1 },
	/* v3-ActRelationshipType */
	{ 79685, 56, 0 }, { 79692, 151, 0 }, { 79700, 140, 0 }, { 79705, 145, 0 }, { 59198, 65535, 0 }, { 67812, 4, 0 },
	{ 79709, 95, 0 }, { 79715, 140, 0 }, { 79720, 4, 0 }, { 68146, 162, 0 }, { 79725, 161, 0 }, { 21475, 4, 0 },
	{ 68329, 140, 0 }, { 79730, 38, 0 }, { 79730, 127, 0 }, { 79741, 162, 0 }, { 79746, 4, 0 }, { 79752, 163, 0 },
	{ 79759, 11, 0 }, { 79765, 65535, 2 }, { 79770, 65535, 2 }, { 79779, 163, 0 }, { 48626, 145, 0 }, { 79785, 95, 0 },
	{ 33829, 140, 0 }, { 79790, 4, 0 }, { 79795, 99, 0 }, { 79802, 29, 0 }, { 79802, 30, 0 }, { 79806, 32, 0 },
	{ 79815, 32, 0 }, { 79815, 164, 0 }, { 79819, 164, 0 }, { 79829, 35, 0 }, { 79829, 108, 0 }, { 79833, 108, 0 },
	{ 79842, 37, 0 }, { 79846, 121, 0 }, { 79856, 29, 0 }, { 79856, 35, 0 }, { 79856, 47, 0 }, { 79856, 77, 0 },
	{ 79860, 32, 0 }, { 79860, 37, 0 }, { 79860, 48, 0 }, { 69304, 77, 0 }, { 79865, 4, 0 }, { 79870, 165, 0 },
	{ 79874, 165, 0 }, { 79878, 4, 0 }, { 79883, 4, 0 }, { 79890, 4, 0 }, { 79895, 140, 0 }, { 48964, 140, 0 },
	{ 79900, 140, 0 }, { 57691, 76, 0 }, { 49358, 95, 0 }, { 79905, 164, 0 }, { 79917, 140, 0 }, { 79922, 4, 0 },
	{ 79927, 4, 0 }, { 79936, 4, 0 }, { 79942, 11, 0 }, { 79946, 4, 0 }, { 79951, 4, 0 }, { 79956, 95, 0 },
	{ 36422, 140, 0 }, { 79962, 140, 0 }, { 79967, 65535, 2 }, { 79976, 151, 0 }, { 79983, 4, 0 }, { 79988, 166, 0 },
	{ 79993, 166, 0 }, { 79998, 52, 0 }, { 80003, 140, 0 }, { 80008, 52, 0 }, { 80013, 4, 0 }, { 80018, 111, 0 },
	{ 80026, 151, 0 }, { 80036, 11, 0 }, { 80041, 56, 0 }, { 64540, 4, 0 }, { 80049, 161, 0 }, { 80054, 4, 0 },
	{ 80059, 95, 0 }, { 80065, 146, 0 }, { 80071, 65535, 2 }, { 80076, 140, 0 }, { 80082, 65, 0 }, { 66599, 4, 0 },
	{ 80087, 4, 0 }, { 80092, 4, 0 }, { 50697, 140, 0 }, { 80099, 76, 0 }, { 80104, 140, 0 }, { 80109, 161, 0 },
	{ 80114, 98, 0 }, { 80114, 99, 0 }, { 80118, 164, 0 }, { 80128, 30, 0 }, { 80128, 104, 0 }, { 80132, 27, 0 },
	{ 80132, 99, 0 }, { 80139, 99, 0 }, { 80147, 164, 0 }, { 80156, 101, 0 }, { 80156, 109, 0 }, { 80156, 139, 0 },
	{ 80166, 111, 0 }, { 80170, 77, 0 }, { 80170, 101, 0 }, { 80177, 164, 0 }, { 80187, 125, 0 }, { 80191, 109, 0 },
	{ 80191, 115, 0 }, { 80198, 77, 0 }, { 80198, 112, 0 }, { 80205, 45, 0 }, { 80205, 108, 0 }, { 80205, 115, 0 },
	{ 80205, 121, 0 }, { 80215, 33, 0 }, { 80215, 112, 0 }, { 80222, 38, 0 }, { 80222, 115, 0 }, { 80230, 108, 0 },
	{ 48702, 52, 0 }, { 80239, 77, 0 }, { 80239, 104, 0 }, { 80239, 125, 0 }, { 80239, 142, 0 }, { 80243, 77, 0 },
	{ 80243, 98, 0 }, { 80243, 141, 0 }, { 80248, 109, 0 }, { 80248, 127, 0 }, { 80256, 45, 0 }, { 80256, 108, 0 },
	{ 80256, 127, 0 }, { 80264, 77, 0 }, { 80268, 4, 0 }, { 80273, 165, 0 }, { 80277, 165, 0 }, { 80281, 4, 0 },
	{ 80286, 143, 0 }, { 80294, 62, 0 }, { 80299, 4, 0 }, { 80304, 140, 0 }, { 80309, 65535, 2 }, { 80314, 4, 0 },
	{ 80319, 151, 0 }, { 78245, 95, 0 }, { 80324, 161, 0 }, { 80329, 140, 0 }, { 73163, 89, 0 }, { 80334, 4, 0 },
	{ 80340, 157, 0 }, { 80348, 140, 0 }, { 80354, 140, 0 }, { 80359, 4, 1 }, { 80387, 4, 1 }, { 80414, 4, 1 },
	{ 80442, 160, 1 }, { 80471, 160, 1 }, { 80495, 4, 1 }, { 80530, 164, 1 }, { 80577, 76, 1 },
	/* v3-ActSite */
	{ 50783, 53, 0 }, { 50786, 53, 0 }, { 50789, 53, 0 }, { 50330, 53, 0 }, { 50792, 53, 0 }, { 50796, 53, 0 },
	{ 50801, 53, 0 }, { 50804, 53, 0 }, { 50807, 53, 0 }, { 50811, 53, 0 }, { 50814, 53, 0 }, { 50817, 53, 0 },
	{ 50820, 53, 0 }, { 50824, 53, 0 }, { 50829, 53, 0 }, { 50834, 53, 0 }, { 49004, 53, 0 }, { 50843, 53, 0 },
	{ 50847, 53, 0 }, { 50851, 53, 0 }, { 50854, 53, 0 }, { 50858, 53, 0 }, { 50863, 53, 0 }, { 50871, 53, 0 },
	{ 50875, 53, 0 }, { 50203, 53, 0 }, { 50879, 53, 0 }, { 50882, 53, 0 }, { 48362, 53, 0 }, { 50885, 53, 0 },
	{ 50221, 53, 0 }, { 50891, 53, 0 }, { 50895, 53, 0 }, { 50224, 53, 0 }, { 50227, 53, 0 }, { 50900, 53, 0 },
	{ 21709, 53, 0 }, { 21712, 53, 0 }, { 50904, 53, 0 }, { 50907, 53, 0 }, { 50911, 53, 0 }, { 50916, 53, 0 },
	{ 50921, 53, 0 }, { 50926, 53, 0 }, { 50929, 53, 0 }, { 50933, 53, 0 }, { 21715, 53, 0 }, { 50937, 53, 0 },
	{ 50941, 53, 0 }, { 50946, 53, 0 }, { 50951, 53, 0 }, { 50955, 53, 0 }, { 80602, 65535, 1 }, { 80616, 52, 1 },
	/* v3-ActStatus */
	{ 23625, 6, 0 }, { 22088, 6, 0 }, { 22257, 6, 0 }, { 22095, 6, 0 }, { 80650, 6, 0 }, { 80655, 6, 0 },
	{ 32295, 65535, 0 }, { 80659, 65535, 0 }, { 80669, 65535, 0 }, { 23615, 6, 0 },
	/* v3-ActUSPrivacyLaw */
	{ 66959, 6, 0 }, { 68724, 6, 0 }, { 69862, 6, 0 }, { 69872, 6, 0 }, { 69886, 6, 0 }, { 73068, 6, 0 },
	{ 75706, 65535, 0 },
	/* v3-ActUncertainty */
	{ 46404, 65535, 0 }, { 21782, 65535, 0 },
	/* v3-AddressPartType */
	{ 80678, 65535, 0 }, { 50657, 65535, 0 }, { 80682, 65535, 0 }, { 80686, 65535, 0 }, { 80690, 65535, 0 },
	{ 48734, 65535, 0 }, { 51879, 65535, 0 }, { 80694, 65535, 0 }, { 80698, 65535, 0 }, { 80702, 65535, 0 }, { 80706, 1, 0 },
	{ 49516, 65535, 0 }, { 80710, 65535, 0 }, { 80716, 65535, 0 }, { 80723, 65535, 0 }, { 80730, 65535, 0 },
	{ 80734, 65535, 0 }, { 80739, 65535, 0 }, { 80746, 65535, 0 }, { 52768, 65535, 0 }, { 80751, 65535, 0 },
	{ 48157, 65535, 0 }, { 48558, 1, 0 }, { 48586, 65535, 0 }, { 80755, 65535, 0 }, { 80759, 65535, 0 }, { 80763, 65535, 0 },
	{ 80769, 65535, 0 }, { 80774, 65535, 0 }, { 80779, 65535, 0 },
	/* v3-AddressUse */
	{ 21439, 18, 0 }, { 51187, 16, 0 }, { 80783, 16, 0 }, { 80730, 15, 0 }, { 21519, 18, 0 }, { 21556, 16, 0 },
	{ 52835, 5, 0 }, { 63952, 5, 0 }, { 21604, 18, 0 }, { 80788, 16, 0 }, { 50321, 18, 0 }, { 80792, 17, 0 },
	{ 65346, 17, 0 }, { 80797, 15, 0 }, { 62247, 16, 0 }, { 51582, 16, 0 }, { 80801, 65535, 1 }, { 80820, 65535, 1 },
	{ 80838, 65535, 1 },
	/* v3-AdministrativeGender */
	{ 21533, 65535, 0 }, { 21599, 65535, 0 }, { 50269, 65535, 0 },
	/* v3-AmericanIndianAlaskaNativeLanguages */
	{ 80867, 29, 1 }, { 80878, 32, 1 }, { 80885, 65535, 1 }, { 80892, 2, 1 }, { 80904, 7, 1 }, { 80914, 6, 1 },
	{ 80933, 3, 1 }, { 80944, 8, 1 }, { 80956, 48, 1 }, { 80972, 65535, 1 }, { 80981, 79, 1 }, { 80990, 55, 1 },
	{ 81012, 7, 1 }, { 81032, 47, 1 }, { 81050, 52, 1 }, { 81064, 65, 1 }, { 81079, 65535, 1 }, { 81090, 58, 1 },
	{ 81101, 44, 1 }, { 81119, 34, 1 }, { 81133, 58, 1 }, { 81141, 22, 1 }, { 81147, 3, 1 }, { 81163, 76, 1 },
	{ 81170, 44, 1 }, { 81179, 29, 1 }, { 81190, 95, 1 }, { 81207, 44, 1 }, { 81216, 26, 1 }, { 81226, 3, 1 },
	{ 81244, 4, 1 }, { 81261, 46, 1 }, { 81275, 65535, 1 }, { 81288, 32, 1 }, { 81298, 65535, 1 }, { 81305, 65, 1 },
	{ 81321, 33, 1 }, { 81335, 65535, 1 }, { 81346, 75, 1 }, { 81357, 65535, 1 }, { 81366, 65535, 1 }, { 81379, 12, 1 },
	{ 81395, 12, 1 }, { 81407, 58, 1 }, { 81416, 69, 1 }, { 81435, 69, 1 }, { 81450, 85, 1 }, { 81459, 65535, 1 },
	{ 81470, 65535, 1 }, { 81478, 87, 1 }, { 81487, 9, 1 }, { 81504, 37, 1 }, { 81523, 86, 1 }, { 81530, 3, 1 },
	{ 81541, 55, 1 }, { 81559, 7, 1 }, { 81583, 95, 1 }, { 81588, 34, 1 }, { 81601, 65535, 1 }, { 81611, 65535, 1 },
	{ 81619, 58, 1 }, { 81636, 34, 1 }, { 81644, 2, 1 }, { 81652, 95, 1 }, { 81659, 60, 1 }, { 81670, 65535, 1 },
	{ 81680, 3, 1 }, { 81697, 76, 1 }, { 81716, 34, 1 }, { 81724, 70, 1 }, { 81732, 65535, 1 }, { 81747, 33, 1 },
	{ 81764, 7, 1 }, { 81780, 9, 1 }, { 81797, 52, 1 }, { 81812, 58, 1 }, { 81822, 86, 1 }, { 81829, 78, 1 },
	{ 81837, 12, 1 }, { 81853, 86, 1 }, { 81866, 86, 1 }, { 81875, 40, 1 }, { 81881, 65, 1 }, { 81891, 58, 1 },
	{ 81904, 17, 1 }, { 81918, 58, 1 }, { 81925, 65535, 1 }, { 81937, 65535, 1 }, { 81947, 4, 1 }, { 81964, 46, 1 },
	{ 81978, 47, 1 }, { 81996, 52, 1 }, { 82010, 58, 1 }, { 82019, 58, 1 }, { 82029, 65535, 1 }, { 82037, 19, 1 },
	{ 82044, 0, 0 }, { 82050, 0, 0 }, { 82056, 57, 0 }, { 82062, 72, 0 }, { 82068, 13, 0 }, { 82074, 1, 0 },
	{ 82080, 30, 0 }, { 82086, 4, 0 }, { 82092, 30, 0 }, { 82098, 88, 0 }, { 82104, 88, 0 }, { 82110, 50, 0 },
	{ 82116, 5, 0 }, { 82122, 24, 0 }, { 82128, 5, 0 }, { 82134, 57, 0 }, { 82140, 3, 0 }, { 82146, 73, 0 },
	{ 82152, 51, 0 }, { 82158, 90, 0 }, { 82164, 82, 0 }, { 82170, 37, 0 }, { 82176, 59, 0 }, { 82182, 23, 0 },
	{ 82188, 3, 0 }, { 82194, 90, 0 }, { 82200, 82, 0 }, { 82206, 13, 0 }, { 82212, 15, 0 }, { 82218, 26, 0 },
	{ 82224, 35, 0 }, { 82230, 14, 0 }, { 82236, 20, 0 }, { 82242, 82, 0 }, { 82248, 35, 0 }, { 82254, 47, 0 },
	{ 82260, 45, 0 }, { 82266, 21, 0 }, { 82272, 89, 0 }, { 82278, 31, 0 }, { 82284, 23, 0 }, { 82290, 25, 0 },
	{ 82296, 24, 0 }, { 82302, 28, 0 }, { 82308, 71, 0 }, { 82314, 93, 0 }, { 82320, 36, 0 }, { 82326, 36, 0 },
	{ 82332, 71, 0 }, { 82338, 71, 0 }, { 82344, 8, 0 }, { 82350, 35, 0 }, { 82356, 93, 0 }, { 82362, 42, 0 },
	{ 82368, 65535, 0 }, { 82374, 45, 0 }, { 82380, 41, 0 }, { 82386, 86, 0 }, { 82392, 11, 0 }, { 82398, 41, 0 },
	{ 82404, 18, 0 }, { 82410, 27, 0 }, { 82416, 38, 0 }, { 82422, 74, 0 }, { 82428, 39, 0 }, { 82434, 66, 0 },
	{ 82440, 40, 0 }, { 82446, 39, 0 }, { 82452, 61, 0 }, { 82458, 60, 0 }, { 82464, 41, 0 }, { 82470, 11, 0 },
	{ 82476, 42, 0 }, { 82482, 65535, 0 }, { 82488, 78, 0 }, { 82494, 34, 0 }, { 82500, 24, 0 }, { 82506, 89, 0 },
	{ 82512, 23, 0 }, { 82518, 15, 0 }, { 82524, 0, 0 }, { 82530, 43, 0 }, { 82536, 3, 0 }, { 82542, 69, 0 },
	{ 82548, 29, 0 }, { 82554, 13, 0 }, { 82560, 51, 0 }, { 82566, 91, 0 }, { 82572, 63, 0 }, { 82578, 63, 0 },
	{ 82584, 49, 0 }, { 82590, 88, 0 }, { 82596, 60, 0 }, { 82602, 24, 0 }, { 82608, 43, 0 }, { 82614, 31, 0 },
	{ 82620, 43, 0 }, { 82626, 53, 0 }, { 82632, 35, 0 }, { 82638, 27, 0 }, { 82644, 51, 0 }, { 82650, 51, 0 },
	{ 82656, 27, 0 }, { 82662, 91, 0 }, { 82668, 80, 0 }, { 82674, 14, 0 }, { 82680, 50, 0 }, { 82686, 61, 0 },
	{ 82692, 61, 0 }, { 82698, 61, 0 }, { 82704, 31, 0 }, { 82710, 61, 0 }, { 82716, 53, 0 }, { 82722, 65535, 0 },
	{ 82728, 93, 0 }, { 82734, 27, 0 }, { 82740, 16, 0 }, { 82746, 82, 0 }, { 82752, 66, 0 }, { 82758, 51, 0 },
	{ 82764, 67, 0 }, { 82770, 14, 0 }, { 82776, 68, 0 }, { 82782, 66, 0 }, { 82788, 31, 0 }, { 82794, 15, 0 },
	{ 82800, 77, 0 }, { 82806, 81, 0 }, { 82812, 77, 0 }, { 82818, 77, 0 }, { 82824, 40, 0 }, { 82830, 72, 0 },
	{ 82836, 81, 0 }, { 82842, 93, 0 }, { 82848, 48, 0 }, { 82854, 54, 0 }, { 82860, 40, 0 }, { 82866, 83, 0 },
	{ 82872, 86, 0 }, { 82878, 51, 0 }, { 82884, 54, 0 }, { 82890, 64, 0 }, { 82896, 74, 0 }, { 82902, 64, 0 },
	{ 82908, 84, 0 }, { 82914, 94, 0 }, { 82920, 64, 0 }, { 82926, 34, 0 }, { 82932, 50, 0 }, { 82938, 18, 0 },
	{ 82944, 92, 0 }, { 82950, 64, 0 }, { 82956, 10, 0 }, { 82962, 65535, 0 }, { 82968, 56, 0 }, { 82974, 94, 0 },
	{ 82980, 63, 0 }, { 82986, 62, 0 }, { 82992, 65535, 0 },
	/* v3-Calendar */
	{ 82998, 65535, 0 },
	/* v3-CalendarCycle */
	{ 21469, 25, 0 }, { 48314, 25, 0 }, { 40016, 25, 0 }, { 50179, 25, 0 }, { 21486, 25, 0 }, { 56994, 24, 0 },
	{ 56994, 25, 0 }, { 51332, 24, 0 }, { 51332, 25, 0 }, { 23404, 24, 0 }, { 23404, 25, 0 }, { 63027, 24, 0 },
	{ 63027, 25, 0 }, { 63030, 25, 0 }, { 21556, 24, 0 }, { 21556, 25, 0 }, { 21599, 24, 0 }, { 21599, 25, 0 },
	{ 46404, 24, 0 }, { 46404, 25, 0 }, { 46410, 24, 0 }, { 46410, 25, 0 }, { 83003, 65535, 0 }, { 63036, 25, 0 },
	{ 83006, 65535, 1 }, { 83030, 65535, 1 },
	/* v3-CalendarType */
	{ 82998, 65535, 0 },
	/* v3-Charset */
	{ 83054, 65535, 0 }, { 83061, 65535, 0 }, { 83077, 65535, 0 }, { 83093, 65535, 0 }, { 83104, 65535, 0 },
	{ 83115, 65535, 0 }, { 83126, 65535, 0 }, { 83138, 65535, 0 }, { 83147, 65535, 0 }, { 83153, 65535, 0 },
	/* v3-CodingRationale */
	{ 53389, 65535, 2 }, { 36426, 65535, 0 }, { 50218, 65535, 0 }, { 46408, 65535, 0 }, { 21690, 65535, 0 },
	{ 23408, 65535, 0 }, { 48371, 65535, 2 }, { 83159, 65535, 2 },
	/* v3-CommunicationFunctionType */
	{ 83163, 65535, 0 }, { 49904, 65535, 0 }, { 83167, 65535, 0 },
	/* v3-CompressionAlgorithm */
	{ 83171, 65535, 0 }, { 21495, 65535, 0 }, { 83174, 65535, 0 }, { 50299, 65535, 0 }, { 83177, 65535, 0 },
	{ 83180, 65535, 0 },
	/* v3-Confidentiality */
	{ 36407, 17, 2 }, { 23402, 19, 2 }, { 23404, 17, 2 }, { 51089, 18, 2 }, { 51093, 18, 2 }, { 36415, 17, 2 },
	{ 36417, 16, 0 }, { 21599, 16, 0 }, { 46404, 16, 0 }, { 51097, 18, 2 }, { 23408, 16, 0 }, { 46410, 19, 2 },
	{ 65727, 18, 2 }, { 46412, 19, 2 }, { 21782, 16, 0 }, { 36428, 16, 0 }, { 83183, 65535, 0 }, { 83200, 65535, 3 },
	{ 83229, 65535, 3 }, { 83256, 65535, 3 },
	/* v3-ContainerCap */
	{ 83282, 6, 0 }, { 83288, 6, 0 }, { 83293, 65535, 0 }, { 83298, 65535, 0 }, { 83303, 65535, 0 }, { 83308, 65535, 0 },
	{ 83312, 65535, 1 },
	/* v3-ContainerSeparator */
	{ 83327, 65535, 0 }, { 56769, 65535, 0 },
	/* v3-ContentProcessingMode */
	{ 80268, 65535, 0 }, { 83331, 65535, 0 },
	/* v3-ContextControl */
	{ 48289, 8, 0 }, { 48289, 9, 0 }, { 48311, 8, 0 }, { 48311, 11, 0 }, { 83336, 9, 0 }, { 83336, 10, 0 }, { 21664, 10, 0 },
	{ 21664, 11, 0 }, { 83339, 65535, 1 }, { 83363, 65535, 1 }, { 83393, 65535, 1 }, { 83419, 65535, 1 },
	/* v3-DataOperation */
	{ 83446, 10, 0 }, { 83452, 10, 0 }, { 83461, 19, 0 }, { 83468, 10, 0 }, { 83475, 10, 0 }, { 83484, 13, 0 },
	{ 27521, 13, 0 }, { 83491, 13, 0 }, { 83499, 10, 0 }, { 83504, 10, 0 }, { 83509, 19, 0 }, { 83522, 10, 0 },
	{ 71178, 10, 0 }, { 83530, 65535, 0 }, { 83538, 10, 0 }, { 83549, 13, 0 }, { 83554, 10, 0 }, { 83562, 10, 0 },
	{ 83569, 10, 0 }, { 83577, 13, 0 },
	/* v3-Dentition */
	{ 83584, 65535, 0 }, { 83604, 65535, 0 }, { 83623, 65535, 0 }, { 83640, 65535, 0 }, { 83659, 1, 0 }, { 83664, 1, 0 },
	{ 83670, 0, 0 }, { 83677, 0, 0 }, { 83684, 0, 0 }, { 83691, 0, 0 }, { 83699, 0, 0 }, { 83707, 3, 0 }, { 83714, 1, 0 },
	{ 83720, 0, 0 }, { 83727, 0, 0 }, { 83734, 0, 0 }, { 83741, 0, 0 }, { 83749, 0, 0 }, { 83757, 3, 0 }, { 83764, 1, 0 },
	{ 83770, 0, 0 }, { 83777, 0, 0 }, { 83784, 0, 0 }, { 83791, 0, 0 }, { 83799, 0, 0 }, { 83807, 3, 0 }, { 83814, 1, 0 },
	{ 83820, 0, 0 }, { 83827, 0, 0 }, { 83834, 0, 0 }, { 83841, 0, 0 }, { 83849, 0, 0 }, { 83857, 3, 0 }, { 83864, 1, 0 },
	{ 83870, 0, 0 }, { 83877, 0, 0 }, { 83884, 0, 0 }, { 83891, 0, 0 }, { 83899, 0, 0 }, { 83907, 3, 0 }, { 83914, 1, 0 },
	{ 83920, 0, 0 }, { 83927, 0, 0 }, { 83934, 0, 0 }, { 83941, 0, 0 }, { 83949, 0, 0 }, { 83957, 3, 0 }, { 83964, 1, 0 },
	{ 83970, 0, 0 }, { 83977, 0, 0 }, { 83984, 0, 0 }, { 83991, 0, 0 }, { 83999, 0, 0 }, { 84007, 3, 0 }, { 84014, 1, 0 },
	{ 84020, 0, 0 }, { 84027, 0, 0 }, { 84035, 0, 0 }, { 84043, 1, 0 }, { 84050, 0, 0 }, { 84057, 0, 0 }, { 84065, 0, 0 },
	{ 84073, 1, 0 }, { 84080, 0, 0 }, { 84087, 0, 0 }, { 84095, 0, 0 }, { 84103, 3, 0 }, { 84110, 1, 0 }, { 84116, 0, 0 },
	{ 84123, 0, 0 }, { 84131, 0, 0 }, { 84139, 1, 0 }, { 84146, 0, 0 }, { 84153, 0, 0 }, { 84161, 0, 0 }, { 84169, 1, 0 },
	{ 84176, 0, 0 }, { 84183, 0, 0 }, { 84191, 0, 0 }, { 84199, 3, 0 }, { 84206, 1, 0 }, { 84212, 0, 0 }, { 84219, 0, 0 },
	{ 84227, 0, 0 }, { 84235, 1, 0 }, { 84242, 0, 0 }, { 84249, 0, 0 }, { 84257, 0, 0 }, { 84265, 1, 0 }, { 84272, 0, 0 },
	{ 84279, 0, 0 }, { 84287, 0, 0 }, { 84295, 3, 0 }, { 84302, 0, 0 }, { 84308, 0, 0 }, { 84314, 0, 0 }, { 84320, 0, 0 },
	{ 84327, 0, 0 }, { 84334, 3, 0 }, { 84340, 1, 0 }, { 84345, 1, 0 }, { 84351, 0, 0 }, { 84358, 0, 0 }, { 84365, 0, 0 },
	{ 84372, 0, 0 }, { 84380, 0, 0 }, { 84388, 3, 0 }, { 84395, 1, 0 }, { 84401, 0, 0 }, { 84408, 0, 0 }, { 84415, 0, 0 },
	{ 84422, 0, 0 }, { 84430, 0, 0 }, { 84438, 3, 0 }, { 84445, 1, 0 }, { 84451, 0, 0 }, { 84458, 0, 0 }, { 84465, 0, 0 },
	{ 84472, 0, 0 }, { 84480, 0, 0 }, { 84488, 3, 0 }, { 84495, 1, 0 }, { 84501, 0, 0 }, { 84508, 0, 0 }, { 84515, 0, 0 },
	{ 84522, 0, 0 }, { 84530, 0, 0 }, { 84538, 3, 0 }, { 84545, 1, 0 }, { 84551, 0, 0 }, { 84558, 0, 0 }, { 84565, 0, 0 },
	{ 84572, 0, 0 }, { 84580, 0, 0 }, { 84588, 3, 0 }, { 84595, 1, 0 }, { 84601, 0, 0 }, { 84608, 0, 0 }, { 84615, 0, 0 },
	{ 84622, 0, 0 }, { 84630, 0, 0 }, { 84638, 3, 0 }, { 84645, 1, 0 }, { 84651, 0, 0 }, { 84658, 0, 0 }, { 84665, 0, 0 },
	{ 84672, 0, 0 }, { 84680, 0, 0 }, { 84688, 3, 0 }, { 84695, 1, 0 }, { 84701, 0, 0 }, { 84708, 0, 0 }, { 84715, 0, 0 },
	{ 84722, 0, 0 }, { 84730, 0, 0 }, { 84738, 3, 0 }, { 84745, 1, 0 }, { 84751, 0, 0 }, { 84758, 0, 0 }, { 84765, 0, 0 },
	{ 84772, 0, 0 }, { 84780, 0, 0 }, { 84788, 3, 0 }, { 84795, 1, 0 }, { 84801, 0, 0 }, { 84808, 0, 0 }, { 84815, 0, 0 },
	{ 84822, 0, 0 }, { 84830, 0, 0 }, { 84838, 3, 0 }, { 84845, 0, 0 }, { 84851, 0, 0 }, { 84857, 0, 0 }, { 84863, 0, 0 },
	{ 84870, 0, 0 }, { 84877, 3, 0 }, { 84883, 1, 0 }, { 84888, 1, 0 }, { 84894, 0, 0 }, { 84901, 0, 0 }, { 84909, 0, 0 },
	{ 84917, 1, 0 }, { 84924, 0, 0 }, { 84931, 0, 0 }, { 84939, 0, 0 }, { 84947, 1, 0 }, { 84954, 0, 0 }, { 84961, 0, 0 },
	{ 84969, 0, 0 }, { 84977, 3, 0 }, { 84984, 1, 0 }, { 84990, 0, 0 }, { 84997, 0, 0 }, { 85005, 0, 0 }, { 85013, 1, 0 },
	{ 85020, 0, 0 }, { 85027, 0, 0 }, { 85035, 0, 0 }, { 85043, 1, 0 }, { 85050, 0, 0 }, { 85057, 0, 0 }, { 85065, 0, 0 },
	{ 85073, 3, 0 }, { 85080, 1, 0 }, { 85086, 0, 0 }, { 85093, 0, 0 }, { 85101, 0, 0 }, { 85109, 1, 0 }, { 85116, 0, 0 },
	{ 85123, 0, 0 }, { 85131, 0, 0 }, { 85139, 1, 0 }, { 85146, 0, 0 }, { 85153, 0, 0 }, { 85161, 0, 0 }, { 85169, 3, 0 },
	{ 85176, 0, 0 }, { 85182, 0, 0 }, { 85188, 0, 0 }, { 85194, 0, 0 }, { 85201, 0, 0 }, { 85208, 3, 0 }, { 85214, 1, 0 },
	{ 85219, 0, 0 }, { 85225, 0, 0 }, { 85231, 0, 0 }, { 85237, 0, 0 }, { 85244, 0, 0 }, { 85251, 3, 0 }, { 85257, 1, 0 },
	{ 85262, 0, 0 }, { 85268, 0, 0 }, { 85274, 0, 0 }, { 85280, 0, 0 }, { 85287, 0, 0 }, { 85294, 3, 0 }, { 85300, 1, 0 },
	{ 85305, 0, 0 }, { 85311, 0, 0 }, { 85317, 0, 0 }, { 85323, 0, 0 }, { 85330, 0, 0 }, { 85337, 3, 0 }, { 85343, 1, 0 },
	{ 85348, 0, 0 }, { 85354, 0, 0 }, { 85360, 0, 0 }, { 85366, 0, 0 }, { 85373, 0, 0 }, { 85380, 3, 0 }, { 85386, 1, 0 },
	{ 85391, 0, 0 }, { 85397, 0, 0 }, { 85403, 0, 0 }, { 85409, 0, 0 }, { 85416, 0, 0 }, { 85423, 3, 0 }, { 85429, 1, 0 },
	{ 85434, 0, 0 }, { 85440, 0, 0 }, { 85446, 0, 0 }, { 85452, 0, 0 }, { 85459, 0, 0 }, { 85466, 3, 0 }, { 85472, 2, 0 },
	{ 85477, 3, 0 }, { 85483, 2, 0 }, { 85488, 3, 0 }, { 85494, 2, 0 }, { 85499, 3, 0 }, { 85505, 2, 0 }, { 85510, 3, 0 },
	{ 85516, 2, 0 }, { 85521, 3, 0 }, { 85527, 2, 0 }, { 85532, 3, 0 }, { 85538, 2, 0 }, { 85543, 3, 0 }, { 85549, 2, 0 },
	{ 85554, 3, 0 }, { 85560, 2, 0 }, { 85565, 3, 0 }, { 85571, 2, 0 }, { 85576, 3, 0 }, { 85582, 2, 0 }, { 85587, 3, 0 },
	{ 85593, 2, 0 }, { 85598, 3, 0 }, { 85604, 2, 0 }, { 85609, 3, 0 }, { 85615, 2, 0 }, { 85620, 3, 0 }, { 85626, 2, 0 },
	{ 85631, 3, 0 }, { 85637, 2, 0 }, { 85642, 3, 0 }, { 85648, 2, 0 }, { 85653, 3, 0 }, { 85659, 2, 0 }, { 85664, 3, 0 },
	{ 85670, 2, 0 }, { 85675, 3, 0 }, { 85681, 2, 0 }, { 85686, 3, 0 },
	/* v3-DeviceAlertLevel */
	{ 23402, 65535, 0 }, { 46404, 65535, 0 }, { 46410, 65535, 0 }, { 46414, 65535, 0 },
	/* v3-DocumentCompletion */
	{ 21442, 65535, 0 }, { 36409, 65535, 0 }, { 36412, 65535, 0 }, { 48341, 65535, 0 }, { 48398, 65535, 0 },
	{ 50330, 65535, 0 }, { 85692, 65535, 0 }, { 48362, 65535, 0 }, { 50254, 65535, 0 },
	/* v3-DocumentStorage */
	{ 48229, 1, 0 }, { 50008, 65535, 0 }, { 21428, 65535, 0 }, { 48365, 65535, 0 },
	/* v3-EducationLevel */
	{ 85695, 65535, 0 }, { 85701, 65535, 0 }, { 85704, 65535, 0 }, { 85709, 65535, 0 }, { 56358, 65535, 0 },
	{ 65788, 65535, 0 }, { 85712, 65535, 0 }, { 85718, 65535, 0 }, { 56421, 65535, 0 },
	/* v3-EmployeeJobClass */
	{ 51160, 65535, 0 }, { 21699, 65535, 0 },
	/* v3-EncounterAdmissionSource */
	{ 23406, 65535, 0 }, { 50801, 65535, 0 }, { 48356, 65535, 0 },
	/* v3-EncounterSpecialCourtesy */
	{ 62364, 65535, 0 }, { 85723, 65535, 0 }, { 85727, 65535, 0 }, { 51077, 65535, 0 }, { 51105, 65535, 0 },
	/* v3-EntityClass */
	{ 85731, 18, 0 }, { 56307, 7, 0 }, { 85735, 13, 0 }, { 85740, 20, 0 }, { 39170, 15, 0 }, { 85745, 20, 0 },
	{ 85753, 20, 0 }, { 52125, 15, 0 }, { 52162, 65535, 0 }, { 69659, 13, 0 }, { 85760, 8, 0 }, { 83499, 4, 0 },
	{ 85764, 8, 0 }, { 85768, 8, 0 }, { 85772, 18, 0 }, { 85776, 13, 0 }, { 85781, 7, 0 }, { 52772, 26, 0 },
	{ 85787, 12, 0 }, { 49680, 8, 0 }, { 49079, 8, 0 }, { 85792, 18, 0 }, { 85797, 20, 0 }, { 85806, 12, 0 },
	{ 80797, 19, 0 }, { 85810, 8, 0 }, { 85815, 19, 0 },
	/* v3-EntityCode */
	{ 56570, 145, 0 }, { 56575, 145, 0 }, { 56580, 145, 0 }, { 85821, 135, 0 }, { 56585, 145, 0 }, { 61021, 134, 0 },
	{ 85826, 130, 0 }, { 56591, 145, 0 }, { 85833, 140, 0 }, { 85837, 142, 0 }, { 56597, 145, 0 }, { 85841, 142, 0 },
	{ 85846, 136, 0 }, { 85853, 34, 0 }, { 85853, 144, 0 }, { 56602, 145, 0 }, { 47933, 138, 0 }, { 85861, 16, 0 },
	{ 85866, 16, 0 }, { 85871, 16, 0 }, { 85876, 16, 0 }, { 85881, 20, 0 }, { 56606, 145, 0 }, { 85888, 138, 0 },
	{ 56612, 145, 0 }, { 56617, 145, 0 }, { 56621, 145, 0 }, { 48502, 138, 0 }, { 67990, 13, 0 }, { 56625, 145, 0 },
	{ 50301, 138, 0 }, { 56630, 145, 0 }, { 56635, 145, 0 }, { 85892, 138, 0 }, { 85898, 100, 0 }, { 56641, 145, 0 },
	{ 85906, 34, 0 }, { 85913, 34, 0 }, { 85918, 34, 0 }, { 85924, 57, 0 }, { 85929, 57, 0 }, { 56651, 145, 0 },
	{ 56658, 145, 0 }, { 56665, 145, 0 }, { 52162, 145, 0 }, { 56675, 145, 0 }, { 56679, 145, 0 }, { 56683, 145, 0 },
	{ 56688, 145, 0 }, { 85936, 142, 0 }, { 56694, 145, 0 }, { 56699, 145, 0 }, { 56704, 145, 0 }, { 56709, 145, 0 },
	{ 85942, 141, 0 }, { 56714, 145, 0 }, { 85948, 66, 0 }, { 85955, 130, 0 }, { 85959, 66, 0 }, { 85966, 138, 0 },
	{ 56719, 145, 0 }, { 85970, 138, 0 }, { 56723, 145, 0 }, { 85974, 100, 0 }, { 56728, 145, 0 }, { 56732, 145, 0 },
	{ 85978, 129, 0 }, { 56736, 145, 0 }, { 56739, 145, 0 }, { 56744, 145, 0 }, { 56747, 145, 0 }, { 85983, 134, 0 },
	{ 56754, 145, 0 }, { 56760, 145, 0 }, { 52772, 141, 0 }, { 85989, 139, 0 }, { 85995, 139, 0 }, { 86001, 139, 0 },
	{ 86007, 139, 0 }, { 86013, 139, 0 }, { 86019, 139, 0 }, { 86025, 139, 0 }, { 86031, 139, 0 }, { 86037, 139, 0 },
	{ 86043, 139, 0 }, { 86049, 139, 0 }, { 86055, 139, 0 }, { 86061, 139, 0 }, { 86067, 139, 0 }, { 86073, 139, 0 },
	{ 86079, 139, 0 }, { 86085, 139, 0 }, { 86091, 134, 0 }, { 56769, 145, 0 }, { 86098, 134, 0 }, { 86103, 140, 0 },
	{ 56774, 145, 0 }, { 47360, 140, 0 }, { 48149, 135, 0 }, { 56779, 145, 0 }, { 86109, 132, 0 }, { 86113, 130, 0 },
	{ 86117, 143, 0 }, { 56786, 145, 0 }, { 78091, 141, 0 }, { 56790, 145, 0 }, { 62347, 142, 0 }, { 86122, 140, 0 },
	{ 56794, 145, 0 }, { 56801, 145, 0 }, { 56805, 145, 0 }, { 86127, 34, 0 }, { 56809, 145, 0 }, { 86133, 135, 0 },
	{ 86137, 63, 0 }, { 56815, 145, 0 }, { 56821, 145, 0 }, { 56828, 145, 0 }, { 86143, 138, 0 }, { 56833, 145, 0 },
	{ 86147, 57, 0 }, { 49242, 138, 0 }, { 86154, 138, 0 }, { 56838, 145, 0 }, { 86159, 136, 0 }, { 86165, 138, 0 },
	{ 56844, 145, 0 }, { 56850, 145, 0 }, { 86170, 142, 0 }, { 86175, 137, 1 }, { 86196, 137, 1 }, { 86225, 133, 3 },
	{ 86239, 136, 1 }, { 86260, 136, 3 }, { 86272, 144, 1 }, { 86301, 130, 1 }, { 86325, 65535, 1 }, { 86350, 136, 1 },
	{ 86365, 144, 1 }, { 86394, 65535, 1 }, { 86414, 100, 1 }, { 86443, 65535, 1 }, { 86467, 65535, 1 }, { 86484, 65535, 1 },
	{ 86509, 100, 1 }, { 86535, 136, 1 },
	/* v3-EntityDeterminer */
	{ 86559, 2, 0 }, { 86565, 3, 0 }, { 86575, 65535, 0 }, { 86584, 65535, 0 }, { 86589, 3, 2 },
	/* v3-EntityHandling */
	{ 52752, 65535, 0 }, { 56922, 65535, 0 }, { 56926, 65535, 0 }, { 56931, 65535, 0 }, { 56936, 65535, 0 },
	{ 56941, 65535, 0 }, { 56946, 65535, 0 }, { 56951, 65535, 0 }, { 56955, 65535, 0 }, { 56959, 65535, 0 },
	{ 56964, 65535, 0 }, { 56968, 65535, 0 }, { 56973, 65535, 0 }, { 56977, 65535, 0 }, { 49832, 65535, 0 },
	{ 86605, 65535, 0 }, { 56981, 65535, 0 }, { 56986, 65535, 0 },
	/* v3-EntityNamePartQualifier */
	{ 50008, 34, 0 }, { 50008, 35, 0 }, { 40010, 34, 0 }, { 40010, 36, 0 }, { 51136, 34, 0 }, { 51136, 36, 0 },
	{ 56552, 34, 0 }, { 56552, 37, 0 }, { 51895, 22, 0 }, { 52125, 22, 0 }, { 86609, 22, 0 }, { 86614, 22, 0 },
	{ 86621, 22, 0 }, { 48341, 34, 0 }, { 48341, 38, 0 }, { 51007, 22, 0 }, { 21596, 34, 0 }, { 48356, 34, 0 },
	{ 48356, 35, 0 }, { 86625, 22, 0 }, { 21690, 34, 0 }, { 21690, 35, 0 }, { 86631, 65535, 1 }, { 86670, 22, 0 },
	{ 49419, 34, 0 }, { 49419, 36, 0 }, { 80759, 22, 0 }, { 52470, 22, 0 }, { 86674, 34, 0 }, { 86674, 38, 0 },
	{ 86680, 22, 0 }, { 73163, 22, 0 }, { 86684, 34, 0 }, { 86684, 35, 0 }, { 86687, 65535, 1 }, { 86718, 38, 3 },
	{ 86744, 38, 3 }, { 86775, 38, 3 }, { 86804, 65535, 3 },
	/* v3-EntityNamePartQualifierR2 */
	{ 50008, 25, 0 }, { 40010, 65535, 0 }, { 51136, 65535, 0 }, { 56552, 65535, 0 }, { 51895, 18, 0 }, { 52125, 18, 0 },
	{ 86609, 18, 0 }, { 86614, 18, 0 }, { 86621, 18, 0 }, { 86829, 25, 0 }, { 48341, 65535, 0 }, { 51007, 18, 0 },
	{ 21596, 65535, 0 }, { 86833, 65535, 0 }, { 48356, 25, 0 }, { 86837, 65535, 0 }, { 86625, 18, 0 }, { 21690, 25, 0 },
	{ 86631, 65535, 1 }, { 86670, 18, 0 }, { 86841, 65535, 0 }, { 49419, 1, 0 }, { 80759, 18, 0 }, { 52470, 18, 0 },
	{ 86680, 18, 0 }, { 86845, 65535, 1 }, { 73163, 18, 0 },
	/* v3-EntityNamePartType */
	{ 49516, 65535, 0 }, { 77142, 65535, 0 }, { 86857, 65535, 0 }, { 86837, 65535, 0 }, { 86841, 65535, 0 },
	/* v3-EntityNamePartTypeR2 */
	{ 49516, 65535, 0 }, { 77142, 65535, 0 }, { 86857, 65535, 0 }, { 86674, 65535, 0 },
	/* v3-EntityNameUse */
	{ 46402, 8, 0 }, { 47893, 14, 0 }, { 86861, 65535, 0 }, { 23402, 65535, 0 }, { 36415, 65535, 0 }, { 86866, 14, 0 },
	{ 36417, 65535, 0 }, { 50218, 6, 0 }, { 46408, 65535, 0 }, { 86870, 12, 0 }, { 23408, 65535, 0 }, { 86875, 12, 0 },
	{ 86880, 65535, 0 }, { 86885, 14, 0 }, { 86889, 65535, 1 },
	/* v3-EntityNameUseR2 */
	{ 46402, 3, 0 }, { 47893, 9, 0 }, { 51291, 3, 0 }, { 86912, 65535, 1 }, { 23402, 65535, 0 }, { 51358, 10, 0 },
	{ 36415, 3, 0 }, { 86866, 9, 0 }, { 21599, 65535, 0 }, { 86920, 65535, 1 }, { 80788, 65535, 0 }, { 50218, 65535, 0 },
	{ 46408, 3, 0 }, { 86870, 65535, 0 }, { 23408, 3, 0 }, { 86880, 65535, 0 }, { 86885, 9, 0 }, { 46412, 65535, 0 },
	/* v3-EntityRisk */
	{ 62282, 65535, 0 }, { 62286, 7, 0 }, { 62126, 65535, 0 }, { 50681, 65535, 0 }, { 62290, 65535, 0 }, { 62294, 6, 0 },
	{ 62298, 65535, 0 }, { 39284, 65535, 0 }, { 62302, 65535, 0 }, { 62306, 65535, 0 }, { 49408, 65535, 0 },
	/* v3-EntityStatus */
	{ 22088, 2, 0 }, { 22165, 2, 0 }, { 32295, 65535, 0 }, { 80659, 65535, 0 }, { 24457, 2, 2 },
	/* v3-EquipmentAlertLevel */
	{ 23402, 65535, 0 }, { 46404, 65535, 0 }, { 46410, 65535, 0 }, { 46414, 65535, 0 },
	/* v3-Ethnicity */
	{ 86942, 65535, 0 }, { 86949, 0, 0 }, { 86956, 1, 0 }, { 86963, 1, 0 }, { 86970, 1, 0 }, { 86977, 1, 0 },
	{ 86984, 1, 0 }, { 86991, 1, 0 }, { 86998, 1, 0 }, { 87005, 1, 0 }, { 87012, 1, 0 }, { 87019, 0, 0 }, { 87026, 11, 0 },
	{ 87033, 11, 0 }, { 87040, 11, 0 }, { 87047, 11, 0 }, { 87054, 11, 0 }, { 87061, 0, 0 }, { 87068, 17, 0 },
	{ 87075, 17, 0 }, { 87082, 17, 0 }, { 87089, 17, 0 }, { 87096, 17, 0 }, { 87103, 17, 0 }, { 87110, 17, 0 },
	{ 87117, 17, 0 }, { 87124, 0, 0 }, { 87131, 26, 0 }, { 87138, 26, 0 }, { 87145, 26, 0 }, { 87152, 26, 0 },
	{ 87159, 26, 0 }, { 87166, 26, 0 }, { 87173, 26, 0 }, { 87180, 26, 0 }, { 87187, 26, 0 }, { 87194, 26, 0 },
	{ 87201, 26, 0 }, { 87208, 0, 0 }, { 87215, 0, 0 }, { 87222, 0, 0 }, { 87229, 0, 0 }, { 87236, 65535, 0 },
	/* v3-ExposureMode */
	{ 87243, 4, 0 }, { 87252, 4, 0 }, { 87260, 4, 0 }, { 87270, 4, 0 }, { 87281, 65535, 1 },
	/* v3-GTSAbbreviation */
	{ 51280, 65535, 0 }, { 85837, 65535, 0 }, { 53524, 65535, 0 }, { 87295, 65535, 0 }, { 87298, 65535, 0 },
	{ 87301, 65535, 0 }, { 87304, 43, 0 }, { 87313, 43, 0 }, { 87322, 43, 0 }, { 87331, 43, 0 }, { 87340, 43, 0 },
	{ 87349, 43, 0 }, { 87358, 5, 0 }, { 87364, 12, 0 }, { 87372, 12, 0 }, { 87380, 12, 0 }, { 87388, 5, 0 },
	{ 87394, 16, 0 }, { 87403, 16, 0 }, { 87412, 16, 0 }, { 87422, 16, 0 }, { 87432, 16, 0 }, { 87441, 16, 0 },
	{ 87450, 16, 0 }, { 87460, 16, 0 }, { 87470, 16, 0 }, { 87479, 16, 0 }, { 87488, 16, 0 }, { 87497, 16, 0 },
	{ 87507, 16, 0 }, { 36419, 65535, 0 }, { 26881, 65535, 0 }, { 87516, 65535, 0 }, { 87520, 65535, 0 },
	{ 87524, 65535, 0 }, { 87528, 65535, 0 }, { 87532, 65535, 0 }, { 87536, 65535, 0 }, { 87540, 65535, 0 },
	{ 53659, 65535, 0 }, { 53663, 65535, 0 }, { 53678, 65535, 0 }, { 65843, 65535, 0 }, { 87543, 5, 1 },
	/* v3-GenderStatus */
	{ 36415, 65535, 0 }, { 46404, 65535, 0 },
	/* v3-HL7ContextConductionStyle */
	{ 23402, 65535, 0 }, { 36415, 65535, 0 }, { 36428, 65535, 0 },
	/* v3-HL7StandardVersionCode */
	{ 87582, 65535, 0 }, { 87596, 65535, 0 }, { 87610, 65535, 0 }, { 87624, 65535, 0 }, { 87638, 65535, 0 },
	{ 87652, 65535, 0 }, { 87666, 65535, 0 }, { 87680, 65535, 0 }, { 87694, 65535, 0 }, { 87708, 65535, 0 },
	{ 87722, 65535, 0 }, { 87736, 65535, 0 }, { 87750, 65535, 0 }, { 87764, 65535, 0 }, { 87778, 65535, 0 },
	{ 87792, 65535, 0 }, { 87803, 65535, 0 }, { 87812, 65535, 0 }, { 87821, 65535, 2 }, { 87830, 65535, 0 },
	{ 87839, 65535, 0 }, { 87848, 65535, 0 }, { 87857, 65535, 0 }, { 87866, 65535, 0 }, { 87875, 65535, 0 },
	/* v3-HL7UpdateMode */
	{ 46402, 65535, 0 }, { 21428, 65535, 0 }, { 21442, 65535, 2 }, { 23404, 65535, 0 }, { 69434, 15, 2 }, { 87881, 15, 2 },
	{ 62290, 15, 2 }, { 87886, 15, 2 }, { 36415, 65535, 2 }, { 50174, 65535, 0 }, { 46404, 65535, 0 }, { 23408, 65535, 0 },
	{ 49832, 65535, 0 }, { 21782, 65535, 0 }, { 36428, 65535, 2 }, { 87890, 65535, 3 },
	/* v3-HtmlLinkType */
	{ 28110, 65535, 0 }, { 87905, 65535, 0 }, { 87914, 65535, 0 }, { 87923, 65535, 0 }, { 87931, 65535, 0 },
	{ 87940, 65535, 0 }, { 87950, 65535, 0 }, { 29283, 65535, 0 }, { 87959, 65535, 0 }, { 87965, 65535, 0 },
	{ 87970, 65535, 0 }, { 87975, 65535, 0 }, { 22557, 65535, 0 }, { 87983, 65535, 0 }, { 87994, 65535, 0 },
	/* v3-IdentifierReliability */
	{ 88005, 65535, 0 }, { 88009, 65535, 0 }, { 88013, 65535, 0 },
	/* v3-IdentifierScope */
	{ 88017, 65535, 0 }, { 88022, 65535, 0 }, { 88026, 65535, 0 }, { 88030, 65535, 0 },
	/* v3-IntegrityCheckAlgorithm */
	{ 88033, 65535, 0 }, { 88039, 65535, 0 },
	/* v3-LanguageAbilityMode */
	{ 88047, 65535, 0 }, { 77124, 65535, 0 }, { 88052, 65535, 0 }, { 88056, 65535, 0 }, { 49904, 65535, 0 },
	{ 88061, 65535, 0 },
	/* v3-LanguageAbilityProficiency */
	{ 23406, 65535, 0 }, { 21533, 65535, 0 }, { 46406, 65535, 0 }, { 46408, 65535, 0 },
	/* v3-LivingArrangement */
	{ 21486, 4, 0 }, { 46406, 4, 0 }, { 21556, 7, 0 }, { 50962, 65535, 0 }, { 36415, 65535, 0 }, { 21599, 3, 0 },
	{ 46404, 4, 0 }, { 21690, 65535, 0 }, { 23408, 7, 0 }, { 48374, 7, 0 }, { 46412, 3, 0 }, { 37892, 4, 0 },
	/* v3-LocalMarkupIgnore */
	{ 22806, 65535, 0 }, { 26362, 65535, 0 },
	/* v3-LocalRemoteControlState */
	{ 36417, 65535, 0 }, { 23408, 65535, 0 },
	/* v3-ManagedParticipationStatus */
	{ 22088, 3, 0 }, { 22257, 3, 0 }, { 22095, 3, 0 }, { 32295, 65535, 0 }, { 80659, 65535, 0 }, { 23143, 3, 0 },
	/* v3-MapRelationship */
	{ 50959, 65535, 0 }, { 23406, 65535, 0 }, { 50762, 65535, 0 },
	/* v3-MaritalStatus */
	{ 46402, 65535, 0 }, { 23404, 65535, 0 }, { 36415, 65535, 0 }, { 36417, 65535, 0 }, { 21599, 65535, 0 },
	{ 46408, 65535, 0 }, { 46410, 65535, 0 }, { 46412, 65535, 0 }, { 21782, 65535, 0 }, { 46414, 65535, 0 },
	/* v3-MessageWaitingPriority */
	{ 21556, 65535, 0 }, { 36417, 65535, 0 }, { 21599, 65535, 0 },
	/* v3-ModifyIndicator */
	{ 21599, 65535, 0 }, { 46404, 65535, 0 },
	/* v3-NullFlavor */
	{ 88065, 17, 0 }, { 49524, 2, 0 }, { 51007, 9, 0 }, { 51191, 9, 0 }, { 50194, 9, 0 }, { 88070, 17, 0 }, { 51195, 0, 0 },
	{ 51195, 8, 0 }, { 88075, 17, 0 }, { 51446, 65535, 0 }, { 88080, 12, 0 }, { 50351, 65535, 2 }, { 48145, 2, 0 },
	{ 88085, 12, 0 }, { 62310, 17, 0 }, { 88090, 17, 0 }, { 88094, 2, 0 }, { 48726, 9, 0 },
	/* v3-ObservationCategory */
	{ 26385, 65535, 0 }, { 43124, 65535, 0 }, { 40791, 65535, 0 }, { 43132, 65535, 0 }, { 43142, 65535, 0 },
	{ 43157, 65535, 0 }, { 43164, 65535, 0 }, { 43172, 65535, 0 },
	/* v3-ObservationInterpretation */
	{ 29273, 59, 0 }, { 29278, 59, 0 }, { 46402, 60, 0 }, { 48229, 2, 0 }, { 50008, 59, 0 }, { 36407, 58, 0 },
	{ 48734, 57, 0 }, { 88098, 57, 0 }, { 23404, 58, 0 }, { 50011, 42, 0 }, { 23406, 24, 0 }, { 52033, 65535, 0 },
	{ 62294, 41, 0 }, { 21556, 2, 0 }, { 88106, 13, 0 }, { 50015, 3, 0 }, { 50015, 14, 0 }, { 50015, 19, 0 },
	{ 49351, 65535, 0 }, { 50018, 13, 0 }, { 88109, 11, 0 }, { 36415, 61, 0 }, { 50021, 59, 0 }, { 50021, 61, 0 },
	{ 50024, 40, 0 }, { 36417, 2, 0 }, { 88112, 25, 0 }, { 50028, 3, 0 }, { 50028, 26, 0 }, { 50028, 30, 0 },
	{ 50031, 25, 0 }, { 88115, 11, 0 }, { 21626, 61, 0 }, { 46404, 60, 0 }, { 88118, 61, 0 }, { 50034, 36, 0 },
	{ 50037, 40, 0 }, { 50041, 46, 0 }, { 50044, 61, 0 }, { 50047, 65535, 0 }, { 88122, 65535, 1 }, { 88157, 65535, 1 },
	{ 50051, 40, 0 }, { 50055, 59, 0 }, { 23408, 61, 0 }, { 50059, 46, 0 }, { 88194, 65535, 1 }, { 46410, 61, 0 },
	{ 50062, 47, 0 }, { 50066, 44, 0 }, { 50072, 47, 0 }, { 50078, 59, 0 }, { 21782, 58, 0 }, { 88230, 41, 0 },
	{ 50082, 61, 0 }, { 46414, 58, 0 }, { 50085, 45, 0 }, { 88234, 65535, 1 }, { 88268, 65535, 1 }, { 88301, 65535, 1 },
	{ 88338, 65535, 1 }, { 88374, 65535, 1 },
	/* v3-ObservationMethod */
	{ 88415, 65535, 0 }, { 88420, 65535, 0 }, { 88425, 65535, 0 }, { 88430, 65535, 0 }, { 88435, 65535, 0 },
	{ 88440, 65535, 0 }, { 88445, 65535, 0 }, { 88450, 65535, 0 }, { 88455, 65535, 0 }, { 40934, 65535, 0 },
	{ 88460, 65535, 0 }, { 88465, 65535, 0 }, { 88470, 65535, 0 }, { 88475, 65535, 0 }, { 88480, 65535, 0 },
	{ 88485, 65535, 0 }, { 88490, 65535, 0 }, { 88495, 65535, 0 }, { 88500, 65535, 0 }, { 88505, 65535, 0 },
	{ 88510, 65535, 0 }, { 88515, 65535, 0 }, { 88520, 65535, 0 }, { 88525, 65535, 0 }, { 88530, 65535, 0 },
	{ 88535, 65535, 0 }, { 88540, 65535, 0 }, { 88545, 65535, 0 }, { 88550, 65535, 0 }, { 88555, 65535, 0 },
	{ 88560, 65535, 0 }, { 88565, 65535, 0 }, { 88570, 65535, 0 }, { 88575, 65535, 0 }, { 88580, 65535, 0 },
	{ 88585, 65535, 0 }, { 88590, 65535, 0 }, { 88595, 65535, 0 }, { 88600, 65535, 0 }, { 88605, 65535, 0 },
	{ 88610, 65535, 0 }, { 88615, 65535, 0 }, { 88620, 65535, 0 }, { 88625, 65535, 0 }, { 88630, 65535, 0 },
	{ 88635, 65535, 0 }, { 88640, 65535, 0 }, { 88645, 65535, 0 }, { 88650, 65535, 0 }, { 88655, 65535, 0 },
	{ 88660, 65535, 0 }, { 88665, 65535, 0 }, { 88670, 65535, 0 }, { 88675, 65535, 0 }, { 88680, 65535, 0 },
	{ 88685, 65535, 0 }, { 88690, 65535, 0 }, { 88695, 65535, 0 }, { 88700, 65535, 0 }, { 88705, 65535, 0 },
	{ 88710, 65535, 0 }, { 88715, 65535, 0 }, { 88720, 65535, 0 }, { 88725, 65535, 0 }, { 88730, 65535, 0 },
	{ 88735, 65535, 0 }, { 88740, 65535, 0 }, { 88745, 65535, 0 }, { 88750, 65535, 0 }, { 88755, 65535, 0 },
	{ 88760, 65535, 0 }, { 88765, 65535, 0 }, { 88770, 65535, 0 }, { 88775, 65535, 0 }, { 88780, 65535, 0 },
	{ 88785, 65535, 0 }, { 88790, 65535, 0 }, { 88795, 65535, 0 }, { 88800, 65535, 0 }, { 88805, 65535, 0 },
	{ 88810, 65535, 0 }, { 88815, 65535, 0 }, { 88820, 65535, 0 }, { 88825, 65535, 0 }, { 88830, 65535, 0 },
	{ 88835, 65535, 0 }, { 88840, 65535, 0 }, { 88845, 65535, 0 }, { 88850, 65535, 0 }, { 88855, 65535, 0 },
	{ 88860, 65535, 0 }, { 88865, 65535, 0 }, { 88870, 65535, 0 }, { 88875, 65535, 0 }, { 88880, 65535, 0 },
	{ 88885, 65535, 0 }, { 88890, 65535, 0 }, { 88895, 65535, 0 }, { 88900, 65535, 0 }, { 88905, 65535, 0 },
	{ 88910, 65535, 0 }, { 88915, 65535, 0 }, { 88920, 65535, 0 }, { 88925, 65535, 0 }, { 88930, 65535, 0 },
	{ 88935, 65535, 0 }, { 88940, 65535, 0 }, { 88945, 65535, 0 }, { 88950, 65535, 0 }, { 88955, 65535, 0 },
	{ 88960, 65535, 0 }, { 88965, 65535, 0 }, { 88970, 65535, 0 }, { 88975, 65535, 0 }, { 88980, 65535, 0 },
	{ 88985, 65535, 0 }, { 88990, 65535, 0 }, { 88995, 65535, 0 }, { 89000, 65535, 0 }, { 89005, 65535, 0 },
	{ 89010, 65535, 0 }, { 89015, 65535, 0 }, { 89020, 65535, 0 }, { 89025, 65535, 0 }, { 89030, 65535, 0 },
	{ 89035, 65535, 0 }, { 89040, 65535, 2 }, { 89045, 65535, 0 }, { 89050, 65535, 0 }, { 89055, 65535, 0 },
	{ 89060, 65535, 0 }, { 89065, 65535, 0 }, { 89070, 65535, 0 }, { 89075, 65535, 0 }, { 89080, 65535, 0 },
	{ 89085, 65535, 0 }, { 89090, 65535, 0 }, { 89095, 65535, 0 }, { 89100, 65535, 0 }, { 89105, 65535, 0 },
	{ 89110, 65535, 0 }, { 89115, 65535, 0 }, { 89120, 65535, 0 }, { 89125, 65535, 0 }, { 89130, 65535, 0 },
	{ 89135, 65535, 0 }, { 89140, 65535, 0 }, { 89145, 65535, 0 }, { 89150, 65535, 0 }, { 89155, 65535, 0 },
	{ 89160, 65535, 0 }, { 89165, 65535, 0 }, { 89170, 65535, 0 }, { 89175, 65535, 0 }, { 89180, 65535, 0 },
	{ 89185, 65535, 0 }, { 89190, 65535, 0 }, { 89195, 65535, 0 }, { 89200, 65535, 0 }, { 89205, 65535, 0 },
	{ 89210, 65535, 0 }, { 89215, 65535, 0 }, { 89220, 65535, 0 }, { 89225, 65535, 0 }, { 89230, 65535, 0 },
	{ 89235, 65535, 0 }, { 89240, 65535, 0 }, { 89245, 65535, 0 }, { 89250, 65535, 0 }, { 89255, 65535, 0 },
	{ 89260, 65535, 0 }, { 89265, 65535, 0 }, { 89270, 65535, 0 }, { 89275, 65535, 0 }, { 89280, 65535, 0 },
	{ 89285, 65535, 0 }, { 89290, 65535, 0 }, { 89295, 65535, 0 }, { 89300, 65535, 0 }, { 89305, 65535, 0 },
	{ 89310, 65535, 0 }, { 89315, 65535, 0 }, { 89320, 65535, 0 }, { 89325, 65535, 0 }, { 89330, 65535, 0 },
	{ 89335, 65535, 0 }, { 89340, 65535, 0 }, { 89345, 65535, 0 }, { 89350, 65535, 0 }, { 89355, 65535, 0 },
	{ 89360, 65535, 0 }, { 89365, 65535, 0 }, { 89370, 65535, 0 }, { 89375, 65535, 0 }, { 89380, 65535, 0 },
	{ 89385, 65535, 0 }, { 89390, 65535, 0 }, { 89395, 65535, 0 }, { 89400, 65535, 0 }, { 89405, 65535, 0 },
	{ 89410, 65535, 0 }, { 89415, 65535, 0 }, { 89420, 65535, 0 }, { 89425, 65535, 0 }, { 89430, 65535, 0 },
	{ 89435, 65535, 0 }, { 89440, 65535, 0 }, { 89445, 65535, 0 }, { 89450, 65535, 0 }, { 89455, 65535, 0 },
	{ 89460, 65535, 0 }, { 89465, 65535, 0 }, { 89470, 65535, 0 }, { 89475, 65535, 0 }, { 89480, 65535, 0 },
	{ 89485, 65535, 0 }, { 89490, 65535, 0 }, { 89495, 65535, 0 }, { 89500, 65535, 0 }, { 89505, 65535, 0 },
	{ 89510, 65535, 0 }, { 89515, 65535, 0 }, { 89520, 65535, 0 }, { 89525, 65535, 0 }, { 89530, 65535, 0 },
	{ 89535, 65535, 0 }, { 89540, 65535, 0 }, { 89545, 65535, 0 }, { 89550, 65535, 0 }, { 89555, 65535, 0 },
	{ 89560, 65535, 0 }, { 89565, 65535, 0 }, { 89570, 65535, 0 }, { 89575, 65535, 0 }, { 89580, 65535, 0 },
	{ 89585, 65535, 0 }, { 89590, 65535, 0 }, { 89595, 65535, 0 }, { 89600, 65535, 0 }, { 89605, 280, 0 }, { 89610, 280, 0 },
	{ 89615, 280, 0 }, { 89620, 65535, 0 }, { 89625, 65535, 0 }, { 89630, 271, 0 }, { 89635, 271, 0 }, { 89640, 65535, 0 },
	{ 89645, 65535, 0 }, { 89650, 65535, 0 }, { 89655, 65535, 0 }, { 89660, 65535, 0 }, { 89665, 65535, 0 },
	{ 89670, 65535, 0 }, { 89675, 65535, 0 }, { 89680, 65535, 0 }, { 89685, 65535, 0 }, { 89690, 65535, 0 },
	{ 89695, 65535, 0 }, { 89700, 65535, 0 }, { 89705, 65535, 0 }, { 89710, 65535, 0 }, { 89715, 65535, 0 },
	{ 89720, 65535, 0 }, { 89725, 65535, 0 }, { 89730, 65535, 0 }, { 89735, 65535, 0 }, { 89740, 65535, 0 },
	{ 89745, 65535, 0 }, { 89750, 65535, 0 }, { 89755, 65535, 0 }, { 89760, 65535, 0 }, { 89765, 280, 0 }, { 89770, 280, 0 },
	{ 89775, 280, 0 }, { 89780, 280, 0 }, { 89785, 280, 0 }, { 89791, 280, 0 }, { 89796, 280, 0 }, { 89801, 280, 0 },
	{ 89806, 280, 0 }, { 89811, 65535, 0 }, { 89816, 300, 0 }, { 89821, 302, 0 }, { 89829, 281, 0 }, { 89834, 302, 0 },
	{ 89840, 300, 0 }, { 79631, 302, 0 }, { 89845, 302, 0 }, { 62820, 302, 0 }, { 89852, 302, 0 }, { 89857, 301, 0 },
	{ 89861, 302, 0 }, { 89869, 302, 0 }, { 79660, 302, 0 }, { 89877, 302, 0 }, { 89888, 302, 0 }, { 89899, 303, 0 },
	{ 89904, 303, 0 }, { 89909, 303, 0 }, { 89916, 303, 0 }, { 89923, 65535, 1 }, { 89950, 65535, 1 }, { 89976, 65535, 1 },
	{ 90004, 65535, 1 },
	/* v3-ObservationValue */
	{ 48241, 223, 0 }, { 48244, 223, 0 }, { 48247, 223, 0 }, { 48250, 223, 0 }, { 48253, 223, 0 }, { 90024, 238, 0 },
	{ 21820, 186, 0 }, { 50528, 248, 0 }, { 90032, 248, 0 }, { 90040, 227, 0 }, { 90044, 51, 0 }, { 90050, 238, 0 },
	{ 90057, 226, 0 }, { 90070, 88, 0 }, { 90076, 17, 0 }, { 90084, 238, 0 }, { 90092, 161, 0 }, { 90104, 222, 0 },
	{ 90110, 51, 0 }, { 90118, 51, 0 }, { 48622, 227, 0 }, { 83282, 73, 0 }, { 90123, 242, 0 }, { 90131, 244, 0 },
	{ 90139, 87, 0 }, { 90145, 234, 0 }, { 90152, 235, 0 }, { 90162, 234, 0 }, { 90170, 229, 0 }, { 90176, 229, 0 },
	{ 90182, 229, 0 }, { 90188, 239, 0 }, { 68823, 236, 0 }, { 68829, 236, 0 }, { 68838, 236, 0 }, { 48626, 227, 0 },
	{ 90198, 88, 0 }, { 90205, 88, 0 }, { 90212, 88, 0 }, { 90221, 242, 0 }, { 90228, 244, 0 }, { 90235, 239, 0 },
	{ 90242, 73, 0 }, { 90249, 65, 0 }, { 50284, 227, 0 }, { 90257, 51, 0 }, { 69227, 65, 0 }, { 21509, 249, 0 },
	{ 77068, 227, 0 }, { 90263, 235, 0 }, { 69320, 248, 0 }, { 90274, 221, 0 }, { 90281, 249, 0 }, { 21530, 249, 0 },
	{ 57455, 235, 0 }, { 90285, 230, 0 }, { 77142, 88, 0 }, { 90294, 227, 0 }, { 69659, 87, 0 }, { 90298, 51, 0 },
	{ 46406, 237, 0 }, { 21556, 246, 0 }, { 90305, 242, 0 }, { 90312, 244, 0 }, { 77285, 87, 0 }, { 90319, 221, 0 },
	{ 90326, 186, 0 }, { 90333, 87, 0 }, { 90339, 240, 0 }, { 90349, 231, 0 }, { 90360, 186, 0 }, { 90366, 248, 0 },
	{ 90372, 186, 0 }, { 90378, 222, 0 }, { 50024, 227, 0 }, { 90385, 248, 0 }, { 90394, 248, 0 }, { 90403, 147, 0 },
	{ 90413, 73, 0 }, { 48398, 236, 0 }, { 90420, 79, 0 }, { 90424, 65, 0 }, { 36417, 246, 0 }, { 50804, 237, 0 },
	{ 21919, 87, 0 }, { 90430, 226, 0 }, { 90440, 221, 0 }, { 90447, 222, 0 }, { 90454, 221, 0 }, { 65491, 247, 0 },
	{ 90461, 207, 1 }, { 90467, 90, 0 }, { 90474, 90, 0 }, { 90481, 90, 0 }, { 90488, 90, 0 }, { 90495, 207, 1 },
	{ 90501, 95, 0 }, { 90508, 95, 0 }, { 90515, 95, 0 }, { 90522, 95, 0 }, { 90529, 207, 1 }, { 90535, 100, 0 },
	{ 90542, 100, 0 }, { 90549, 100, 0 }, { 90556, 100, 0 }, { 90563, 207, 1 }, { 90569, 105, 0 }, { 90576, 105, 0 },
	{ 90583, 105, 0 }, { 90590, 105, 0 }, { 90597, 207, 1 }, { 90603, 110, 0 }, { 90610, 110, 0 }, { 90617, 110, 0 },
	{ 90624, 110, 0 }, { 90631, 207, 1 }, { 90637, 115, 0 }, { 90644, 115, 0 }, { 90651, 115, 0 }, { 90658, 115, 0 },
	{ 90665, 207, 1 }, { 90671, 120, 0 }, { 90678, 120, 0 }, { 90685, 120, 0 }, { 90692, 120, 0 }, { 90699, 207, 1 },
	{ 90705, 125, 0 }, { 90712, 125, 0 }, { 90719, 125, 0 }, { 90726, 125, 0 }, { 21599, 246, 0 }, { 90733, 238, 0 },
	{ 90740, 238, 0 }, { 56380, 237, 0 }, { 90747, 51, 0 }, { 50333, 237, 0 }, { 51935, 51, 0 }, { 90754, 87, 0 },
	{ 90760, 51, 0 }, { 70788, 236, 0 }, { 46404, 237, 0 }, { 70884, 248, 0 }, { 50044, 249, 0 }, { 71138, 236, 0 },
	{ 71144, 236, 0 }, { 90768, 230, 0 }, { 90784, 226, 0 }, { 90793, 235, 0 }, { 90801, 242, 0 }, { 90809, 244, 0 },
	{ 90817, 51, 0 }, { 90826, 242, 0 }, { 90833, 244, 0 }, { 71391, 73, 0 }, { 90840, 242, 0 }, { 90847, 244, 0 },
	{ 90854, 65, 0 }, { 51226, 247, 0 }, { 90859, 147, 0 }, { 90866, 242, 0 }, { 90873, 186, 0 }, { 90878, 235, 0 },
	{ 90886, 17, 0 }, { 90891, 234, 0 }, { 90898, 244, 0 }, { 90905, 238, 0 }, { 52327, 234, 0 }, { 90913, 238, 0 },
	{ 90922, 186, 0 }, { 90928, 88, 0 }, { 90934, 86, 0 }, { 90941, 240, 0 }, { 72041, 87, 0 }, { 58662, 235, 0 },
	{ 90950, 17, 0 }, { 72121, 73, 0 }, { 66604, 247, 0 }, { 90958, 249, 0 }, { 90963, 249, 0 }, { 66622, 197, 0 },
	{ 46410, 237, 0 }, { 90969, 242, 0 }, { 90976, 244, 0 }, { 90983, 245, 1 }, { 66653, 247, 0 }, { 66658, 247, 0 },
	{ 90994, 221, 0 }, { 91003, 73, 0 }, { 56801, 88, 0 }, { 91011, 86, 0 }, { 48380, 249, 0 }, { 72677, 227, 0 },
	{ 51536, 247, 0 }, { 91018, 235, 0 }, { 91028, 51, 0 }, { 91037, 238, 0 }, { 91047, 87, 0 }, { 56864, 247, 0 },
	{ 91054, 73, 0 }, { 91061, 238, 0 }, { 51540, 73, 0 }, { 39395, 87, 0 }, { 66763, 197, 0 }, { 91068, 238, 0 },
	{ 91074, 183, 0 }, { 91087, 183, 0 }, { 91099, 183, 0 }, { 91111, 183, 1 }, { 91122, 183, 0 }, { 91133, 17, 0 },
	{ 91139, 240, 0 }, { 91149, 186, 0 }, { 91156, 88, 0 }, { 91162, 240, 0 }, { 91173, 86, 0 }, { 91181, 87, 0 },
	{ 91186, 230, 0 }, { 91197, 238, 0 }, { 91207, 249, 0 }, { 50082, 249, 0 }, { 91211, 226, 0 }, { 91221, 65535, 1 },
	{ 91260, 221, 1 }, { 91296, 65535, 1 }, { 91314, 65535, 3 }, { 91331, 65535, 3 }, { 91363, 65535, 1 }, { 91388, 228, 1 },
	{ 91419, 65535, 1 }, { 91450, 65535, 1 }, { 91479, 65535, 1 }, { 91497, 65535, 1 }, { 91522, 65535, 3 },
	{ 91539, 65535, 3 }, { 91579, 65535, 1 }, { 91606, 65535, 1 }, { 91630, 65535, 0 }, { 91662, 65535, 1 },
	{ 91686, 241, 1 }, { 91700, 241, 1 }, { 91714, 241, 1 }, { 91728, 245, 1 }, { 91739, 243, 1 }, { 91755, 241, 1 },
	{ 91769, 243, 1 }, { 91785, 65535, 1 }, { 91811, 65535, 1 }, { 66845, 65535, 1 }, { 91832, 65535, 1 },
	{ 91858, 65535, 1 },
	/* v3-ParticipationFunction */
	{ 91872, 65535, 0 }, { 91880, 65535, 0 }, { 91886, 65535, 0 }, { 91891, 65535, 0 }, { 91901, 65535, 0 },
	{ 91909, 42, 0 }, { 91914, 45, 0 }, { 91920, 45, 0 }, { 91928, 42, 0 }, { 91933, 42, 0 }, { 91938, 42, 0 },
	{ 91943, 46, 0 }, { 91950, 65535, 0 }, { 91959, 65535, 0 }, { 91967, 46, 0 }, { 91974, 65535, 0 }, { 91980, 46, 0 },
	{ 91987, 47, 0 }, { 91995, 43, 0 }, { 92002, 46, 0 }, { 92008, 65535, 0 }, { 92013, 65535, 0 }, { 92019, 48, 0 },
	{ 92029, 65535, 0 }, { 92033, 43, 0 }, { 92040, 43, 0 }, { 92046, 65535, 0 }, { 92054, 43, 0 }, { 92061, 46, 0 },
	{ 92069, 48, 0 }, { 92075, 48, 0 }, { 39371, 65535, 0 }, { 92084, 65535, 0 }, { 92092, 65535, 0 }, { 92098, 47, 0 },
	{ 92107, 65535, 0 }, { 92112, 43, 0 }, { 92119, 48, 0 }, { 92127, 65535, 0 }, { 92133, 46, 0 }, { 92138, 48, 0 },
	{ 92149, 65535, 1 }, { 92182, 41, 1 }, { 92223, 41, 1 }, { 92255, 65535, 1 }, { 92286, 41, 1 }, { 92318, 44, 1 },
	{ 92346, 44, 1 }, { 92376, 44, 1 },
	/* v3-ParticipationMode */
	{ 92410, 12, 0 }, { 92418, 65535, 0 }, { 92429, 7, 0 }, { 63750, 12, 0 }, { 92439, 14, 0 }, { 92447, 14, 0 },
	{ 92456, 14, 0 }, { 92465, 14, 0 }, { 92476, 12, 0 }, { 92482, 65535, 0 }, { 92491, 65535, 0 }, { 92498, 14, 0 },
	{ 92507, 65535, 0 }, { 92514, 12, 0 }, { 92524, 65535, 0 },
	/* v3-ParticipationSignature */
	{ 36415, 65535, 0 }, { 46410, 65535, 0 }, { 37892, 65535, 0 },
	/* v3-ParticipationType */
	{ 65817, 59, 0 }, { 92532, 15, 0 }, { 92536, 59, 0 }, { 39122, 60, 0 }, { 92541, 57, 0 }, { 92548, 15, 0 },
	{ 92552, 29, 0 }, { 92556, 29, 0 }, { 92562, 59, 0 }, { 47953, 15, 0 }, { 51895, 59, 0 }, { 66301, 29, 0 },
	{ 92570, 15, 0 }, { 59321, 37, 0 }, { 52125, 15, 0 }, { 80730, 37, 0 }, { 62360, 59, 0 }, { 92574, 41, 0 },
	{ 92579, 15, 0 }, { 60471, 33, 0 }, { 92583, 33, 0 }, { 52162, 54, 0 }, { 62290, 59, 0 }, { 92588, 15, 0 },
	{ 92596, 15, 0 }, { 92603, 24, 0 }, { 92611, 24, 0 }, { 39259, 29, 0 }, { 92617, 29, 0 }, { 50024, 37, 0 },
	{ 39284, 60, 0 }, { 92621, 37, 0 }, { 50330, 57, 0 }, { 51011, 37, 0 }, { 92626, 31, 0 }, { 92630, 14, 0 },
	{ 49680, 33, 0 }, { 80036, 65535, 0 }, { 92634, 41, 0 }, { 92639, 31, 0 }, { 92644, 15, 0 }, { 85727, 37, 0 },
	{ 45740, 29, 0 }, { 83163, 29, 0 }, { 92648, 14, 0 }, { 49832, 59, 0 }, { 92652, 31, 0 }, { 92657, 31, 0 },
	{ 92662, 37, 0 }, { 92667, 33, 0 }, { 92671, 15, 0 }, { 78163, 50, 0 }, { 92675, 41, 0 }, { 92680, 12, 2 },
	{ 39395, 60, 0 }, { 88090, 31, 0 }, { 92684, 33, 0 }, { 88013, 37, 0 }, { 39412, 60, 0 }, { 92688, 37, 1 },
	{ 92712, 37, 1 },
	/* v3-PatientImportance */
	{ 92747, 65535, 0 }, { 92750, 65535, 0 }, { 50185, 65535, 0 }, { 69475, 65535, 0 }, { 92754, 65535, 0 },
	{ 92758, 65535, 0 }, { 92763, 65535, 0 }, { 51077, 65535, 0 }, { 51105, 65535, 0 },
	/* v3-PaymentTerms */
	{ 65515, 65535, 0 }, { 92767, 65535, 0 }, { 92771, 65535, 0 }, { 92775, 65535, 0 },
	/* v3-PersonDisabilityType */
	{ 26315, 65535, 0 }, { 26317, 65535, 0 }, { 26319, 65535, 0 }, { 23415, 65535, 0 }, { 28735, 65535, 0 }, { 51850, 4, 0 },
	{ 21483, 4, 0 }, { 46406, 4, 0 }, { 51575, 4, 0 }, { 65843, 4, 0 },
	/* v3-ProbabilityDistributionType */
	{ 36407, 65535, 0 }, { 23406, 65535, 0 }, { 21533, 65535, 0 }, { 46406, 65535, 0 }, { 49004, 65535, 0 },
	{ 46404, 65535, 0 }, { 46412, 65535, 0 }, { 21782, 65535, 0 }, { 92779, 65535, 0 },
	/* v3-ProcessingID */
	{ 23404, 65535, 0 }, { 46408, 65535, 0 }, { 46412, 65535, 0 },
	/* v3-ProcessingMode */
	{ 46402, 65535, 0 }, { 36415, 65535, 0 }, { 23408, 65535, 0 }, { 46412, 65535, 0 },
	/* v3-QueryParameterValue */
	{ 92782, 12, 0 }, { 92790, 13, 0 }, { 23402, 14, 0 }, { 92793, 15, 0 }, { 92799, 15, 0 }, { 92805, 15, 0 },
	{ 92811, 12, 0 }, { 46404, 14, 0 }, { 92820, 12, 0 }, { 92827, 13, 0 }, { 92831, 13, 0 }, { 23408, 14, 0 },
	{ 92835, 65535, 1 }, { 92860, 65535, 1 }, { 92877, 65535, 1 }, { 92909, 65535, 1 },
	/* v3-QueryPriority */
	{ 23404, 65535, 0 }, { 36415, 65535, 0 },
	/* v3-QueryRequestLimit */
	{ 50224, 1, 0 }, { 92930, 65535, 1 },
	/* v3-QueryResponse */
	{ 48232, 65535, 0 }, { 51606, 65535, 0 }, { 50215, 65535, 0 }, { 57006, 65535, 0 },
	/* v3-QueryStatusCode */
	{ 23625, 65535, 0 }, { 92949, 65535, 0 }, { 92967, 65535, 0 }, { 80655, 65535, 0 }, { 92977, 65535, 0 },
	/* v3-Race */
	{ 93004, 65535, 0 }, { 93011, 0, 0 }, { 93018, 1, 0 }, { 93025, 1, 0 }, { 93032, 1, 0 }, { 93039, 4, 0 },
	{ 93046, 4, 0 }, { 93053, 4, 0 }, { 93060, 4, 0 }, { 93067, 4, 0 }, { 93074, 4, 0 }, { 93081, 4, 0 }, { 93088, 4, 0 },
	{ 93095, 4, 0 }, { 93102, 1, 0 }, { 93109, 14, 0 }, { 93116, 14, 0 }, { 93123, 14, 0 }, { 93130, 1, 0 }, { 93137, 1, 0 },
	{ 93144, 1, 0 }, { 93151, 20, 0 }, { 93158, 1, 0 }, { 93165, 1, 0 }, { 93172, 1, 0 }, { 93179, 1, 0 }, { 93186, 1, 0 },
	{ 93193, 26, 0 }, { 93200, 1, 0 }, { 93207, 28, 0 }, { 93214, 28, 0 }, { 93221, 28, 0 }, { 93228, 28, 0 },
	{ 93235, 28, 0 }, { 93242, 28, 0 }, { 93249, 28, 0 }, { 93256, 1, 0 }, { 93263, 36, 0 }, { 93270, 36, 0 },
	{ 93277, 36, 0 }, { 93284, 36, 0 }, { 93291, 36, 0 }, { 93298, 36, 0 }, { 93305, 36, 0 }, { 93312, 36, 0 },
	{ 93319, 36, 0 }, { 93326, 36, 0 }, { 93333, 36, 0 }, { 93340, 36, 0 }, { 93347, 36, 0 }, { 93354, 1, 0 },
	{ 93361, 50, 0 }, { 93368, 50, 0 }, { 93375, 50, 0 }, { 93382, 50, 0 }, { 93389, 50, 0 }, { 93396, 1, 0 },
	{ 93403, 1, 0 }, { 93410, 1, 0 }, { 93417, 1, 0 }, { 93424, 1, 0 }, { 93431, 60, 0 }, { 93438, 60, 0 }, { 93445, 1, 0 },
	{ 93452, 1, 0 }, { 93459, 64, 0 }, { 93466, 64, 0 }, { 93473, 64, 0 }, { 93480, 64, 0 }, { 93487, 64, 0 },
	{ 93494, 64, 0 }, { 93501, 64, 0 }, { 93508, 64, 0 }, { 93515, 64, 0 }, { 93522, 64, 0 }, { 93529, 1, 0 },
	{ 93536, 1, 0 }, { 93543, 76, 0 }, { 93550, 76, 0 }, { 93557, 1, 0 }, { 93564, 1, 0 }, { 93571, 80, 0 },
	{ 93578, 80, 0 }, { 93585, 1, 0 }, { 93592, 1, 0 }, { 93599, 84, 0 }, { 93606, 84, 0 }, { 93613, 84, 0 },
	{ 93620, 84, 0 }, { 93627, 84, 0 }, { 93634, 84, 0 }, { 93641, 84, 0 }, { 93648, 1, 0 }, { 93655, 92, 0 },
	{ 93662, 92, 0 }, { 93669, 92, 0 }, { 93676, 92, 0 }, { 93683, 92, 0 }, { 93690, 92, 0 }, { 93697, 92, 0 },
	{ 93704, 92, 0 }, { 93711, 92, 0 }, { 93718, 92, 0 }, { 93725, 92, 0 }, { 93732, 92, 0 }, { 93739, 92, 0 },
	{ 93746, 92, 0 }, { 93753, 92, 0 }, { 93760, 92, 0 }, { 93767, 92, 0 }, { 93774, 92, 0 }, { 93781, 92, 0 },
	{ 93788, 92, 0 }, { 93795, 92, 0 }, { 93802, 92, 0 }, { 93809, 92, 0 }, { 93816, 92, 0 }, { 93823, 92, 0 },
	{ 93830, 1, 0 }, { 93837, 118, 0 }, { 93844, 1, 0 }, { 93851, 1, 0 }, { 93858, 121, 0 }, { 93865, 121, 0 },
	{ 93872, 121, 0 }, { 93879, 121, 0 }, { 93886, 121, 0 }, { 93893, 1, 0 }, { 93900, 127, 0 }, { 93907, 1, 0 },
	{ 93914, 1, 0 }, { 93921, 1, 0 }, { 93928, 1, 0 }, { 93935, 1, 0 }, { 93942, 1, 0 }, { 93949, 134, 0 }, { 93956, 1, 0 },
	{ 93963, 1, 0 }, { 93970, 1, 0 }, { 93977, 1, 0 }, { 93984, 1, 0 }, { 93991, 140, 0 }, { 93998, 1, 0 }, { 94005, 1, 0 },
	{ 94012, 1, 0 }, { 94019, 144, 0 }, { 94026, 144, 0 }, { 94033, 144, 0 }, { 94040, 144, 0 }, { 94047, 144, 0 },
	{ 94054, 144, 0 }, { 94061, 144, 0 }, { 94068, 144, 0 }, { 94075, 144, 0 }, { 94082, 144, 0 }, { 94089, 144, 0 },
	{ 94096, 144, 0 }, { 94103, 1, 0 }, { 94110, 1, 0 }, { 94117, 1, 0 }, { 94124, 159, 0 }, { 94131, 1, 0 },
	{ 94138, 161, 0 }, { 94145, 161, 0 }, { 94152, 161, 0 }, { 94159, 161, 0 }, { 94166, 161, 0 }, { 94173, 161, 0 },
	{ 94180, 1, 0 }, { 94187, 168, 0 }, { 94194, 168, 0 }, { 94201, 168, 0 }, { 94208, 168, 0 }, { 94215, 168, 0 },
	{ 94222, 168, 0 }, { 94229, 168, 0 }, { 94236, 168, 0 }, { 94243, 168, 0 }, { 94250, 1, 0 }, { 94257, 178, 0 },
	{ 94264, 178, 0 }, { 94271, 178, 0 }, { 94278, 178, 0 }, { 94285, 178, 0 }, { 94292, 178, 0 }, { 94299, 178, 0 },
	{ 94306, 178, 0 }, { 94313, 178, 0 }, { 94320, 178, 0 }, { 94327, 178, 0 }, { 94334, 178, 0 }, { 94341, 178, 0 },
	{ 94348, 178, 0 }, { 94355, 178, 0 }, { 94362, 1, 0 }, { 94369, 1, 0 }, { 94376, 1, 0 }, { 94383, 1, 0 },
	{ 94390, 1, 0 }, { 94397, 1, 0 }, { 94404, 1, 0 }, { 94411, 1, 0 }, { 94418, 201, 0 }, { 94425, 1, 0 }, { 94432, 1, 0 },
	{ 94439, 1, 0 }, { 94446, 205, 0 }, { 94453, 205, 0 }, { 94460, 1, 0 }, { 94467, 1, 0 }, { 94474, 1, 0 },
	{ 94481, 1, 0 }, { 94488, 211, 0 }, { 94495, 211, 0 }, { 94502, 1, 0 }, { 94509, 214, 0 }, { 94516, 214, 0 },
	{ 94523, 214, 0 }, { 94530, 214, 0 }, { 94537, 214, 0 }, { 94544, 214, 0 }, { 94551, 214, 0 }, { 94558, 214, 0 },
	{ 94565, 214, 0 }, { 94572, 214, 0 }, { 94579, 1, 0 }, { 94586, 1, 0 }, { 94593, 1, 0 }, { 94600, 1, 0 },
	{ 94607, 1, 0 }, { 94614, 229, 0 }, { 94621, 229, 0 }, { 94628, 1, 0 }, { 94635, 232, 0 }, { 94642, 1, 0 },
	{ 94649, 234, 0 }, { 94656, 234, 0 }, { 94663, 234, 0 }, { 94670, 1, 0 }, { 94677, 1, 0 }, { 94684, 1, 0 },
	{ 94691, 1, 0 }, { 94698, 1, 0 }, { 94705, 242, 0 }, { 94712, 242, 0 }, { 94719, 242, 0 }, { 94726, 242, 0 },
	{ 94733, 1, 0 }, { 94740, 247, 0 }, { 94747, 247, 0 }, { 94754, 247, 0 }, { 94761, 247, 0 }, { 94768, 247, 0 },
	{ 94775, 247, 0 }, { 94782, 247, 0 }, { 94789, 1, 0 }, { 94796, 1, 0 }, { 94803, 1, 0 }, { 94810, 257, 0 },
	{ 94817, 257, 0 }, { 94824, 1, 0 }, { 94831, 1, 0 }, { 94838, 1, 0 }, { 94845, 1, 0 }, { 94852, 1, 0 }, { 94859, 1, 0 },
	{ 94866, 265, 0 }, { 94873, 265, 0 }, { 94880, 265, 0 }, { 94887, 1, 0 }, { 94894, 1, 0 }, { 94901, 270, 0 },
	{ 94908, 1, 0 }, { 94915, 1, 0 }, { 94922, 1, 0 }, { 94929, 1, 0 }, { 94936, 1, 0 }, { 94943, 1, 0 }, { 94950, 1, 0 },
	{ 94957, 1, 0 }, { 94964, 279, 0 }, { 94971, 279, 0 }, { 94978, 279, 0 }, { 94985, 1, 0 }, { 94992, 1, 0 },
	{ 94999, 1, 0 }, { 95006, 285, 0 }, { 95013, 285, 0 }, { 95020, 285, 0 }, { 95027, 285, 0 }, { 95034, 285, 0 },
	{ 95041, 285, 0 }, { 95048, 285, 0 }, { 95055, 285, 0 }, { 95062, 285, 0 }, { 95069, 285, 0 }, { 95076, 1, 0 },
	{ 95083, 1, 0 }, { 95090, 1, 0 }, { 95097, 1, 0 }, { 95104, 1, 0 }, { 95111, 300, 0 }, { 95118, 300, 0 },
	{ 95125, 300, 0 }, { 95132, 1, 0 }, { 95139, 304, 0 }, { 95146, 304, 0 }, { 95153, 304, 0 }, { 95160, 304, 0 },
	{ 95167, 304, 0 }, { 95174, 304, 0 }, { 95181, 304, 0 }, { 95188, 304, 0 }, { 95195, 304, 0 }, { 95202, 304, 0 },
	{ 95209, 304, 0 }, { 95216, 304, 0 }, { 95223, 304, 0 }, { 95230, 304, 0 }, { 95237, 304, 0 }, { 95244, 304, 0 },
	{ 95251, 304, 0 }, { 95258, 304, 0 }, { 95265, 304, 0 }, { 95272, 304, 0 }, { 95279, 304, 0 }, { 95286, 1, 0 },
	{ 95293, 1, 0 }, { 95300, 327, 0 }, { 95307, 327, 0 }, { 95314, 1, 0 }, { 95321, 330, 0 }, { 95328, 1, 0 },
	{ 95335, 1, 0 }, { 95342, 333, 0 }, { 95349, 1, 0 }, { 95356, 335, 0 }, { 95363, 1, 0 }, { 95370, 337, 0 },
	{ 95377, 337, 0 }, { 95384, 1, 0 }, { 95391, 1, 0 }, { 95398, 1, 0 }, { 95405, 342, 0 }, { 95412, 342, 0 },
	{ 95419, 342, 0 }, { 95426, 342, 0 }, { 95433, 342, 0 }, { 95440, 342, 0 }, { 95447, 342, 0 }, { 95454, 342, 0 },
	{ 95461, 1, 0 }, { 95468, 351, 0 }, { 95475, 351, 0 }, { 95482, 1, 0 }, { 95489, 354, 0 }, { 95496, 354, 0 },
	{ 95503, 354, 0 }, { 95510, 354, 0 }, { 95517, 354, 0 }, { 95524, 354, 0 }, { 95531, 354, 0 }, { 95538, 1, 0 },
	{ 95545, 1, 0 }, { 95552, 363, 0 }, { 95559, 363, 0 }, { 95566, 363, 0 }, { 95573, 363, 0 }, { 95580, 363, 0 },
	{ 95587, 363, 0 }, { 95594, 363, 0 }, { 95601, 363, 0 }, { 95608, 363, 0 }, { 95615, 363, 0 }, { 95622, 363, 0 },
	{ 95629, 363, 0 }, { 95636, 363, 0 }, { 95643, 363, 0 }, { 95650, 363, 0 }, { 95657, 363, 0 }, { 95664, 363, 0 },
	{ 95671, 363, 0 }, { 95678, 363, 0 }, { 95685, 363, 0 }, { 95692, 363, 0 }, { 95699, 363, 0 }, { 95706, 363, 0 },
	{ 95713, 363, 0 }, { 95720, 363, 0 }, { 95727, 363, 0 }, { 95734, 363, 0 }, { 95741, 1, 0 }, { 95748, 391, 0 },
	{ 95755, 391, 0 }, { 95762, 391, 0 }, { 95769, 391, 0 }, { 95776, 391, 0 }, { 95783, 391, 0 }, { 95790, 391, 0 },
	{ 95797, 391, 0 }, { 95804, 391, 0 }, { 95811, 391, 0 }, { 95818, 391, 0 }, { 95825, 391, 0 }, { 95832, 391, 0 },
	{ 95839, 391, 0 }, { 95846, 391, 0 }, { 95853, 391, 0 }, { 95860, 391, 0 }, { 95867, 391, 0 }, { 95874, 391, 0 },
	{ 95881, 391, 0 }, { 95888, 391, 0 }, { 95895, 1, 0 }, { 95902, 1, 0 }, { 95909, 1, 0 }, { 95916, 1, 0 },
	{ 95923, 1, 0 }, { 95930, 1, 0 }, { 95937, 418, 0 }, { 95944, 418, 0 }, { 95951, 418, 0 }, { 95958, 1, 0 },
	{ 95965, 1, 0 }, { 95972, 1, 0 }, { 95979, 1, 0 }, { 95986, 1, 0 }, { 95993, 1, 0 }, { 96000, 427, 0 },
	{ 96007, 427, 0 }, { 96014, 427, 0 }, { 96021, 427, 0 }, { 96028, 427, 0 }, { 96035, 1, 0 }, { 96042, 433, 0 },
	{ 96049, 1, 0 }, { 96056, 1, 0 }, { 96063, 436, 0 }, { 96070, 436, 0 }, { 96077, 1, 0 }, { 96084, 1, 0 },
	{ 96091, 1, 0 }, { 96098, 441, 0 }, { 96105, 441, 0 }, { 96112, 441, 0 }, { 96119, 441, 0 }, { 96126, 441, 0 },
	{ 96133, 441, 0 }, { 96140, 441, 0 }, { 96147, 441, 0 }, { 96154, 441, 0 }, { 96161, 441, 0 }, { 96168, 441, 0 },
	{ 96175, 441, 0 }, { 96182, 441, 0 }, { 96189, 441, 0 }, { 96196, 1, 0 }, { 96203, 456, 0 }, { 96210, 456, 0 },
	{ 96217, 456, 0 }, { 96224, 1, 0 }, { 96231, 1, 0 }, { 96238, 461, 0 }, { 96245, 461, 0 }, { 96252, 461, 0 },
	{ 96259, 461, 0 }, { 96266, 461, 0 }, { 96273, 461, 0 }, { 96280, 461, 0 }, { 96287, 461, 0 }, { 96294, 461, 0 },
	{ 96301, 461, 0 }, { 96308, 461, 0 }, { 96315, 461, 0 }, { 96322, 461, 0 }, { 96329, 461, 0 }, { 96336, 461, 0 },
	{ 96343, 461, 0 }, { 96350, 461, 0 }, { 96357, 461, 0 }, { 96364, 461, 0 }, { 96371, 461, 0 }, { 96378, 461, 0 },
	{ 96385, 461, 0 }, { 96392, 461, 0 }, { 96399, 461, 0 }, { 96406, 461, 0 }, { 96413, 461, 0 }, { 96420, 461, 0 },
	{ 96427, 461, 0 }, { 96434, 461, 0 }, { 96441, 461, 0 }, { 96448, 461, 0 }, { 96455, 461, 0 }, { 96462, 1, 0 },
	{ 96469, 1, 0 }, { 96476, 1, 0 }, { 96483, 1, 0 }, { 96490, 1, 0 }, { 96497, 1, 0 }, { 96504, 499, 0 },
	{ 96511, 499, 0 }, { 96518, 499, 0 }, { 96525, 499, 0 }, { 96532, 1, 0 }, { 96539, 1, 0 }, { 96546, 1, 0 },
	{ 96553, 1, 0 }, { 96560, 1, 0 }, { 96567, 508, 0 }, { 96574, 1, 0 }, { 96581, 510, 0 }, { 96588, 510, 0 },
	{ 96595, 510, 0 }, { 96602, 1, 0 }, { 96609, 1, 0 }, { 96616, 1, 0 }, { 96623, 516, 0 }, { 96630, 516, 0 },
	{ 96637, 1, 0 }, { 96644, 1, 0 }, { 96651, 1, 0 }, { 96658, 521, 0 }, { 96665, 521, 0 }, { 96672, 521, 0 },
	{ 96679, 1, 0 }, { 96686, 1, 0 }, { 96693, 1, 0 }, { 96700, 527, 0 }, { 96707, 527, 0 }, { 96714, 1, 0 },
	{ 96721, 1, 0 }, { 96728, 1, 0 }, { 96735, 532, 0 }, { 96742, 1, 0 }, { 96749, 1, 0 }, { 96756, 1, 0 },
	{ 96763, 536, 0 }, { 96770, 536, 0 }, { 96777, 1, 0 }, { 96784, 1, 0 }, { 96791, 540, 0 }, { 96798, 540, 0 },
	{ 96805, 540, 0 }, { 96812, 1, 0 }, { 96819, 1, 0 }, { 96826, 545, 0 }, { 96833, 545, 0 }, { 96840, 545, 0 },
	{ 96847, 545, 0 }, { 96854, 545, 0 }, { 96861, 545, 0 }, { 96868, 545, 0 }, { 96875, 1, 0 }, { 96882, 553, 0 },
	{ 96889, 0, 0 }, { 96896, 555, 0 }, { 96903, 556, 0 }, { 96910, 557, 0 }, { 96917, 57, 0 }, { 96924, 57, 0 },
	{ 96931, 57, 0 }, { 96938, 57, 0 }, { 96945, 57, 0 }, { 96952, 57, 0 }, { 96959, 57, 0 }, { 96966, 57, 0 },
	{ 96973, 57, 0 }, { 96980, 57, 0 }, { 96987, 57, 0 }, { 96994, 57, 0 }, { 97001, 57, 0 }, { 97008, 57, 0 },
	{ 97015, 57, 0 }, { 97022, 57, 0 }, { 97029, 57, 0 }, { 97036, 57, 0 }, { 97043, 57, 0 }, { 97050, 57, 0 },
	{ 97057, 57, 0 }, { 97064, 57, 0 }, { 97071, 57, 0 }, { 97078, 57, 0 }, { 97085, 57, 0 }, { 97092, 57, 0 },
	{ 97099, 57, 0 }, { 97106, 57, 0 }, { 97113, 57, 0 }, { 97120, 57, 0 }, { 97127, 57, 0 }, { 97134, 57, 0 },
	{ 97141, 57, 0 }, { 97148, 57, 0 }, { 97155, 57, 0 }, { 97162, 57, 0 }, { 97169, 57, 0 }, { 97176, 57, 0 },
	{ 97183, 57, 0 }, { 97190, 57, 0 }, { 97197, 57, 0 }, { 97204, 57, 0 }, { 97211, 57, 0 }, { 97218, 57, 0 },
	{ 97225, 57, 0 }, { 97232, 57, 0 }, { 97239, 57, 0 }, { 97246, 57, 0 }, { 97253, 57, 0 }, { 97260, 57, 0 },
	{ 97267, 57, 0 }, { 97274, 57, 0 }, { 97281, 57, 0 }, { 97288, 57, 0 }, { 97295, 57, 0 }, { 97302, 57, 0 },
	{ 97309, 57, 0 }, { 97316, 57, 0 }, { 97323, 57, 0 }, { 97330, 57, 0 }, { 97337, 57, 0 }, { 97344, 57, 0 },
	{ 97351, 57, 0 }, { 97358, 57, 0 }, { 97365, 57, 0 }, { 97372, 57, 0 }, { 97379, 57, 0 }, { 97386, 57, 0 },
	{ 97393, 57, 0 }, { 97400, 556, 0 }, { 97407, 628, 0 }, { 97414, 629, 0 }, { 97421, 629, 0 }, { 97428, 629, 0 },
	{ 97435, 629, 0 }, { 97442, 629, 0 }, { 97449, 629, 0 }, { 97456, 629, 0 }, { 97463, 629, 0 }, { 97470, 629, 0 },
	{ 97477, 629, 0 }, { 97484, 629, 0 }, { 97491, 629, 0 }, { 97498, 629, 0 }, { 97505, 629, 0 }, { 97512, 629, 0 },
	{ 97519, 629, 0 }, { 97526, 629, 0 }, { 97533, 629, 0 }, { 97540, 629, 0 }, { 97547, 629, 0 }, { 97554, 629, 0 },
	{ 97561, 629, 0 }, { 97568, 628, 0 }, { 97575, 652, 0 }, { 97582, 555, 0 }, { 97589, 654, 0 }, { 97596, 654, 0 },
	{ 97603, 656, 0 }, { 97610, 656, 0 }, { 97617, 656, 0 }, { 97624, 656, 0 }, { 97631, 656, 0 }, { 97638, 656, 0 },
	{ 97645, 656, 0 }, { 97652, 656, 0 }, { 97659, 656, 0 }, { 97666, 656, 0 }, { 97673, 656, 0 }, { 97680, 656, 0 },
	{ 97687, 656, 0 }, { 97694, 656, 0 }, { 97701, 656, 0 }, { 97708, 656, 0 }, { 97715, 656, 0 }, { 97722, 656, 0 },
	{ 97729, 656, 0 }, { 97736, 656, 0 }, { 97743, 656, 0 }, { 97750, 656, 0 }, { 97757, 656, 0 }, { 97764, 656, 0 },
	{ 97771, 656, 0 }, { 97778, 656, 0 }, { 97785, 656, 0 }, { 97792, 656, 0 }, { 97799, 656, 0 }, { 97806, 656, 0 },
	{ 97813, 656, 0 }, { 97820, 656, 0 }, { 97827, 656, 0 }, { 97834, 656, 0 }, { 97841, 656, 0 }, { 97848, 656, 0 },
	{ 97855, 656, 0 }, { 97862, 656, 0 }, { 97869, 656, 0 }, { 97876, 656, 0 }, { 97883, 656, 0 }, { 97890, 656, 0 },
	{ 97897, 656, 0 }, { 97904, 656, 0 }, { 97911, 656, 0 }, { 97918, 654, 0 }, { 97925, 702, 0 }, { 97932, 702, 0 },
	{ 97939, 702, 0 }, { 97946, 654, 0 }, { 97953, 706, 0 }, { 97960, 706, 0 }, { 97967, 706, 0 }, { 97974, 706, 0 },
	{ 97981, 706, 0 }, { 97988, 706, 0 }, { 97995, 706, 0 }, { 98002, 706, 0 }, { 98009, 706, 0 }, { 98016, 706, 0 },
	{ 98023, 706, 0 }, { 98030, 706, 0 }, { 98037, 706, 0 }, { 98044, 706, 0 }, { 98051, 706, 0 }, { 98058, 706, 0 },
	{ 98065, 706, 0 }, { 98072, 706, 0 }, { 98079, 706, 0 }, { 98086, 706, 0 }, { 98093, 706, 0 }, { 98100, 706, 0 },
	{ 98107, 706, 0 }, { 98114, 706, 0 }, { 98121, 706, 0 }, { 98128, 706, 0 }, { 98135, 706, 0 }, { 98142, 706, 0 },
	{ 98149, 706, 0 }, { 98156, 706, 0 }, { 98163, 706, 0 }, { 98170, 706, 0 }, { 98177, 706, 0 }, { 98184, 706, 0 },
	{ 98191, 706, 0 }, { 98198, 706, 0 }, { 98205, 706, 0 }, { 98212, 706, 0 }, { 98219, 706, 0 }, { 98226, 706, 0 },
	{ 98233, 706, 0 }, { 98240, 706, 0 }, { 98247, 706, 0 }, { 98254, 706, 0 }, { 98261, 706, 0 }, { 98268, 706, 0 },
	{ 98275, 706, 0 }, { 98282, 706, 0 }, { 98289, 706, 0 }, { 98296, 706, 0 }, { 98303, 706, 0 }, { 98310, 706, 0 },
	{ 98317, 706, 0 }, { 98324, 706, 0 }, { 98331, 706, 0 }, { 98338, 706, 0 }, { 98345, 706, 0 }, { 98352, 706, 0 },
	{ 98359, 706, 0 }, { 98366, 706, 0 }, { 98373, 706, 0 }, { 98380, 706, 0 }, { 98387, 706, 0 }, { 98394, 706, 0 },
	{ 98401, 706, 0 }, { 98408, 706, 0 }, { 98415, 706, 0 }, { 98422, 706, 0 }, { 98429, 555, 0 }, { 98436, 775, 0 },
	{ 98443, 776, 0 }, { 98450, 776, 0 }, { 98457, 775, 0 }, { 98464, 779, 0 }, { 98471, 779, 0 }, { 98478, 779, 0 },
	{ 98485, 779, 0 }, { 98492, 779, 0 }, { 98499, 779, 0 }, { 98506, 779, 0 }, { 98513, 779, 0 }, { 98520, 779, 0 },
	{ 98527, 779, 0 }, { 98534, 775, 0 }, { 98541, 790, 0 }, { 98548, 790, 0 }, { 98555, 790, 0 }, { 98562, 790, 0 },
	{ 98569, 775, 0 }, { 98576, 775, 0 }, { 98583, 796, 0 }, { 98590, 796, 0 }, { 98597, 796, 0 }, { 98604, 796, 0 },
	{ 98611, 796, 0 }, { 98618, 796, 0 }, { 98625, 796, 0 }, { 98632, 796, 0 }, { 98639, 775, 0 }, { 98646, 775, 0 },
	{ 98653, 775, 0 }, { 98660, 807, 0 }, { 98667, 807, 0 }, { 98674, 807, 0 }, { 98681, 807, 0 }, { 98688, 807, 0 },
	{ 98695, 807, 0 }, { 98702, 807, 0 }, { 98709, 807, 0 }, { 98716, 807, 0 }, { 98723, 807, 0 }, { 98730, 807, 0 },
	{ 98737, 807, 0 }, { 98744, 807, 0 }, { 98751, 807, 0 }, { 98758, 807, 0 }, { 98765, 807, 0 }, { 98772, 807, 0 },
	{ 98779, 807, 0 }, { 98786, 807, 0 }, { 98793, 807, 0 }, { 98800, 65535, 0 }, { 98807, 828, 0 }, { 98814, 828, 0 },
	{ 98821, 828, 0 }, { 98828, 828, 0 }, { 98835, 828, 0 }, { 98842, 828, 0 }, { 98849, 828, 0 }, { 98856, 828, 0 },
	{ 98863, 828, 0 }, { 98870, 828, 0 }, { 98877, 828, 0 }, { 98884, 828, 0 }, { 98891, 828, 0 }, { 98898, 828, 0 },
	{ 98905, 828, 0 }, { 98912, 828, 0 }, { 98919, 828, 0 }, { 98926, 828, 0 }, { 98933, 828, 0 }, { 98940, 828, 0 },
	{ 98947, 828, 0 }, { 98954, 828, 0 }, { 98961, 828, 0 }, { 98968, 828, 0 }, { 98975, 65535, 0 }, { 98982, 853, 0 },
	{ 98989, 853, 0 }, { 98996, 853, 0 }, { 99003, 856, 0 }, { 99010, 856, 0 }, { 99017, 856, 0 }, { 99024, 856, 0 },
	{ 99031, 856, 0 }, { 99038, 856, 0 }, { 99045, 853, 0 }, { 99052, 853, 0 }, { 99059, 853, 0 }, { 99066, 853, 0 },
	{ 99073, 853, 0 }, { 99080, 853, 0 }, { 99087, 853, 0 }, { 99094, 853, 0 }, { 99101, 853, 0 }, { 99108, 65535, 0 },
	{ 99115, 872, 0 }, { 99122, 873, 0 }, { 99129, 873, 0 }, { 99136, 873, 0 }, { 99143, 873, 0 }, { 99150, 873, 0 },
	{ 99157, 872, 0 }, { 99164, 879, 0 }, { 99171, 879, 0 }, { 99178, 879, 0 }, { 99185, 879, 0 }, { 99192, 879, 0 },
	{ 99199, 879, 0 }, { 99206, 879, 0 }, { 99213, 879, 0 }, { 99220, 879, 0 }, { 99227, 879, 0 }, { 99234, 879, 0 },
	{ 99241, 879, 0 }, { 99248, 879, 0 }, { 99255, 872, 0 }, { 99262, 893, 0 }, { 99269, 893, 0 }, { 99276, 893, 0 },
	{ 99283, 893, 0 }, { 99290, 65535, 0 }, { 99297, 898, 0 }, { 99304, 899, 0 }, { 99311, 899, 0 }, { 99318, 899, 0 },
	{ 99325, 899, 0 }, { 99332, 899, 0 }, { 99339, 899, 0 }, { 99346, 899, 0 }, { 99353, 899, 0 }, { 99360, 898, 0 },
	{ 99367, 908, 0 }, { 99374, 908, 0 }, { 99381, 908, 0 }, { 99388, 908, 0 }, { 99395, 908, 0 }, { 99402, 908, 0 },
	{ 99409, 908, 0 }, { 99416, 908, 0 }, { 99423, 908, 0 }, { 99430, 898, 0 }, { 99437, 65535, 0 }, { 99444, 872, 0 },
	/* v3-RelationalOperator */
	{ 21489, 65535, 0 }, { 51612, 65535, 0 }, { 49348, 65535, 0 }, { 51396, 65535, 0 }, { 51615, 65535, 0 },
	{ 50804, 65535, 0 }, { 50851, 65535, 0 }, { 50660, 65535, 0 },
	/* v3-RelationshipConjunction */
	{ 51287, 65535, 0 }, { 50218, 65535, 0 }, { 99451, 65535, 0 },
	/* v3-ReligiousAffiliation */
	{ 99455, 65535, 0 }, { 99460, 65535, 0 }, { 99465, 65535, 0 }, { 99470, 65535, 0 }, { 99475, 65535, 0 },
	{ 99480, 65535, 0 }, { 99485, 65535, 0 }, { 99490, 65535, 0 }, { 99495, 65535, 0 }, { 99500, 65535, 0 },
	{ 99505, 65535, 0 }, { 99510, 65535, 0 }, { 99515, 65535, 0 }, { 99520, 65535, 0 }, { 99525, 65535, 0 },
	{ 99530, 65535, 0 }, { 99535, 65535, 0 }, { 99540, 65535, 0 }, { 99545, 65535, 0 }, { 99550, 65535, 0 },
	{ 99555, 65535, 0 }, { 99560, 65535, 0 }, { 99565, 65535, 0 }, { 99570, 65535, 0 }, { 99575, 65535, 0 },
	{ 99580, 65535, 0 }, { 99585, 65535, 0 }, { 99590, 65535, 0 }, { 99595, 65535, 0 }, { 99600, 65535, 0 },
	{ 99605, 65535, 0 }, { 99610, 65535, 0 }, { 99615, 65535, 0 }, { 99620, 65535, 0 }, { 99625, 65535, 0 },
	{ 99630, 65535, 0 }, { 99635, 65535, 0 }, { 99640, 65535, 0 }, { 99645, 65535, 0 }, { 99650, 65535, 0 },
	{ 99655, 65535, 0 }, { 99660, 65535, 0 }, { 99665, 65535, 0 }, { 99670, 65535, 0 }, { 99675, 65535, 0 },
	{ 99680, 65535, 0 }, { 99685, 65535, 0 }, { 99690, 65535, 0 }, { 99695, 65535, 0 }, { 99700, 65535, 0 },
	{ 99705, 65535, 0 }, { 99710, 65535, 0 }, { 99715, 65535, 0 }, { 99720, 65535, 0 }, { 99725, 65535, 0 },
	{ 99730, 65535, 0 }, { 99735, 65535, 0 }, { 99740, 65535, 0 }, { 99745, 65535, 0 }, { 99750, 65535, 0 },
	{ 99755, 65535, 0 }, { 99760, 65535, 0 }, { 99765, 65535, 0 }, { 99770, 65535, 0 }, { 99775, 65535, 0 },
	{ 99780, 65535, 0 }, { 99785, 65535, 0 }, { 99790, 65535, 0 }, { 99795, 65535, 0 }, { 99800, 65535, 0 },
	{ 99805, 65535, 0 }, { 99810, 65535, 0 }, { 99815, 65535, 0 }, { 99820, 65535, 0 }, { 99825, 65535, 0 },
	{ 99830, 65535, 0 }, { 99835, 65535, 0 }, { 99840, 65535, 0 }, { 99845, 65535, 0 }, { 99850, 65535, 0 },
	{ 99855, 65535, 0 }, { 99860, 65535, 0 },
	/* v3-ResponseLevel */
	{ 23402, 65535, 0 }, { 23404, 65535, 0 }, { 23406, 65535, 0 }, { 21533, 65535, 0 }, { 46404, 65535, 0 },
	{ 23408, 65535, 0 }, { 37892, 65535, 0 },
	/* v3-ResponseModality */
	{ 36407, 65535, 0 }, { 23408, 65535, 0 }, { 46412, 65535, 0 },
	/* v3-ResponseMode */
	{ 23404, 65535, 0 }, { 36415, 65535, 0 }, { 52025, 65535, 0 },
	/* v3-RoleClass */
	{ 99865, 110, 0 }, { 99872, 55, 0 }, { 99877, 1, 0 }, { 99883, 1, 0 }, { 99889, 1, 0 }, { 99895, 74, 0 },
	{ 99900, 55, 0 }, { 99905, 110, 0 }, { 99910, 110, 0 }, { 99915, 55, 0 }, { 39095, 111, 0 }, { 39100, 111, 0 },
	{ 99920, 93, 0 }, { 39113, 11, 0 }, { 99925, 55, 0 }, { 99930, 110, 0 }, { 99938, 26, 0 }, { 99943, 107, 0 },
	{ 99953, 57, 0 }, { 83282, 65535, 2 }, { 39132, 111, 0 }, { 99960, 29, 0 }, { 56907, 55, 0 }, { 99966, 52, 0 },
	{ 99971, 13, 0 }, { 51895, 11, 0 }, { 66283, 7, 0 }, { 39170, 109, 0 }, { 99978, 26, 0 }, { 39182, 111, 0 },
	{ 99983, 65535, 2 }, { 99988, 111, 0 }, { 99994, 111, 0 }, { 100002, 110, 0 }, { 100011, 67, 0 }, { 100017, 90, 0 },
	{ 60471, 110, 0 }, { 100024, 25, 0 }, { 51085, 111, 0 }, { 100029, 108, 0 }, { 100035, 110, 0 }, { 100041, 109, 0 },
	{ 100051, 110, 0 }, { 100056, 41, 0 }, { 100066, 52, 0 }, { 100071, 41, 0 }, { 48964, 108, 0 }, { 100078, 46, 0 },
	{ 39259, 111, 0 }, { 39264, 11, 0 }, { 92617, 110, 0 }, { 100083, 110, 0 }, { 100092, 55, 0 }, { 100097, 110, 0 },
	{ 100103, 67, 0 }, { 100109, 109, 0 }, { 79917, 108, 0 }, { 100114, 111, 0 }, { 100121, 90, 0 }, { 48991, 93, 0 },
	{ 53457, 111, 0 }, { 100128, 109, 0 }, { 100133, 110, 0 }, { 79942, 109, 0 }, { 100138, 55, 0 }, { 51935, 38, 0 },
	{ 100143, 110, 0 }, { 100147, 29, 0 }, { 39317, 25, 0 }, { 92626, 60, 0 }, { 100153, 65535, 2 }, { 100161, 65535, 2 },
	{ 48694, 110, 0 }, { 48362, 65535, 2 }, { 80036, 109, 0 }, { 39328, 111, 0 }, { 71395, 111, 0 }, { 38920, 111, 0 },
	{ 80792, 65535, 2 }, { 100166, 111, 0 }, { 77989, 29, 0 }, { 71893, 60, 0 }, { 51230, 107, 0 }, { 100174, 52, 0 },
	{ 100179, 111, 0 }, { 100184, 57, 0 }, { 50536, 36, 0 }, { 100190, 110, 0 }, { 100195, 65535, 0 }, { 100199, 39, 0 },
	{ 100204, 40, 0 }, { 100210, 107, 2 }, { 100215, 13, 0 }, { 100222, 109, 0 }, { 100227, 111, 0 }, { 100233, 52, 0 },
	{ 65630, 111, 0 }, { 100238, 61, 0 }, { 100243, 108, 2 }, { 100248, 67, 0 }, { 100255, 39, 0 }, { 100260, 110, 0 },
	{ 100265, 62, 0 }, { 100270, 111, 0 }, { 100277, 110, 0 }, { 100282, 110, 0 }, { 100287, 88, 1 }, { 100309, 106, 1 },
	{ 100338, 88, 1 }, { 100360, 88, 1 }, { 100380, 106, 1 }, { 100398, 107, 1 },
	/* v3-RoleCode */
	{ 100427, 431, 0 }, { 100431, 434, 0 }, { 100438, 208, 0 }, { 90044, 423, 2 }, { 100445, 8, 0 }, { 100445, 114, 0 },
	{ 100452, 8, 0 }, { 100452, 212, 0 }, { 100459, 304, 0 }, { 50689, 246, 0 }, { 52752, 210, 0 }, { 39105, 416, 0 },
	{ 100466, 246, 0 }, { 100472, 19, 0 }, { 100481, 417, 0 }, { 100488, 104, 0 }, { 36407, 319, 0 }, { 100493, 433, 0 },
	{ 38905, 414, 0 }, { 100496, 417, 0 }, { 100502, 433, 0 }, { 100505, 246, 0 }, { 100510, 165, 0 }, { 51136, 433, 0 },
	{ 100515, 246, 0 }, { 48614, 349, 0 }, { 100522, 350, 0 }, { 23402, 443, 0 }, { 67965, 246, 0 }, { 67985, 246, 0 },
	{ 67990, 246, 0 }, { 59228, 420, 0 }, { 100531, 31, 0 }, { 62130, 64, 0 }, { 100536, 417, 0 }, { 49492, 165, 0 },
	{ 63461, 165, 0 }, { 83282, 107, 0 }, { 100540, 37, 0 }, { 100550, 37, 0 }, { 100559, 177, 0 }, { 47961, 158, 0 },
	{ 99960, 65535, 0 }, { 100569, 416, 0 }, { 50179, 420, 0 }, { 100580, 420, 0 }, { 100585, 45, 0 }, { 48301, 433, 0 },
	{ 100591, 246, 0 }, { 100596, 429, 0 }, { 100596, 432, 0 }, { 100596, 444, 0 }, { 100603, 431, 0 }, { 39152, 416, 0 },
	{ 39162, 416, 0 }, { 39175, 416, 0 }, { 100608, 104, 0 }, { 100614, 420, 0 }, { 100619, 421, 0 }, { 100619, 440, 0 },
	{ 100628, 420, 0 }, { 100632, 60, 0 }, { 68608, 246, 0 }, { 100637, 52, 0 }, { 100641, 91, 0 }, { 50327, 433, 0 },
	{ 100646, 427, 0 }, { 100652, 71, 0 }, { 100652, 225, 0 }, { 100656, 38, 0 }, { 100656, 71, 0 }, { 100665, 37, 0 },
	{ 100670, 39, 0 }, { 100670, 71, 0 }, { 100678, 40, 0 }, { 48392, 435, 0 }, { 100687, 19, 0 }, { 100692, 416, 0 },
	{ 39189, 416, 0 }, { 100705, 416, 0 }, { 48626, 65535, 2 }, { 100011, 65535, 2 }, { 100715, 246, 0 }, { 100720, 429, 0 },
	{ 100720, 440, 0 }, { 100728, 351, 0 }, { 100736, 416, 0 }, { 39206, 301, 0 }, { 50185, 433, 0 }, { 100746, 416, 0 },
	{ 48317, 433, 0 }, { 21516, 426, 0 }, { 23406, 319, 0 }, { 100761, 64, 0 }, { 100024, 422, 0 }, { 100766, 246, 0 },
	{ 100771, 136, 0 }, { 100777, 437, 0 }, { 52162, 246, 0 }, { 100786, 165, 0 }, { 48395, 165, 0 }, { 48017, 441, 0 },
	{ 100791, 100, 0 }, { 39228, 324, 0 }, { 62364, 107, 0 }, { 21533, 319, 0 }, { 100795, 423, 0 }, { 100802, 438, 0 },
	{ 51382, 433, 0 }, { 65257, 65535, 2 }, { 100810, 246, 0 }, { 100814, 351, 0 }, { 100821, 438, 0 }, { 100826, 386, 0 },
	{ 48658, 304, 0 }, { 100832, 114, 0 }, { 100832, 305, 0 }, { 100840, 306, 0 }, { 100849, 394, 0 }, { 100855, 118, 0 },
	{ 100855, 395, 0 }, { 100864, 118, 0 }, { 100864, 397, 0 }, { 100873, 424, 0 }, { 46406, 443, 0 }, { 100881, 158, 0 },
	{ 100886, 423, 2 }, { 85709, 435, 0 }, { 100893, 127, 0 }, { 100897, 127, 0 }, { 100901, 127, 0 }, { 100906, 212, 0 },
	{ 100912, 134, 0 }, { 100919, 134, 0 }, { 100926, 104, 0 }, { 51390, 246, 0 }, { 100933, 91, 0 }, { 100938, 246, 0 },
	{ 100942, 423, 2 }, { 39235, 416, 0 }, { 39243, 416, 0 }, { 100949, 146, 0 }, { 100955, 146, 0 }, { 100961, 104, 0 },
	{ 100971, 143, 0 }, { 100979, 143, 0 }, { 100987, 104, 0 }, { 51615, 65535, 0 }, { 39251, 324, 0 }, { 39264, 324, 0 },
	{ 100993, 246, 0 }, { 63922, 253, 0 }, { 100997, 423, 0 }, { 101004, 25, 0 }, { 101004, 161, 0 }, { 21561, 165, 0 },
	{ 62338, 246, 0 }, { 101009, 165, 0 }, { 101014, 426, 0 }, { 39270, 301, 0 }, { 101019, 165, 0 }, { 101024, 349, 0 },
	{ 101029, 161, 0 }, { 101029, 352, 0 }, { 101034, 246, 0 }, { 50018, 426, 0 }, { 101038, 368, 0 }, { 101043, 165, 0 },
	{ 34253, 165, 0 }, { 101049, 246, 0 }, { 101053, 440, 0 }, { 100103, 65535, 2 }, { 101059, 246, 0 }, { 62302, 423, 0 },
	{ 101064, 421, 0 }, { 101064, 440, 0 }, { 101071, 157, 0 }, { 101077, 104, 0 }, { 101083, 165, 0 }, { 101083, 296, 0 },
	{ 101091, 416, 0 }, { 51007, 246, 0 }, { 101100, 394, 0 }, { 101106, 182, 0 }, { 101106, 395, 0 }, { 101115, 182, 0 },
	{ 101115, 397, 0 }, { 101124, 434, 0 }, { 36417, 443, 0 }, { 101130, 434, 0 }, { 60589, 433, 0 }, { 101138, 246, 0 },
	{ 101144, 15, 0 }, { 51931, 165, 0 }, { 101150, 56, 0 }, { 101157, 435, 0 }, { 101163, 246, 0 }, { 101168, 132, 0 },
	{ 101168, 201, 0 }, { 101176, 133, 0 }, { 101176, 201, 0 }, { 101184, 134, 0 }, { 101192, 141, 0 }, { 101192, 206, 0 },
	{ 101199, 142, 0 }, { 101199, 206, 0 }, { 101206, 146, 0 }, { 101213, 158, 0 }, { 51935, 440, 0 }, { 51935, 444, 0 },
	{ 101218, 427, 0 }, { 56403, 433, 0 }, { 48678, 304, 0 }, { 101223, 212, 0 }, { 101223, 305, 0 }, { 101231, 306, 0 },
	{ 101240, 433, 0 }, { 101243, 400, 0 }, { 100147, 65535, 2 }, { 52772, 423, 2 }, { 101250, 438, 0 }, { 101255, 25, 0 },
	{ 101255, 241, 0 }, { 101260, 426, 0 }, { 101265, 165, 0 }, { 101270, 37, 0 }, { 61641, 246, 0 }, { 101277, 234, 0 },
	{ 101284, 246, 0 }, { 101289, 114, 0 }, { 101289, 239, 0 }, { 101294, 229, 0 }, { 101300, 234, 0 }, { 101306, 423, 2 },
	{ 101312, 104, 0 }, { 101320, 212, 0 }, { 101320, 239, 0 }, { 101325, 235, 0 }, { 39317, 422, 0 }, { 101331, 304, 0 },
	{ 50044, 165, 0 }, { 101336, 349, 0 }, { 101341, 241, 0 }, { 101341, 352, 0 }, { 36426, 319, 0 }, { 52844, 246, 0 },
	{ 50209, 426, 0 }, { 49656, 246, 0 }, { 101346, 246, 0 }, { 101351, 438, 0 }, { 101359, 246, 0 }, { 101363, 246, 0 },
	{ 49680, 414, 0 }, { 71264, 246, 0 }, { 101368, 157, 0 }, { 101375, 165, 0 }, { 101375, 296, 0 }, { 46408, 443, 0 },
	{ 101384, 246, 0 }, { 101391, 423, 2 }, { 101397, 15, 0 }, { 38920, 414, 0 }, { 50293, 246, 0 }, { 101403, 56, 0 },
	{ 101410, 246, 0 }, { 101415, 30, 0 }, { 101415, 264, 0 }, { 101423, 95, 0 }, { 101423, 264, 0 }, { 101428, 135, 0 },
	{ 101428, 264, 0 }, { 101434, 156, 0 }, { 101434, 264, 0 }, { 101441, 248, 0 }, { 101441, 264, 0 }, { 101447, 168, 0 },
	{ 101447, 284, 0 }, { 101454, 172, 0 }, { 101454, 264, 0 }, { 101460, 226, 0 }, { 101460, 264, 0 }, { 101468, 275, 0 },
	{ 101476, 264, 0 }, { 101476, 331, 0 }, { 101485, 165, 0 }, { 101490, 132, 0 }, { 101490, 289, 0 }, { 101498, 133, 0 },
	{ 101498, 289, 0 }, { 101506, 134, 0 }, { 101514, 141, 0 }, { 101514, 294, 0 }, { 101521, 142, 0 }, { 101521, 294, 0 },
	{ 101528, 146, 0 }, { 26875, 65535, 0 }, { 77910, 427, 0 }, { 101535, 165, 0 }, { 26878, 433, 0 }, { 65354, 387, 0 },
	{ 101539, 246, 0 }, { 39332, 324, 0 }, { 48153, 342, 0 }, { 80054, 246, 0 }, { 51226, 107, 0 }, { 101543, 304, 0 },
	{ 101551, 177, 0 }, { 101560, 246, 0 }, { 101567, 246, 0 }, { 77989, 65535, 0 }, { 64643, 246, 0 }, { 52796, 246, 0 },
	{ 101573, 386, 0 }, { 51097, 246, 0 }, { 101579, 65535, 2 }, { 101587, 158, 0 }, { 21699, 65535, 0 }, { 101594, 431, 0 },
	{ 101600, 400, 0 }, { 52025, 443, 0 }, { 23408, 443, 0 }, { 101607, 91, 0 }, { 101613, 321, 0 }, { 48368, 433, 0 },
	{ 39363, 415, 0 }, { 101618, 432, 0 }, { 101618, 444, 0 }, { 101626, 208, 0 }, { 39371, 416, 0 }, { 50904, 158, 0 },
	{ 101633, 329, 0 }, { 101638, 246, 0 }, { 101644, 329, 0 }, { 101649, 329, 0 }, { 101655, 329, 0 }, { 101660, 334, 0 },
	{ 101666, 334, 0 }, { 101673, 334, 0 }, { 101680, 165, 0 }, { 101684, 329, 0 }, { 101690, 321, 0 }, { 62347, 438, 0 },
	{ 53109, 426, 0 }, { 72368, 431, 0 }, { 49912, 441, 0 }, { 101695, 417, 0 }, { 100210, 423, 0 }, { 101699, 424, 0 },
	{ 48371, 433, 0 }, { 48710, 107, 0 }, { 101707, 177, 0 }, { 101716, 107, 0 }, { 48714, 349, 0 }, { 101724, 350, 0 },
	{ 101733, 165, 0 }, { 101739, 223, 0 }, { 101743, 417, 0 }, { 101749, 225, 0 }, { 101749, 361, 0 }, { 101753, 38, 0 },
	{ 101753, 361, 0 }, { 101762, 37, 0 }, { 101767, 39, 0 }, { 101767, 361, 0 }, { 101775, 40, 0 }, { 101784, 246, 0 },
	{ 101790, 423, 0 }, { 39387, 301, 0 }, { 56801, 351, 0 }, { 101795, 423, 2 }, { 80294, 423, 2 }, { 101800, 25, 0 },
	{ 101800, 381, 0 }, { 101807, 37, 0 }, { 101815, 71, 0 }, { 101815, 373, 0 }, { 101822, 114, 0 }, { 101822, 380, 0 },
	{ 101829, 212, 0 }, { 101829, 380, 0 }, { 101836, 304, 0 }, { 101843, 349, 0 }, { 101850, 352, 0 }, { 101850, 381, 0 },
	{ 101857, 361, 0 }, { 101857, 373, 0 }, { 101864, 423, 0 }, { 50248, 246, 0 }, { 100248, 65535, 2 }, { 101869, 342, 0 },
	{ 92680, 437, 0 }, { 53450, 246, 0 }, { 72919, 246, 0 }, { 65595, 436, 0 }, { 101874, 241, 0 }, { 101879, 221, 0 },
	{ 101879, 394, 0 }, { 101887, 242, 0 }, { 101887, 394, 0 }, { 101895, 437, 0 }, { 101899, 104, 0 }, { 60405, 431, 0 },
	{ 48750, 387, 0 }, { 36428, 319, 0 }, { 101905, 416, 0 }, { 73204, 208, 0 }, { 101915, 433, 0 }, { 101918, 429, 0 },
	{ 101918, 440, 0 }, { 101923, 368, 0 }, { 101928, 433, 0 }, { 49307, 246, 0 }, { 101931, 433, 0 }, { 78334, 431, 0 },
	{ 101934, 422, 1 }, { 101965, 65535, 1 }, { 101986, 415, 1 }, { 102001, 418, 1 }, { 102041, 65535, 1 },
	{ 102059, 65535, 1 }, { 102080, 65535, 0 }, { 102097, 425, 1 }, { 102127, 65535, 1 }, { 102144, 439, 1 },
	{ 102162, 415, 1 }, { 102187, 439, 1 }, { 102209, 428, 1 }, { 102244, 428, 1 }, { 102282, 442, 1 }, { 102324, 425, 1 },
	{ 102355, 65535, 1 }, { 102377, 442, 1 }, { 102420, 425, 1 }, { 102452, 65535, 1 }, { 102482, 430, 1 },
	{ 102516, 65535, 1 }, { 102550, 65535, 1 }, { 102566, 415, 1 }, { 102581, 65535, 1 }, { 102611, 65535, 1 },
	{ 102644, 425, 1 }, { 102674, 65535, 1 }, { 102700, 65535, 1 }, { 102733, 65535, 1 }, { 102751, 425, 1 },
	{ 102783, 65535, 0 }, { 102803, 65535, 0 }, { 40791, 65535, 0 }, { 102814, 65535, 0 }, { 102826, 65535, 0 },
	{ 102839, 65535, 0 }, { 102847, 65535, 0 },
	/* v3-RoleLinkStatus */
	{ 102858, 3, 0 }, { 102865, 3, 0 }, { 102875, 3, 0 }, { 102885, 65535, 0 }, { 102892, 65535, 0 }, { 102902, 3, 0 },
	/* v3-RoleLinkType */
	{ 102910, 6, 0 }, { 39170, 6, 0 }, { 102917, 6, 0 }, { 100097, 6, 0 }, { 102925, 6, 0 }, { 80036, 6, 0 },
	{ 51205, 65535, 0 }, { 102933, 6, 0 },
	/* v3-RoleStatus */
	{ 22088, 2, 0 }, { 22257, 2, 0 }, { 32295, 65535, 0 }, { 80659, 65535, 0 }, { 23143, 2, 0 }, { 23615, 2, 0 },
	{ 24457, 2, 0 },
	/* v3-RouteOfAdministration */
	{ 102938, 460, 0 }, { 102938, 471, 0 }, { 102938, 485, 0 }, { 102945, 461, 0 }, { 102945, 471, 0 }, { 102945, 485, 0 },
	{ 102952, 485, 0 }, { 102952, 601, 0 }, { 102960, 487, 0 }, { 102960, 602, 0 }, { 102970, 549, 0 }, { 102970, 601, 0 },
	{ 102978, 10, 0 }, { 102987, 10, 0 }, { 102996, 463, 0 }, { 102996, 593, 0 }, { 103000, 487, 0 }, { 103000, 526, 0 },
	{ 103010, 464, 0 }, { 103010, 487, 0 }, { 103019, 465, 0 }, { 103019, 593, 0 }, { 103024, 465, 0 }, { 103024, 485, 0 },
	{ 103032, 465, 0 }, { 103032, 486, 0 }, { 103040, 466, 0 }, { 103040, 561, 0 }, { 103045, 461, 0 }, { 103045, 485, 0 },
	{ 103053, 487, 0 }, { 103053, 527, 0 }, { 52121, 465, 0 }, { 52121, 593, 0 }, { 103061, 465, 0 }, { 103061, 577, 0 },
	{ 103070, 468, 0 }, { 103070, 561, 0 }, { 103079, 469, 0 }, { 103079, 603, 0 }, { 103086, 462, 0 }, { 103086, 593, 0 },
	{ 103092, 473, 0 }, { 103092, 487, 0 }, { 103096, 462, 0 }, { 103096, 470, 0 }, { 103107, 485, 0 }, { 103107, 581, 0 },
	{ 103118, 472, 0 }, { 103118, 574, 0 }, { 103124, 473, 0 }, { 103124, 487, 0 }, { 48013, 474, 0 }, { 48013, 483, 0 },
	{ 103133, 474, 0 }, { 103133, 485, 0 }, { 103143, 474, 0 }, { 103143, 485, 0 }, { 103150, 474, 0 }, { 103150, 485, 0 },
	{ 103158, 487, 0 }, { 103158, 573, 0 }, { 103166, 559, 0 }, { 103166, 573, 0 }, { 103172, 467, 0 }, { 103172, 476, 0 },
	{ 103183, 476, 0 }, { 103183, 485, 0 }, { 103183, 529, 0 }, { 103194, 475, 0 }, { 103194, 485, 0 }, { 103205, 562, 0 },
	{ 103205, 578, 0 }, { 103212, 478, 0 }, { 103212, 485, 0 }, { 103218, 480, 0 }, { 103218, 593, 0 }, { 103222, 480, 0 },
	{ 103222, 485, 0 }, { 103230, 487, 0 }, { 103230, 550, 0 }, { 51615, 478, 0 }, { 51615, 487, 0 }, { 103234, 479, 0 },
	{ 103234, 549, 0 }, { 103240, 481, 0 }, { 103240, 593, 0 }, { 103245, 467, 0 }, { 103245, 543, 0 }, { 103254, 485, 0 },
	{ 103254, 543, 0 }, { 48326, 483, 0 }, { 48326, 491, 0 }, { 103263, 485, 0 }, { 103263, 490, 0 }, { 103271, 485, 0 },
	{ 103271, 491, 0 }, { 103277, 95, 0 }, { 103284, 95, 0 }, { 103292, 485, 0 }, { 103292, 492, 0 }, { 103300, 487, 0 },
	{ 103300, 493, 0 }, { 103314, 485, 0 }, { 103314, 494, 0 }, { 50741, 483, 0 }, { 50741, 495, 0 }, { 103323, 485, 0 },
	{ 103323, 495, 0 }, { 103332, 107, 0 }, { 103343, 107, 0 }, { 103354, 107, 0 }, { 103363, 485, 0 }, { 103363, 496, 0 },
	{ 103372, 485, 0 }, { 103372, 497, 0 }, { 103381, 485, 0 }, { 103381, 498, 0 }, { 103389, 485, 0 }, { 103389, 499, 0 },
	{ 103399, 485, 0 }, { 103399, 500, 0 }, { 103409, 485, 0 }, { 103409, 502, 0 }, { 103421, 483, 0 }, { 103421, 505, 0 },
	{ 103426, 503, 0 }, { 103426, 593, 0 }, { 103434, 485, 0 }, { 103434, 505, 0 }, { 103444, 128, 0 }, { 103455, 504, 0 },
	{ 103455, 593, 0 }, { 103464, 485, 0 }, { 103464, 506, 0 }, { 103476, 482, 0 }, { 103476, 507, 0 }, { 103485, 485, 0 },
	{ 103485, 507, 0 }, { 103491, 485, 0 }, { 103491, 508, 0 }, { 103500, 510, 0 }, { 103500, 555, 0 }, { 103509, 485, 0 },
	{ 103509, 509, 0 }, { 103518, 487, 0 }, { 103518, 510, 0 }, { 103530, 485, 0 }, { 103530, 511, 0 }, { 103538, 485, 0 },
	{ 103538, 512, 0 }, { 103547, 485, 0 }, { 103547, 513, 0 }, { 103557, 487, 0 }, { 103557, 514, 0 }, { 103570, 514, 0 },
	{ 103570, 593, 0 }, { 103579, 487, 0 }, { 103579, 515, 0 }, { 103591, 515, 0 }, { 103591, 549, 0 }, { 103600, 515, 0 },
	{ 103600, 553, 0 }, { 103609, 487, 0 }, { 103609, 516, 0 }, { 103619, 516, 0 }, { 103619, 593, 0 }, { 103628, 485, 0 },
	{ 103628, 517, 0 }, { 103636, 517, 0 }, { 103636, 549, 0 }, { 103644, 517, 0 }, { 103644, 593, 0 }, { 103650, 485, 0 },
	{ 103650, 518, 0 }, { 103658, 518, 0 }, { 103658, 593, 0 }, { 103665, 485, 0 }, { 103665, 519, 0 }, { 48338, 485, 0 },
	{ 48338, 521, 0 }, { 103675, 179, 0 }, { 103679, 485, 0 }, { 103679, 520, 0 }, { 103689, 179, 0 }, { 103693, 578, 0 },
	{ 103699, 485, 0 }, { 103699, 488, 0 }, { 103711, 485, 0 }, { 103711, 489, 0 }, { 103724, 485, 0 }, { 103724, 522, 0 },
	{ 103730, 487, 0 }, { 103730, 522, 0 }, { 103738, 522, 0 }, { 103738, 549, 0 }, { 103744, 462, 0 }, { 103744, 548, 0 },
	{ 103744, 593, 0 }, { 103750, 483, 0 }, { 103750, 523, 0 }, { 103756, 485, 0 }, { 103756, 523, 0 }, { 103764, 486, 0 },
	{ 103764, 522, 0 }, { 103774, 522, 0 }, { 103774, 593, 0 }, { 103780, 485, 0 }, { 103780, 524, 0 }, { 103789, 485, 0 },
	{ 103789, 525, 0 }, { 103799, 485, 0 }, { 103799, 526, 0 }, { 103807, 484, 0 }, { 103807, 561, 0 }, { 103807, 575, 0 },
	{ 103814, 485, 0 }, { 103814, 529, 0 }, { 103820, 485, 0 }, { 103820, 527, 0 }, { 50965, 484, 0 }, { 50965, 573, 0 },
	{ 103828, 485, 0 }, { 103828, 528, 0 }, { 103838, 485, 0 }, { 103838, 586, 0 }, { 103847, 487, 0 }, { 103847, 530, 0 },
	{ 103858, 485, 0 }, { 103858, 531, 0 }, { 103864, 485, 0 }, { 103864, 532, 0 }, { 103873, 485, 0 }, { 103873, 533, 0 },
	{ 48350, 483, 0 }, { 48350, 536, 0 }, { 103881, 485, 0 }, { 103881, 534, 0 }, { 103890, 485, 0 }, { 103890, 535, 0 },
	{ 103899, 485, 0 }, { 103899, 537, 0 }, { 103908, 485, 0 }, { 103908, 536, 0 }, { 103914, 487, 0 }, { 103914, 538, 0 },
	{ 103927, 538, 0 }, { 103927, 555, 0 }, { 103937, 485, 0 }, { 103937, 539, 0 }, { 103945, 485, 0 }, { 103945, 540, 0 },
	{ 103953, 485, 0 }, { 103953, 541, 0 }, { 50756, 486, 0 }, { 50756, 542, 0 }, { 103962, 485, 0 }, { 103962, 542, 0 },
	{ 103968, 485, 0 }, { 103968, 501, 0 }, { 103975, 487, 0 }, { 103975, 542, 0 }, { 103983, 485, 0 }, { 103983, 542, 0 },
	{ 48353, 483, 0 }, { 103992, 483, 0 }, { 103992, 543, 0 }, { 104003, 485, 0 }, { 104003, 543, 0 }, { 104012, 264, 0 },
	{ 104016, 264, 0 }, { 104021, 264, 0 }, { 104026, 485, 0 }, { 104026, 545, 0 }, { 104035, 485, 0 }, { 104035, 546, 0 },
	{ 104043, 477, 0 }, { 104043, 544, 0 }, { 104051, 485, 0 }, { 104051, 544, 0 }, { 104057, 278, 0 }, { 104066, 482, 0 },
	{ 104066, 604, 0 }, { 104077, 485, 0 }, { 104077, 547, 0 }, { 104085, 278, 0 }, { 104092, 278, 0 }, { 104100, 278, 0 },
	{ 104108, 487, 0 }, { 104108, 550, 0 }, { 104117, 487, 0 }, { 104117, 552, 0 }, { 104130, 552, 0 }, { 104130, 593, 0 },
	{ 104139, 486, 0 }, { 104139, 551, 0 }, { 104145, 556, 0 }, { 104145, 593, 0 }, { 49048, 557, 0 }, { 49048, 593, 0 },
	{ 104149, 558, 0 }, { 104149, 593, 0 }, { 104155, 487, 0 }, { 104155, 558, 0 }, { 104167, 484, 0 }, { 104167, 558, 0 },
	{ 104175, 304, 0 }, { 104184, 310, 0 }, { 104191, 487, 0 }, { 104191, 558, 0 }, { 50978, 484, 0 }, { 104205, 478, 0 },
	{ 104205, 487, 0 }, { 104209, 487, 0 }, { 104209, 573, 0 }, { 104213, 582, 0 }, { 104213, 593, 0 }, { 104222, 478, 0 },
	{ 104222, 487, 0 }, { 104226, 487, 0 }, { 104226, 550, 0 }, { 104230, 560, 0 }, { 104230, 593, 0 }, { 104239, 561, 0 },
	{ 104239, 593, 0 }, { 104246, 213, 0 }, { 104255, 562, 0 }, { 104255, 593, 0 }, { 104261, 310, 0 }, { 104267, 563, 0 },
	{ 104267, 593, 0 }, { 104277, 561, 0 }, { 104277, 577, 0 }, { 21687, 487, 0 }, { 21687, 564, 0 }, { 104285, 485, 0 },
	{ 104285, 568, 0 }, { 104291, 485, 0 }, { 104291, 566, 0 }, { 47332, 264, 0 }, { 104301, 485, 0 }, { 104301, 572, 0 },
	{ 104310, 572, 0 }, { 104310, 593, 0 }, { 104318, 485, 0 }, { 104318, 526, 0 }, { 104325, 487, 0 }, { 104325, 526, 0 },
	{ 104334, 485, 0 }, { 104334, 569, 0 }, { 104342, 567, 0 }, { 104342, 593, 0 }, { 104351, 570, 0 }, { 104351, 593, 0 },
	{ 104360, 485, 0 }, { 104360, 571, 0 }, { 104366, 485, 0 }, { 104366, 565, 0 }, { 104373, 487, 0 }, { 104373, 565, 0 },
	{ 50765, 561, 0 }, { 50765, 578, 0 }, { 21690, 486, 0 }, { 21690, 574, 0 }, { 104382, 485, 0 }, { 104382, 576, 0 },
	{ 104388, 213, 0 }, { 104397, 487, 0 }, { 104397, 574, 0 }, { 104406, 549, 0 }, { 104406, 574, 0 }, { 104413, 574, 0 },
	{ 104413, 593, 0 }, { 104420, 367, 0 }, { 104430, 472, 0 }, { 104430, 574, 0 }, { 64742, 580, 0 }, { 64742, 593, 0 },
	{ 104439, 485, 0 }, { 104439, 585, 0 }, { 104445, 481, 0 }, { 104445, 578, 0 }, { 104453, 487, 0 }, { 104453, 581, 0 },
	{ 104463, 582, 0 }, { 104463, 593, 0 }, { 48374, 468, 0 }, { 48374, 588, 0 }, { 104468, 485, 0 }, { 104468, 587, 0 },
	{ 104476, 555, 0 }, { 104476, 589, 0 }, { 104484, 462, 0 }, { 104484, 578, 0 }, { 104489, 485, 0 }, { 104489, 583, 0 },
	{ 104499, 487, 0 }, { 104499, 583, 0 }, { 50245, 485, 0 }, { 50245, 586, 0 }, { 104512, 482, 0 }, { 104512, 586, 0 },
	{ 104521, 483, 0 }, { 104521, 586, 0 }, { 104529, 486, 0 }, { 104529, 586, 0 }, { 104539, 485, 0 }, { 104539, 584, 0 },
	{ 104551, 585, 0 }, { 104551, 593, 0 }, { 104561, 485, 0 }, { 104561, 589, 0 }, { 104571, 562, 0 }, { 104571, 578, 0 },
	{ 104576, 462, 0 }, { 104576, 593, 0 }, { 104581, 562, 0 }, { 104581, 591, 0 }, { 104591, 562, 0 }, { 104591, 591, 0 },
	{ 104601, 593, 0 }, { 104601, 595, 0 }, { 104608, 462, 0 }, { 104608, 593, 0 }, { 104616, 484, 0 }, { 104616, 594, 0 },
	{ 104622, 487, 0 }, { 104622, 594, 0 }, { 104633, 578, 0 }, { 104633, 579, 0 }, { 104642, 428, 0 }, { 104642, 467, 0 },
	{ 104652, 554, 0 }, { 104652, 578, 0 }, { 104661, 485, 0 }, { 104661, 596, 0 }, { 104671, 485, 0 }, { 104671, 597, 0 },
	{ 104682, 487, 0 }, { 104682, 598, 0 }, { 104695, 592, 0 }, { 104695, 598, 0 }, { 104708, 485, 0 }, { 104708, 600, 0 },
	{ 104717, 486, 0 }, { 104717, 600, 0 }, { 104726, 487, 0 }, { 104726, 600, 0 }, { 104737, 590, 0 }, { 104737, 600, 0 },
	{ 104746, 485, 0 }, { 104746, 599, 0 }, { 104754, 593, 0 }, { 104754, 603, 0 }, { 104761, 486, 0 }, { 104761, 603, 0 },
	{ 62064, 484, 0 }, { 62064, 573, 0 }, { 104769, 484, 0 }, { 104769, 573, 0 }, { 104778, 579, 1 }, { 104801, 579, 1 },
	{ 104815, 579, 1 }, { 104833, 579, 1 }, { 104852, 579, 1 }, { 104868, 579, 1 }, { 104883, 578, 1 }, { 104889, 578, 1 },
	{ 104900, 578, 1 }, { 104910, 578, 1 }, { 104918, 578, 1 }, { 104939, 579, 1 }, { 104958, 578, 1 }, { 104965, 579, 1 },
	{ 104979, 579, 1 }, { 104994, 579, 1 }, { 105014, 579, 1 }, { 105046, 578, 1 }, { 105053, 579, 1 }, { 105067, 579, 1 },
	{ 105087, 579, 1 }, { 105102, 579, 1 }, { 105113, 578, 1 }, { 105127, 578, 1 }, { 105137, 578, 1 }, { 105149, 578, 1 },
	{ 105160, 578, 1 }, { 105171, 578, 1 }, { 105185, 579, 1 }, { 105207, 579, 1 }, { 105226, 579, 1 }, { 105247, 579, 1 },
	{ 105267, 579, 1 }, { 105288, 579, 1 }, { 105309, 579, 1 }, { 105327, 579, 1 }, { 105346, 579, 1 }, { 105371, 579, 1 },
	{ 105389, 579, 1 }, { 105411, 579, 1 }, { 105431, 579, 1 }, { 105451, 579, 1 }, { 105471, 579, 1 }, { 105492, 579, 1 },
	{ 105511, 579, 1 }, { 105530, 579, 1 }, { 105550, 579, 1 }, { 105578, 579, 1 }, { 105596, 579, 1 }, { 105614, 579, 1 },
	{ 105632, 579, 1 }, { 105652, 579, 1 }, { 105669, 579, 1 }, { 105690, 579, 1 }, { 105712, 579, 1 }, { 105734, 579, 1 },
	{ 105753, 579, 1 }, { 105770, 579, 1 }, { 105790, 579, 1 }, { 105809, 579, 1 }, { 105830, 579, 1 }, { 105851, 579, 1 },
	{ 105871, 579, 1 }, { 105889, 579, 1 }, { 105908, 579, 1 }, { 105927, 579, 1 }, { 105950, 579, 1 }, { 105972, 579, 1 },
	{ 105991, 579, 1 }, { 106012, 579, 1 }, { 106033, 579, 1 }, { 106050, 579, 1 }, { 106068, 579, 1 }, { 106087, 579, 1 },
	{ 106107, 579, 1 }, { 106128, 579, 1 }, { 106150, 579, 1 }, { 106168, 579, 1 }, { 106188, 579, 1 }, { 106208, 579, 1 },
	{ 106227, 579, 1 }, { 106244, 579, 1 }, { 106264, 579, 1 }, { 106283, 579, 1 }, { 106303, 579, 1 }, { 106321, 579, 1 },
	{ 106344, 579, 1 }, { 106363, 579, 1 }, { 106382, 578, 1 }, { 106402, 578, 1 }, { 106414, 579, 1 }, { 106428, 579, 1 },
	{ 106449, 579, 1 }, { 106465, 578, 1 }, { 106478, 579, 1 }, { 106492, 578, 1 }, { 106516, 579, 1 }, { 106537, 579, 1 },
	{ 106548, 579, 1 }, { 106560, 578, 1 }, { 106574, 579, 1 }, { 106591, 579, 1 }, { 106602, 579, 1 }, { 106619, 579, 1 },
	{ 106639, 579, 1 }, { 106650, 579, 1 }, { 106673, 579, 1 }, { 106690, 579, 1 }, { 106705, 579, 1 }, { 106725, 579, 1 },
	{ 106741, 579, 1 }, { 106756, 579, 1 }, { 106773, 579, 1 }, { 106791, 579, 1 }, { 106807, 579, 1 }, { 106820, 579, 1 },
	{ 106843, 579, 1 }, { 106861, 578, 1 }, { 106868, 65535, 1 }, { 106883, 65535, 1 }, { 106896, 579, 1 },
	{ 106908, 579, 1 }, { 106931, 579, 1 }, { 106942, 579, 1 }, { 106959, 579, 1 }, { 106978, 579, 1 }, { 107000, 579, 1 },
	{ 107019, 579, 1 }, { 107037, 579, 1 }, { 107054, 579, 1 }, { 107071, 578, 1 }, { 107089, 578, 1 }, { 107096, 578, 1 },
	{ 107120, 578, 1 }, { 107140, 579, 1 }, { 107159, 579, 1 }, { 107178, 579, 1 }, { 107199, 579, 1 }, { 107219, 579, 1 },
	{ 107239, 579, 1 }, { 107254, 579, 1 }, { 107269, 579, 1 }, { 107290, 579, 1 }, { 107309, 579, 1 }, { 107323, 579, 1 },
	/* v3-Sequencing */
	{ 46402, 65535, 0 }, { 23404, 65535, 0 }, { 46404, 65535, 0 },
	/* v3-SetOperator */
	{ 46402, 65535, 0 }, { 23406, 5, 0 }, { 21556, 65535, 0 }, { 36415, 5, 0 }, { 46408, 65535, 0 }, { 107344, 65535, 1 },
	/* v3-SpecimenType */
	{ 48759, 123, 0 }, { 48763, 123, 0 }, { 48767, 123, 0 }, { 48771, 123, 0 }, { 48775, 123, 0 }, { 48779, 123, 0 },
	{ 48784, 123, 0 }, { 48788, 123, 0 }, { 48793, 123, 0 }, { 48798, 123, 0 }, { 48804, 123, 0 }, { 48809, 123, 0 },
	{ 48813, 123, 0 }, { 48817, 123, 0 }, { 48821, 123, 0 }, { 48614, 123, 0 }, { 48825, 123, 0 }, { 48830, 123, 0 },
	{ 48840, 123, 0 }, { 48844, 123, 0 }, { 48849, 123, 0 }, { 47989, 123, 0 }, { 56328, 123, 0 }, { 48853, 123, 0 },
	{ 48857, 123, 0 }, { 48861, 123, 0 }, { 48865, 123, 0 }, { 48869, 123, 0 }, { 48873, 123, 0 }, { 48878, 123, 0 },
	{ 48883, 123, 0 }, { 48888, 123, 0 }, { 48892, 123, 0 }, { 48897, 123, 0 }, { 48901, 123, 0 }, { 48906, 123, 0 },
	{ 48910, 123, 0 }, { 48915, 123, 0 }, { 48920, 123, 0 }, { 48934, 123, 0 }, { 48938, 123, 0 }, { 48942, 123, 0 },
	{ 48947, 123, 0 }, { 48951, 123, 0 }, { 69659, 123, 0 }, { 48955, 123, 0 }, { 48959, 123, 0 }, { 48964, 123, 0 },
	{ 48968, 123, 0 }, { 107362, 123, 0 }, { 48973, 123, 0 }, { 48978, 123, 0 }, { 48983, 123, 0 }, { 48987, 123, 0 },
	{ 48991, 123, 0 }, { 48350, 123, 0 }, { 48996, 123, 0 }, { 49000, 123, 0 }, { 49004, 123, 0 }, { 49007, 123, 0 },
	{ 49011, 123, 0 }, { 49015, 123, 0 }, { 49019, 123, 0 }, { 49023, 123, 0 }, { 49027, 123, 0 }, { 49032, 123, 0 },
	{ 49036, 123, 0 }, { 49041, 123, 0 }, { 49048, 123, 0 }, { 49053, 123, 0 }, { 49061, 123, 0 }, { 39328, 123, 0 },
	{ 49070, 123, 0 }, { 49075, 123, 0 }, { 49079, 123, 0 }, { 49083, 123, 0 }, { 49087, 123, 0 }, { 49091, 123, 0 },
	{ 49095, 123, 0 }, { 49099, 123, 0 }, { 49103, 123, 0 }, { 49107, 123, 0 }, { 48558, 123, 0 }, { 49115, 123, 0 },
	{ 49119, 123, 0 }, { 49123, 123, 0 }, { 49127, 123, 0 }, { 107367, 123, 0 }, { 49131, 123, 0 }, { 49135, 123, 0 },
	{ 49140, 123, 0 }, { 49144, 123, 0 }, { 49149, 123, 0 }, { 49154, 123, 0 }, { 49163, 123, 0 }, { 49167, 123, 0 },
	{ 49172, 123, 0 }, { 49177, 123, 0 }, { 49196, 123, 0 }, { 49211, 123, 0 }, { 49217, 123, 0 }, { 49222, 123, 0 },
	{ 49227, 123, 0 }, { 49232, 123, 0 }, { 49237, 123, 0 }, { 49242, 123, 0 }, { 49246, 123, 0 }, { 49250, 123, 0 },
	{ 49254, 123, 0 }, { 49259, 123, 0 }, { 49262, 123, 0 }, { 49266, 123, 0 }, { 49271, 123, 0 }, { 49275, 123, 0 },
	{ 49280, 123, 0 }, { 49290, 123, 0 }, { 49294, 123, 0 }, { 49298, 123, 0 }, { 49302, 123, 0 }, { 49307, 123, 0 },
	{ 49311, 123, 0 }, { 49316, 123, 0 }, { 49321, 123, 0 }, { 107373, 65535, 1 },
	/* v3-SubstitutionCondition */
	{ 107393, 4, 0 }, { 107401, 65535, 0 }, { 107407, 4, 0 }, { 107414, 65535, 0 }, { 107421, 65535, 1 },
	/* v3-TableCellHorizontalAlign */
	{ 107434, 65535, 0 }, { 107441, 65535, 0 }, { 107446, 65535, 0 }, { 36288, 65535, 0 }, { 36293, 65535, 0 },
	/* v3-TableCellScope */
	{ 107454, 65535, 0 }, { 107458, 65535, 0 }, { 107467, 65535, 0 }, { 107471, 65535, 0 },
	/* v3-TableCellVerticalAlign */
	{ 107480, 65535, 0 }, { 107489, 65535, 0 }, { 107496, 65535, 0 }, { 107503, 65535, 0 },
	/* v3-TableFrame */
	{ 32211, 65535, 0 }, { 32217, 65535, 0 }, { 107507, 65535, 0 }, { 42845, 65535, 0 }, { 107514, 65535, 0 },
	{ 107521, 65535, 0 }, { 107525, 65535, 0 }, { 107529, 65535, 0 }, { 107534, 65535, 0 },
	/* v3-TableRules */
	{ 22806, 65535, 0 }, { 107541, 65535, 0 }, { 107546, 65535, 0 }, { 28185, 65535, 0 }, { 107553, 65535, 0 },
	/* v3-TargetAwareness */
	{ 23404, 65535, 0 }, { 21533, 65535, 0 }, { 36415, 65535, 0 }, { 21599, 65535, 0 }, { 46408, 65535, 0 },
	{ 21782, 65535, 0 },
	/* v3-TelecommunicationCapabilities */
	{ 107558, 65535, 0 }, { 24300, 65535, 0 }, { 24316, 65535, 0 }, { 107563, 65535, 0 }, { 107567, 65535, 0 },
	/* v3-TimingEvent */
	{ 50008, 65535, 0 }, { 63039, 65535, 0 }, { 63043, 65535, 0 }, { 63047, 65535, 0 }, { 23402, 65535, 0 }, { 21469, 4, 0 },
	{ 40016, 4, 0 }, { 107573, 4, 0 }, { 56358, 65535, 0 }, { 50741, 65535, 0 }, { 60668, 65535, 0 }, { 63051, 65535, 0 },
	{ 50744, 65535, 0 }, { 50293, 65535, 0 }, { 47344, 65535, 0 }, { 63055, 65535, 0 }, { 63059, 65535, 0 },
	{ 107576, 65535, 0 },
	/* v3-TransmissionRelationshipTypeCode */
	{ 80268, 65535, 0 },
	/* v3-TribalEntityUS */
	{ 26315, 567, 0 }, { 37877, 567, 0 }, { 40756, 567, 0 }, { 40760, 567, 0 }, { 53147, 567, 0 }, { 53151, 567, 0 },
	{ 53155, 567, 0 }, { 53159, 567, 0 }, { 53163, 567, 0 }, { 53167, 567, 0 }, { 53171, 567, 0 }, { 53175, 567, 0 },
	{ 26210, 567, 0 }, { 53179, 567, 0 }, { 53183, 567, 0 }, { 53187, 567, 0 }, { 53191, 567, 0 }, { 53195, 567, 0 },
	{ 53199, 567, 0 }, { 53203, 567, 0 }, { 53207, 567, 0 }, { 53211, 567, 0 }, { 53215, 567, 0 }, { 23412, 567, 0 },
	{ 53219, 567, 0 }, { 53223, 567, 0 }, { 53227, 567, 0 }, { 62765, 567, 0 }, { 62769, 567, 0 }, { 62773, 567, 0 },
	{ 62777, 567, 0 }, { 62781, 567, 0 }, { 62785, 567, 0 }, { 62789, 567, 0 }, { 26213, 567, 0 }, { 62793, 567, 0 },
	{ 60820, 567, 0 }, { 62797, 567, 0 }, { 62801, 567, 0 }, { 62805, 567, 0 }, { 62809, 567, 0 }, { 62813, 567, 0 },
	{ 107581, 567, 0 }, { 107585, 567, 0 }, { 107589, 567, 0 }, { 26216, 567, 0 }, { 107593, 567, 0 }, { 60824, 567, 0 },
	{ 107597, 567, 0 }, { 107601, 567, 0 }, { 107605, 567, 0 }, { 107609, 567, 0 }, { 107613, 567, 0 }, { 107617, 567, 0 },
	{ 107621, 567, 0 }, { 107625, 567, 0 }, { 26219, 567, 0 }, { 107629, 567, 0 }, { 107633, 567, 0 }, { 107637, 567, 0 },
	{ 107641, 567, 0 }, { 107645, 567, 0 }, { 107649, 567, 0 }, { 107653, 567, 0 }, { 107657, 567, 0 }, { 107661, 567, 0 },
	{ 107665, 567, 0 }, { 26222, 567, 0 }, { 107669, 567, 0 }, { 107673, 567, 0 }, { 107677, 567, 0 }, { 60856, 567, 0 },
	{ 107681, 567, 0 }, { 107685, 567, 0 }, { 107689, 567, 0 }, { 107693, 567, 0 }, { 107697, 567, 0 }, { 107701, 567, 0 },
	{ 26225, 567, 0 }, { 107705, 567, 0 }, { 107709, 567, 0 }, { 107713, 567, 0 }, { 107717, 567, 0 }, { 107721, 567, 0 },
	{ 107725, 567, 0 }, { 107729, 567, 0 }, { 107733, 567, 0 }, { 107737, 567, 0 }, { 107741, 567, 0 }, { 26228, 567, 0 },
	{ 107745, 567, 0 }, { 60860, 567, 0 }, { 107749, 567, 0 }, { 107753, 567, 0 }, { 107757, 567, 0 }, { 107761, 567, 0 },
	{ 107765, 567, 0 }, { 107769, 567, 0 }, { 107773, 567, 0 }, { 107777, 567, 0 }, { 37880, 567, 0 }, { 107781, 567, 0 },
	{ 107785, 567, 0 }, { 107789, 567, 0 }, { 107793, 567, 0 }, { 107797, 567, 0 }, { 107801, 567, 0 }, { 107805, 567, 0 },
	{ 107809, 567, 0 }, { 56219, 567, 0 }, { 56223, 567, 0 }, { 26317, 567, 0 }, { 37883, 567, 0 }, { 56227, 567, 0 },
	{ 56231, 567, 0 }, { 56235, 567, 0 }, { 56239, 567, 0 }, { 56243, 567, 0 }, { 56247, 567, 0 }, { 56251, 567, 0 },
	{ 56255, 567, 0 }, { 107813, 567, 0 }, { 107817, 567, 0 }, { 26231, 567, 0 }, { 107821, 567, 0 }, { 107825, 567, 0 },
	{ 107829, 567, 0 }, { 107833, 567, 0 }, { 107837, 567, 0 }, { 107841, 567, 0 }, { 107845, 567, 0 }, { 107849, 567, 0 },
	{ 107853, 567, 0 }, { 107857, 567, 0 }, { 26234, 567, 0 }, { 107861, 567, 0 }, { 107865, 567, 0 }, { 107869, 567, 0 },
	{ 107873, 567, 0 }, { 107877, 567, 0 }, { 107881, 567, 0 }, { 107885, 567, 0 }, { 107889, 567, 0 }, { 107893, 567, 0 },
	{ 107897, 567, 0 }, { 26237, 567, 0 }, { 107901, 567, 0 }, { 107905, 567, 0 }, { 107909, 567, 0 }, { 107913, 567, 0 },
	{ 107917, 567, 0 }, { 107921, 567, 0 }, { 107925, 567, 0 }, { 107929, 567, 0 }, { 107933, 567, 0 }, { 107937, 567, 0 },
	{ 26240, 567, 0 }, { 107941, 567, 0 }, { 107945, 567, 0 }, { 107949, 567, 0 }, { 107953, 567, 0 }, { 107957, 567, 0 },
	{ 107961, 567, 0 }, { 107965, 567, 0 }, { 107969, 567, 0 }, { 107973, 567, 0 }, { 107977, 567, 0 }, { 26243, 567, 0 },
	{ 107981, 567, 0 }, { 107985, 567, 0 }, { 107989, 567, 0 }, { 107993, 567, 0 }, { 107997, 567, 0 }, { 108001, 567, 0 },
	{ 108005, 567, 0 }, { 108009, 567, 0 }, { 108013, 567, 0 }, { 108017, 567, 0 }, { 26246, 567, 0 }, { 60828, 567, 0 },
	{ 108021, 567, 0 }, { 108025, 567, 0 }, { 108029, 567, 0 }, { 108033, 567, 0 }, { 108037, 567, 0 }, { 108041, 567, 0 },
	{ 108045, 567, 0 }, { 108049, 567, 0 }, { 108053, 567, 0 }, { 26249, 567, 0 }, { 108057, 567, 0 }, { 108061, 567, 0 },
	{ 108065, 567, 0 }, { 108069, 567, 0 }, { 108073, 567, 0 }, { 108077, 567, 0 }, { 108081, 567, 0 }, { 108085, 567, 0 },
	{ 108089, 567, 0 }, { 108093, 567, 0 }, { 26252, 567, 0 }, { 60832, 567, 0 }, { 108097, 567, 0 }, { 108101, 567, 0 },
	{ 108105, 567, 0 }, { 108109, 567, 0 }, { 108113, 567, 0 }, { 108117, 567, 0 }, { 108121, 567, 0 }, { 108125, 567, 0 },
	{ 108129, 567, 0 }, { 48420, 567, 0 }, { 108133, 567, 0 }, { 108137, 567, 0 }, { 108141, 567, 0 }, { 108145, 567, 0 },
	{ 108149, 567, 0 }, { 108153, 567, 0 }, { 108157, 567, 0 }, { 108161, 567, 0 }, { 108165, 567, 0 }, { 108169, 567, 0 },
	{ 26319, 567, 0 }, { 40696, 567, 0 }, { 40764, 567, 0 }, { 60836, 567, 0 }, { 108173, 567, 0 }, { 108177, 567, 0 },
	{ 108181, 567, 0 }, { 108185, 567, 0 }, { 108189, 567, 0 }, { 108193, 567, 0 }, { 108197, 567, 0 }, { 108201, 567, 0 },
	{ 26255, 567, 0 }, { 108205, 567, 0 }, { 108209, 567, 0 }, { 108213, 567, 0 }, { 108217, 567, 0 }, { 108221, 567, 0 },
	{ 108225, 567, 0 }, { 108229, 567, 0 }, { 108233, 567, 0 }, { 108237, 567, 0 }, { 108241, 567, 0 }, { 26258, 567, 0 },
	{ 108245, 567, 0 }, { 108249, 567, 0 }, { 108253, 567, 0 }, { 108257, 567, 0 }, { 108261, 567, 0 }, { 108265, 567, 0 },
	{ 108269, 567, 0 }, { 108273, 567, 0 }, { 108277, 567, 0 }, { 108281, 567, 0 }, { 26261, 567, 0 }, { 108285, 567, 0 },
	{ 108289, 567, 0 }, { 108293, 567, 0 }, { 108297, 567, 0 }, { 108301, 567, 0 }, { 108305, 567, 0 }, { 108309, 567, 0 },
	{ 108313, 567, 0 }, { 108317, 566, 0 }, { 108321, 566, 0 }, { 26264, 567, 0 }, { 108325, 566, 0 }, { 108329, 566, 0 },
	{ 108333, 566, 0 }, { 108337, 566, 0 }, { 108341, 566, 0 }, { 108345, 566, 0 }, { 108349, 566, 0 }, { 108353, 566, 0 },
	{ 108357, 566, 0 }, { 108361, 566, 0 }, { 26267, 567, 0 }, { 108365, 566, 0 }, { 108369, 566, 0 }, { 108373, 566, 0 },
	{ 108377, 566, 0 }, { 108381, 566, 0 }, { 108385, 566, 0 }, { 108389, 566, 0 }, { 108393, 566, 0 }, { 108397, 566, 0 },
	{ 108401, 566, 0 }, { 26270, 567, 0 }, { 108405, 566, 0 }, { 108409, 566, 0 }, { 108413, 566, 0 }, { 108417, 566, 0 },
	{ 108421, 566, 0 }, { 108425, 566, 0 }, { 108429, 566, 0 }, { 108433, 566, 0 }, { 108437, 566, 0 }, { 108441, 566, 0 },
	{ 26273, 567, 0 }, { 108445, 566, 0 }, { 108449, 566, 0 }, { 108453, 566, 0 }, { 108457, 566, 0 }, { 108461, 566, 0 },
	{ 108465, 566, 0 }, { 108469, 566, 0 }, { 108473, 566, 0 }, { 108477, 566, 0 }, { 108481, 566, 0 }, { 26276, 567, 0 },
	{ 108485, 566, 0 }, { 108489, 566, 0 }, { 108493, 566, 0 }, { 108497, 566, 0 }, { 108501, 566, 0 }, { 108505, 566, 0 },
	{ 108509, 566, 0 }, { 108513, 566, 0 }, { 108517, 566, 0 }, { 108521, 566, 0 }, { 48423, 567, 0 }, { 108525, 566, 0 },
	{ 108529, 566, 0 }, { 108533, 566, 0 }, { 108537, 566, 0 }, { 108541, 566, 0 }, { 108545, 566, 0 }, { 108549, 566, 0 },
	{ 108553, 566, 0 }, { 108557, 566, 0 }, { 108561, 566, 0 }, { 23415, 567, 0 }, { 48426, 567, 0 }, { 40768, 566, 0 },
	{ 108565, 566, 0 }, { 108569, 566, 0 }, { 108573, 566, 0 }, { 108577, 566, 0 }, { 108581, 566, 0 }, { 108585, 566, 0 },
	{ 108589, 566, 0 }, { 108593, 566, 0 }, { 108597, 566, 0 }, { 26279, 567, 0 }, { 108601, 566, 0 }, { 108605, 566, 0 },
	{ 108609, 566, 0 }, { 108613, 566, 0 }, { 108617, 566, 0 }, { 108621, 566, 0 }, { 108625, 566, 0 }, { 108629, 566, 0 },
	{ 108633, 566, 0 }, { 108637, 566, 0 }, { 26282, 567, 0 }, { 108641, 566, 0 }, { 108645, 566, 0 }, { 108649, 566, 0 },
	{ 108653, 566, 0 }, { 108657, 566, 0 }, { 108661, 566, 0 }, { 108665, 566, 0 }, { 108669, 566, 0 }, { 108673, 566, 0 },
	{ 108677, 566, 0 }, { 26285, 567, 0 }, { 108681, 566, 0 }, { 108685, 566, 0 }, { 108689, 566, 0 }, { 108693, 566, 0 },
	{ 108697, 566, 0 }, { 108701, 566, 0 }, { 108705, 566, 0 }, { 108709, 566, 0 }, { 108713, 566, 0 }, { 108717, 566, 0 },
	{ 26288, 567, 0 }, { 108721, 566, 0 }, { 108725, 566, 0 }, { 108729, 566, 0 }, { 108733, 566, 0 }, { 108737, 566, 0 },
	{ 108741, 566, 0 }, { 108745, 566, 0 }, { 108749, 566, 0 }, { 108753, 566, 0 }, { 108757, 566, 0 }, { 26291, 567, 0 },
	{ 108761, 566, 0 }, { 108765, 566, 0 }, { 108769, 566, 0 }, { 108773, 566, 0 }, { 108777, 566, 0 }, { 108781, 566, 0 },
	{ 108785, 566, 0 }, { 108789, 566, 0 }, { 108793, 566, 0 }, { 108797, 566, 0 }, { 26294, 567, 0 }, { 108801, 566, 0 },
	{ 108805, 566, 0 }, { 108809, 566, 0 }, { 108813, 566, 0 }, { 108817, 566, 0 }, { 108821, 566, 0 }, { 108825, 566, 0 },
	{ 108829, 566, 0 }, { 108833, 566, 0 }, { 108837, 566, 0 }, { 26297, 567, 0 }, { 108841, 566, 0 }, { 108845, 566, 0 },
	{ 108849, 566, 0 }, { 108853, 566, 0 }, { 108857, 566, 0 }, { 108861, 566, 0 }, { 108865, 566, 0 }, { 108869, 566, 0 },
	{ 108873, 566, 0 }, { 108877, 566, 0 }, { 26300, 567, 0 }, { 108881, 566, 0 }, { 108885, 566, 0 }, { 108889, 566, 0 },
	{ 108893, 566, 0 }, { 108897, 566, 0 }, { 108901, 566, 0 }, { 108905, 566, 0 }, { 108909, 566, 0 }, { 108913, 566, 0 },
	{ 108917, 566, 0 }, { 40699, 567, 0 }, { 108921, 566, 0 }, { 108925, 566, 0 }, { 108929, 566, 0 }, { 108933, 566, 0 },
	{ 108937, 566, 0 }, { 108941, 566, 0 }, { 108945, 566, 0 }, { 108949, 566, 0 }, { 108953, 566, 0 }, { 108957, 566, 0 },
	{ 28735, 567, 0 }, { 50606, 567, 0 }, { 108961, 566, 0 }, { 108965, 566, 0 }, { 108969, 566, 0 }, { 108973, 566, 0 },
	{ 108977, 566, 0 }, { 108981, 566, 0 }, { 108985, 566, 0 }, { 108989, 566, 0 }, { 108993, 566, 0 }, { 108997, 566, 0 },
	{ 50609, 567, 0 }, { 109001, 566, 0 }, { 109005, 566, 0 }, { 109009, 566, 0 }, { 109013, 566, 0 }, { 109017, 566, 0 },
	{ 109021, 566, 0 }, { 109025, 566, 0 }, { 109029, 566, 0 }, { 109033, 566, 0 }, { 109037, 566, 0 }, { 50612, 567, 0 },
	{ 109041, 566, 0 }, { 109045, 566, 0 }, { 109049, 566, 0 }, { 109053, 566, 0 }, { 109057, 566, 0 }, { 109061, 566, 0 },
	{ 109065, 566, 0 }, { 109069, 566, 0 }, { 109073, 566, 0 }, { 109077, 566, 0 }, { 50615, 567, 0 }, { 109081, 566, 0 },
	{ 109085, 566, 0 }, { 109089, 566, 0 }, { 109093, 566, 0 }, { 109097, 566, 0 }, { 109101, 566, 0 }, { 109105, 566, 0 },
	{ 109109, 566, 0 }, { 109113, 566, 0 }, { 109117, 566, 0 }, { 53047, 567, 0 }, { 109121, 566, 0 }, { 109125, 566, 0 },
	{ 109129, 566, 0 }, { 109133, 566, 0 }, { 109137, 566, 0 }, { 109141, 566, 0 }, { 109145, 566, 0 }, { 109149, 566, 0 },
	{ 109153, 566, 0 }, { 109157, 566, 0 }, { 40702, 567, 0 }, { 109161, 566, 0 }, { 109165, 566, 0 }, { 109169, 566, 0 },
	{ 109173, 566, 0 }, { 109177, 566, 0 }, { 109181, 566, 0 }, { 109185, 566, 0 }, { 109189, 566, 0 }, { 109193, 566, 0 },
	{ 109197, 566, 0 }, { 40705, 567, 0 }, { 109201, 566, 0 }, { 109205, 566, 0 }, { 109209, 566, 0 }, { 109213, 566, 0 },
	{ 109217, 566, 0 }, { 109221, 566, 0 }, { 109225, 566, 0 }, { 48429, 567, 0 }, { 50618, 567, 0 }, { 50621, 567, 0 },
	{ 37886, 567, 0 }, { 48432, 567, 0 }, { 40708, 567, 0 }, { 40711, 567, 0 }, { 40714, 567, 0 }, { 53231, 567, 0 },
	{ 53234, 567, 0 }, { 48435, 567, 0 }, { 48438, 567, 0 }, { 48441, 567, 0 }, { 40717, 567, 0 }, { 37888, 567, 0 },
	{ 48444, 567, 0 }, { 48447, 567, 0 }, { 48450, 567, 0 }, { 48453, 567, 0 }, { 48456, 567, 0 }, { 48459, 567, 0 },
	{ 40720, 567, 0 }, { 48462, 567, 0 }, { 48465, 567, 0 }, { 48468, 567, 0 }, { 23417, 567, 0 }, { 48471, 567, 0 },
	{ 50644, 567, 0 }, { 53237, 567, 0 }, { 53240, 567, 0 }, { 53243, 567, 0 }, { 53246, 567, 0 }, { 53249, 567, 0 },
	{ 53252, 567, 0 }, { 53255, 567, 0 }, { 53258, 567, 0 }, { 37890, 567, 0 }, { 53261, 567, 0 }, { 53264, 567, 0 },
	{ 53267, 567, 0 }, { 53270, 567, 0 }, { 53273, 567, 0 }, { 53276, 567, 0 }, { 53279, 567, 0 }, { 53282, 567, 0 },
	{ 53285, 567, 0 }, { 53288, 567, 0 }, { 109229, 65535, 1 }, { 109249, 65535, 1 },
	/* v3-VaccineManufacturer */
	{ 51856, 65535, 0 }, { 40010, 65535, 0 }, { 51859, 65535, 0 }, { 21428, 65535, 0 }, { 51867, 65535, 0 },
	{ 51129, 65535, 0 }, { 51871, 65535, 0 }, { 50345, 65535, 0 }, { 51875, 65535, 0 }, { 51879, 65535, 0 },
	{ 51883, 65535, 0 }, { 51895, 65535, 0 }, { 51903, 65535, 0 }, { 48037, 65535, 0 }, { 51911, 65535, 0 },
	{ 48338, 65535, 0 }, { 51915, 65535, 0 }, { 51919, 65535, 0 }, { 51923, 65535, 0 }, { 51927, 65535, 0 },
	{ 21601, 65535, 0 }, { 48738, 65535, 0 }, { 51935, 65535, 0 }, { 51939, 65535, 0 }, { 51943, 65535, 0 },
	{ 51947, 65535, 0 }, { 51195, 65535, 0 }, { 51951, 65535, 0 }, { 51959, 65535, 0 }, { 48141, 65535, 0 },
	{ 51963, 65535, 0 }, { 51609, 65535, 0 }, { 51967, 65535, 0 }, { 51971, 65535, 0 }, { 51979, 65535, 0 },
	{ 51169, 65535, 0 }, { 51983, 65535, 0 }, { 50383, 65535, 0 }, { 48386, 65535, 0 }, { 51999, 65535, 0 },
	/* v3-WorkClassificationODH */
	{ 109273, 65535, 0 }, { 109278, 65535, 0 }, { 109283, 65535, 0 }, { 109288, 65535, 0 }, { 109294, 65535, 0 },
	{ 109299, 65535, 0 }, { 109304, 65535, 0 }, { 109310, 65535, 0 }, { 88030, 65535, 0 },
	/* v3-hl7ApprovalStatus */
	{ 109315, 65535, 0 }, { 109320, 65535, 0 }, { 109325, 65535, 0 }, { 109330, 65535, 0 }, { 109336, 65535, 0 },
	{ 109342, 65535, 0 }, { 109348, 65535, 0 }, { 109353, 65535, 0 }, { 109358, 65535, 0 }, { 109363, 65535, 0 },
	{ 109368, 65535, 0 }, { 22267, 65535, 0 }, { 109373, 65535, 0 }, { 109377, 65535, 0 }, { 109382, 65535, 0 },
	{ 109387, 65535, 0 }, { 109392, 65535, 0 }, { 109395, 65535, 0 }, { 109400, 65535, 0 }, { 109404, 65535, 0 },
	/* v3-hl7CMETAttribution */
	{ 41003, 65535, 0 }, { 109407, 65535, 0 }, { 109418, 65535, 0 }, { 109441, 65535, 0 }, { 27630, 65535, 0 },
	{ 109466, 65535, 0 }, { 109474, 65535, 0 },
	/* v3-hl7ITSType */
	{ 60401, 65535, 0 }, { 53123, 65535, 0 },
	/* v3-hl7ITSVersionCode */
	{ 109484, 65535, 0 },
	/* v3-hl7PublishingDomain */
	{ 51856, 65535, 0 }, { 51847, 65535, 0 }, { 50657, 65535, 0 }, { 109493, 65535, 0 }, { 21469, 65535, 0 },
	{ 48298, 65535, 0 }, { 44602, 65535, 0 }, { 48301, 65535, 0 }, { 21480, 65535, 0 }, { 21483, 65535, 0 },
	{ 21486, 65535, 0 }, { 21489, 65535, 0 }, { 21492, 65535, 0 }, { 36409, 65535, 0 }, { 21509, 65535, 0 },
	{ 60923, 65535, 0 }, { 60910, 65535, 0 }, { 109496, 65535, 0 }, { 59965, 65535, 0 }, { 56380, 65535, 0 },
	{ 50333, 65535, 0 }, { 50759, 65535, 0 }, { 21623, 65535, 0 }, { 56403, 65535, 0 }, { 52844, 65535, 0 },
	{ 65614, 65535, 0 }, { 50218, 65535, 0 }, { 48362, 65535, 0 }, { 50293, 65535, 0 }, { 26875, 65535, 0 },
	{ 26881, 65535, 0 }, { 109499, 65535, 0 }, { 109502, 65535, 0 }, { 21712, 65535, 0 }, { 51508, 65535, 0 },
	{ 48401, 65535, 0 }, { 50059, 65535, 0 }, { 21715, 65535, 0 }, { 49416, 65535, 0 }, { 48404, 65535, 0 },
	{ 49419, 65535, 0 }, { 50771, 65535, 0 },
	/* v3-hl7PublishingSection */
	{ 51280, 65535, 0 }, { 49351, 65535, 0 }, { 48338, 65535, 0 }, { 109505, 65535, 0 },
	/* v3-hl7PublishingSubSection */
	{ 48301, 65535, 0 }, { 51382, 65535, 0 }, { 21604, 65535, 0 }, { 57813, 65535, 0 }, { 50765, 65535, 0 },
	{ 21690, 65535, 0 }, { 109508, 65535, 0 }, { 48368, 65535, 0 }, { 50227, 65535, 0 }, { 109505, 65535, 0 },
	/* v3-hl7Realm */
	{ 21428, 3, 0 }, { 50592, 3, 0 }, { 21442, 3, 0 }, { 109511, 6, 1 }, { 109511, 32, 1 }, { 51136, 3, 0 },
	{ 109527, 65535, 1 }, { 109541, 6, 0 }, { 48235, 3, 0 }, { 48314, 3, 0 }, { 56552, 3, 0 }, { 50179, 3, 0 },
	{ 48301, 3, 0 }, { 51335, 3, 0 }, { 50182, 3, 0 }, { 109544, 3, 0 }, { 21530, 3, 0 }, { 51382, 3, 0 }, { 62830, 3, 0 },
	{ 63872, 6, 0 }, { 63872, 32, 0 }, { 50287, 3, 0 }, { 38910, 3, 0 }, { 50021, 3, 0 }, { 48341, 3, 0 }, { 48350, 3, 0 },
	{ 61546, 3, 0 }, { 109547, 3, 0 }, { 50851, 3, 0 }, { 109550, 3, 0 }, { 109553, 3, 0 }, { 109556, 3, 0 },
	{ 109559, 65535, 1 }, { 109575, 6, 0 }, { 50233, 3, 0 }, { 50239, 3, 0 }, { 44612, 3, 0 }, { 109578, 3, 0 },
	{ 109581, 3, 0 }, { 53450, 3, 0 }, { 109585, 3, 0 }, { 109588, 3, 0 }, { 21796, 3, 0 }, { 109591, 3, 0 },
	{ 109594, 3, 0 }, { 109597, 6, 0 }, { 109600, 32, 0 },
	/* v3-hl7V3Conformance */
	{ 36415, 65535, 0 }, { 50351, 65535, 0 }, { 23408, 65535, 0 }, { 48368, 65535, 0 }, { 51508, 65535, 0 },
	{ 21782, 65535, 0 },
	/* v3-hl7VoteResolution */
	{ 109603, 2, 0 }, { 109320, 2, 0 }, { 109610, 65535, 1 }, { 109632, 2, 0 }, { 109637, 65535, 1 }, { 109656, 4, 0 },
	{ 109664, 4, 0 }, { 109672, 4, 0 }, { 109680, 4, 0 }, { 109688, 4, 0 }, { 109697, 4, 0 }, { 109705, 4, 0 },
	{ 109716, 4, 0 },
	/* v3-orderableDrugForm */
	{ 109725, 159, 0 }, { 109729, 156, 0 }, { 109736, 0, 0 }, { 109743, 50, 0 }, { 49456, 164, 0 }, { 109753, 4, 0 },
	{ 109761, 164, 0 }, { 109766, 89, 0 }, { 109773, 164, 0 }, { 53356, 100, 0 }, { 109778, 89, 0 }, { 109785, 164, 0 },
	{ 109792, 4, 0 }, { 109800, 89, 0 }, { 109808, 89, 0 }, { 49500, 162, 0 }, { 109814, 164, 0 }, { 109819, 159, 0 },
	{ 109828, 89, 0 }, { 85913, 164, 0 }, { 103079, 54, 0 }, { 109837, 117, 0 }, { 109837, 156, 0 }, { 109842, 89, 0 },
	{ 109848, 89, 0 }, { 109854, 82, 0 }, { 103118, 54, 0 }, { 109861, 83, 0 }, { 109868, 83, 0 }, { 109874, 28, 0 },
	{ 109882, 28, 0 }, { 109890, 28, 2 }, { 109898, 24, 0 }, { 109898, 39, 0 }, { 109906, 27, 0 }, { 109906, 28, 0 },
	{ 109915, 88, 0 }, { 109922, 36, 0 }, { 109931, 36, 0 }, { 109940, 89, 0 }, { 109946, 39, 0 }, { 109954, 39, 0 },
	{ 109962, 164, 0 }, { 109968, 159, 0 }, { 109973, 43, 0 }, { 109981, 158, 0 }, { 83327, 163, 0 }, { 109989, 46, 0 },
	{ 109996, 164, 0 }, { 63910, 164, 0 }, { 110001, 160, 0 }, { 110006, 50, 0 }, { 110014, 0, 0 }, { 110022, 117, 0 },
	{ 110028, 117, 0 }, { 110034, 122, 0 }, { 110041, 117, 0 }, { 110047, 133, 0 }, { 110051, 161, 0 }, { 110058, 58, 0 },
	{ 110066, 162, 0 }, { 110070, 0, 0 }, { 110077, 50, 0 }, { 110087, 5, 0 }, { 110094, 96, 0 }, { 110101, 123, 0 },
	{ 110109, 133, 0 }, { 110119, 15, 0 }, { 110126, 46, 0 }, { 104167, 50, 0 }, { 110133, 74, 0 }, { 110141, 0, 0 },
	{ 110149, 21, 0 }, { 110155, 161, 0 }, { 71194, 162, 0 }, { 110159, 74, 0 }, { 110167, 15, 0 }, { 110173, 21, 0 },
	{ 110180, 46, 0 }, { 110186, 54, 0 }, { 110194, 74, 0 }, { 110201, 122, 0 }, { 110208, 117, 0 }, { 110216, 9, 0 },
	{ 110222, 15, 0 }, { 110228, 21, 0 }, { 110228, 82, 0 }, { 110235, 50, 0 }, { 110242, 122, 0 }, { 110249, 125, 0 },
	{ 110255, 89, 0 }, { 110264, 15, 0 }, { 110270, 21, 0 }, { 110277, 46, 0 }, { 110283, 74, 0 }, { 110290, 122, 0 },
	{ 110297, 164, 0 }, { 110301, 163, 0 }, { 27537, 164, 0 }, { 110307, 164, 0 }, { 110314, 164, 0 }, { 110319, 164, 0 },
	{ 110324, 97, 0 }, { 110328, 156, 0 }, { 110333, 160, 0 }, { 110341, 15, 0 }, { 110348, 43, 0 }, { 110356, 74, 0 },
	{ 110364, 132, 0 }, { 110371, 117, 0 }, { 110378, 159, 0 }, { 110386, 121, 0 }, { 110394, 122, 0 }, { 110402, 82, 0 },
	{ 110408, 156, 0 }, { 110414, 58, 0 }, { 110419, 89, 0 }, { 51987, 161, 0 }, { 110425, 156, 0 }, { 110430, 160, 0 },
	{ 110440, 7, 0 }, { 110449, 164, 0 }, { 110454, 163, 0 }, { 104576, 164, 0 }, { 110459, 82, 0 }, { 110465, 100, 0 },
	{ 110469, 133, 0 }, { 110474, 15, 0 }, { 110481, 46, 0 }, { 110488, 60, 0 }, { 110495, 73, 0 }, { 110502, 74, 0 },
	{ 110510, 101, 0 }, { 110517, 117, 0 }, { 110524, 97, 0 }, { 110531, 98, 0 }, { 110538, 135, 0 }, { 110546, 135, 0 },
	{ 110554, 135, 0 }, { 110563, 135, 0 }, { 110571, 135, 0 }, { 110579, 46, 0 }, { 110588, 121, 0 }, { 110598, 15, 0 },
	{ 110605, 143, 0 }, { 110615, 43, 0 }, { 110623, 145, 0 }, { 110634, 46, 0 }, { 110641, 74, 0 }, { 110649, 148, 0 },
	{ 110660, 132, 0 }, { 110667, 159, 0 }, { 110675, 121, 0 }, { 110683, 125, 0 }, { 110690, 147, 0 }, { 110698, 164, 0 },
	{ 110704, 65535, 1 }, { 110727, 65535, 1 }, { 110748, 157, 1 }, { 110761, 157, 1 }, { 110779, 157, 1 },
	{ 110794, 157, 1 }, { 110802, 157, 1 }, { 110824, 157, 1 }, { 110847, 157, 1 },
	/* v3-policyHolderRole */
	/* v3-styleType */
	{ 110862, 14, 0 }, { 110869, 14, 0 }, { 110878, 14, 0 }, { 110887, 15, 0 }, { 110895, 16, 0 }, { 110902, 16, 0 },
	{ 110907, 14, 0 }, { 110919, 14, 0 }, { 110931, 15, 0 }, { 110937, 15, 0 }, { 110943, 16, 0 }, { 110950, 15, 0 },
	{ 110958, 65535, 1 }, { 110969, 65535, 1 }, { 110980, 13, 1 }, { 110998, 65535, 1 }, { 111014, 13, 1 },
	{ 111034, 12, 0 }, { 111039, 12, 0 }, { 111048, 12, 0 }, { 111056, 12, 0 },
	/* v3-substanceAdminSubstitution */
	{ 51310, 2, 0 }, { 23406, 9, 0 }, { 21519, 1, 0 }, { 21533, 9, 0 }, { 46406, 2, 0 }, { 46404, 9, 0 }, { 72819, 7, 0 },
	{ 50342, 1, 0 }, { 21779, 7, 0 }, { 111066, 65535, 1 },
	/* v3-triggerEventID */
	{ 111101, 65535, 0 }, { 111117, 65535, 0 }, { 111133, 65535, 0 }, { 111149, 65535, 0 }, { 111165, 65535, 0 },
	{ 111181, 65535, 0 }, { 111197, 65535, 0 }, { 111213, 65535, 0 }, { 111229, 65535, 0 }, { 111245, 65535, 0 },
	{ 111261, 65535, 0 },
	/* validation-process */
	{ 111277, 65535, 0 }, { 111288, 65535, 0 }, { 111299, 65535, 0 }, { 37955, 65535, 0 }, { 111305, 65535, 0 },
	{ 111316, 65535, 0 },
	/* validation-status */
	{ 30516, 65535, 0 }, { 111325, 65535, 0 }, { 22157, 65535, 0 },
	/* validation-type */
	{ 22527, 65535, 0 }, { 111336, 65535, 0 }, { 37955, 65535, 0 },
	/* variant-state */
	{ 37607, 65535, 0 }, { 111344, 65535, 0 }, { 111353, 65535, 0 },
	/* verificationresult-communication-method */
	{ 36172, 65535, 0 }, { 111362, 65535, 0 }, { 111369, 65535, 0 }, { 111374, 65535, 0 },
	/* medicationdispense-category */
	{ 42691, 65535, 0 }, { 37974, 65535, 0 }, { 42701, 65535, 0 }, { 42711, 65535, 0 },
	/* medicationdispense-status-reason */
	{ 42947, 65535, 0 }, { 42957, 65535, 0 }, { 42964, 65535, 0 }, { 111379, 65535, 0 }, { 111385, 65535, 0 },
	{ 111391, 65535, 0 }, { 111397, 65535, 0 }, { 111403, 65535, 0 }, { 111409, 65535, 0 }, { 42973, 65535, 0 },
	{ 42981, 65535, 0 }, { 42988, 65535, 0 }, { 111415, 65535, 0 }, { 111425, 65535, 0 }, { 42998, 65535, 0 },
	{ 111436, 65535, 0 }, { 43008, 65535, 0 }, { 43013, 65535, 0 }, { 43022, 65535, 0 }, { 43029, 65535, 0 },
	{ 43034, 65535, 0 },
	/* urn:iso-astm:E1762-95:2013 */
	{ 111441, 65535, 0 }, { 111464, 65535, 0 }, { 111488, 65535, 0 }, { 111512, 65535, 0 }, { 111536, 65535, 0 },
	{ 111560, 65535, 0 }, { 111584, 65535, 0 }, { 111608, 65535, 0 }, { 111632, 65535, 0 }, { 111656, 65535, 0 },
	{ 111680, 65535, 0 }, { 111703, 65535, 0 }, { 111726, 65535, 0 }, { 111749, 65535, 0 }, { 111772, 65535, 0 },
	{ 111795, 65535, 0 }, { 111818, 65535, 0 }, { 111841, 65535, 0 },
	/* urn:oid:1.2.36.1.2001.1001.101.104.16592 */
	{ 40979, 65535, 0 }, { 48407, 65535, 0 }, { 40982, 65535, 0 }, { 40985, 65535, 0 }, { 40988, 65535, 0 },
	{ 40991, 65535, 0 },
	/* urn:oid:2.16.840.1.113883.3.1937.98.5.8 */
	{ 22088, 65535, 0 }, { 22257, 65535, 0 }, { 22267, 65535, 0 }, { 23143, 65535, 0 }, { 24239, 65535, 0 },
	{ 28163, 65535, 0 }, { 111864, 65535, 0 }, { 24457, 65535, 0 },
};

const char schema_concept_text[] =
	"critical\000info\000warning\000109001\000109002\000109003\000109004\000109005\000109006\000109007\000109008\000"
	"109009\000109010\000109011\000109012\000109013\000109014\000109015\000109016\000109017\000109018\000109019\000109020\000"
	"109021\000109022\000109023\000109024\000109025\000109026\000109027\000109028\000109029\000109030\000109031\000109032\000"
	"109033\000109034\000109035\000109036\000109037\000109038\000109039\000109040\000109041\000109042\000109043\000109044\000"
	"109045\000109046\000109047\000109048\000109049\000109050\000109051\000109052\000109053\000109054\000109055\000109056\000"
	"109057\000109058\000109059\000109060\000109061\000109063\000109070\000109071\000109072\000109073\000109080\000109081\000"
	"109082\000109083\000109091\000109092\000109093\000109094\000109095\000109096\000109101\000109102\000109103\000109104\000"
	"109105\000109106\000109110\000109111\000109112\000109113\000109114\000109115\000109116\000109117\000109120\000109121\000"
	"109122\000109123\000109124\000109125\000109132\000109133\000109134\000109135\000109136\000109200\000109201\000109202\000"
	"109203\000109204\000109205\000109206\000109207\000109208\000109209\000109210\000109211\000109212\000109213\000109214\000"
	"109215\000109216\000109217\000109218\000109219\000109220\000109221\000109222\000109701\000109702\000109703\000109704\000"
	"109705\000109706\000109707\000109708\000109709\000109710\000109801\000109802\000109803\000109804\000109805\000109806\000"
	"109807\000109808\000109809\000109810\000109811\000109812\000109813\000109814\000109815\000109816\000109817\000109818\000"
	"109819\000109820\000109821\000109822\000109823\000109824\000109825\000109826\000109827\000109828\000109829\000109830\000"
	"109831\000109832\000109833\000109834\000109835\000109836\000109837\000109838\000109839\000109840\000109841\000109842\000"
	"109843\000109844\000109845\000109846\000109847\000109848\000109849\000109850\000109851\000109852\000109853\000109854\000"
	"109855\000109856\000109857\000109858\000109859\000109860\000109861\000109862\000109863\000109864\000109865\000109866\000"
	"109867\000109868\000109869\000109870\000109871\000109872\000109873\000109874\000109875\000109876\000109877\000109878\000"
	"109879\000109880\000109881\000109901\000109902\000109903\000109904\000109905\000109906\000109907\000109908\000109909\000"
	"109910\000109911\000109912\000109913\000109914\000109915\000109916\000109917\000109918\000109919\000109920\000109921\000"
	"109931\000109932\000109933\000109941\000109943\000109991\000109992\000109993\000109994\000109995\000109996\000109997\000"
	"109998\000109999\000110001\000110002\000110003\000110004\000110005\000110006\000110007\000110008\000110009\000110010\000"
	"110011\000110012\000110013\000110020\000110021\000110022\000110023\000110024\000110025\000110026\000110027\000110028\000"
	"110030\000110031\000110032\000110033\000110034\000110035\000110036\000110037\000110038\000110100\000110101\000110102\000"
	"110103\000110104\000110105\000110106\000110107\000110108\000110109\000110110\000110111\000110112\000110113\000110114\000"
	"110120\000110121\000110122\000110123\000110124\000110125\000110126\000110127\000110128\000110129\000110130\000110131\000"
	"110132\000110133\000110134\000110135\000110136\000110137\000110138\000110139\000110140\000110141\000110142\000110150\000"
	"110151\000110152\000110153\000110154\000110155\000110180\000110181\000110182\000110190\000110500\000110501\000110502\000"
	"110503\000110504\000110505\000110506\000110507\000110508\000110509\000110510\000110511\000110512\000110513\000110514\000"
	"110515\000110516\000110518\000110519\000110521\000110522\000110523\000110524\000110526\000110527\000110528\000110529\000"
	"110700\000110701\000110702\000110703\000110704\000110705\000110706\000110800\000110801\000110802\000110803\000110804\000"
	"110805\000110806\000110807\000110808\000110809\000110810\000110811\000110812\000110813\000110814\000110815\000110816\000"
	"110817\000110818\000110819\000110820\000110821\000110822\000110823\000110824\000110825\000110826\000110827\000110828\000"
	"110829\000110830\000110831\000110832\000110833\000110834\000110835\000110836\000110837\000110838\000110839\000110840\000"
	"110841\000110842\000110843\000110844\000110845\000110846\000110847\000110848\000110849\000110850\000110851\000110852\000"
	"110853\000110854\000110855\000110856\000110857\000110858\000110859\000110860\000110861\000110862\000110863\000110864\000"
	"110865\000110866\000110867\000110868\000110869\000110870\000110871\000110872\000110873\000110874\000110875\000110876\000"
	"110877\000110901\000110902\000110903\000110904\000110905\000110906\000110907\000110908\000110909\000110910\000110911\000"
	"111001\000111002\000111003\000111004\000111005\000111006\000111007\000111008\000111009\000111010\000111011\000111012\000"
	"111013\000111014\000111015\000111016\000111017\000111018\000111019\000111020\000111021\000111022\000111023\000111024\000"
	"111025\000111026\000111027\000111028\000111029\000111030\000111031\000111032\000111033\000111034\000111035\000111036\000"
	"111037\000111038\000111039\000111040\000111041\000111042\000111043\000111044\000111045\000111046\000111047\000111048\000"
	"111049\000111050\000111051\000111052\000111053\000111054\000111055\000111056\000111057\000111058\000111059\000111060\000"
	"111061\000111062\000111063\000111064\000111065\000111066\000111069\000111071\000111072\000111081\000111086\000111087\000"
	"111088\000111089\000111090\000111091\000111092\000111093\000111099\000111100\000111101\000111102\000111103\000111104\000"
	"111105\000111111\000111112\000111113\000111120\000111121\000111122\000111123\000111124\000111125\000111126\000111127\000"
	"111128\000111129\000111130\000111135\000111136\000111137\000111138\000111139\000111140\000111141\000111142\000111143\000"
	"111144\000111145\000111146\000111147\000111148\000111149\000111150\000111151\000111152\000111153\000111154\000111155\000"
	"111156\000111157\000111158\000111159\000111168\000111170\000111171\000111172\000111173\000111174\000111175\000111176\000"
	"111177\000111178\000111179\000111180\000111181\000111182\000111183\000111184\000111185\000111186\000111187\000111188\000"
	"111189\000111190\000111191\000111192\000111193\000111194\000111195\000111196\000111197\000111198\000111199\000111200\000"
	"111201\000111202\000111203\000111204\000111205\000111206\000111207\000111208\000111209\000111210\000111211\000111212\000"
	"111213\000111214\000111215\000111216\000111217\000111218\000111219\000111220\000111221\000111222\000111223\000111224\000"
	"111225\000111233\000111234\000111235\000111236\000111237\000111238\000111239\000111240\000111241\000111242\000111243\000"
	"111244\000111245\000111248\000111249\000111250\000111251\000111252\000111253\000111254\000111255\000111256\000111257\000"
	"111258\000111259\000111260\000111262\000111263\000111264\000111265\000111269\000111271\000111273\000111277\000111278\000"
	"111279\000111281\000111283\000111284\000111285\000111286\000111287\000111288\000111290\000111291\000111292\000111293\000"
	"111294\000111296\000111297\000111298\000111299\000111300\000111301\000111302\000111303\000111304\000111305\000111306\000"
	"111307\000111308\000111309\000111310\000111311\000111312\000111313\000111314\000111315\000111316\000111317\000111318\000"
	"111320\000111321\000111322\000111323\000111324\000111325\000111326\000111327\000111328\000111329\000111330\000111331\000"
	"111332\000111333\000111334\000111335\000111336\000111338\000111340\000111341\000111342\000111343\000111344\000111345\000"
	"111346\000111347\000111350\000111351\000111352\000111353\000111354\000111355\000111356\000111357\000111358\000111359\000"
	"111360\000111361\000111362\000111363\000111364\000111365\000111366\000111367\000111368\000111369\000111370\000111371\000"
	"111372\000111373\000111374\000111375\000111376\000111377\000111380\000111381\000111382\000111383\000111384\000111385\000"
	"111386\000111387\000111388\000111389\000111390\000111391\000111392\000111393\000111394\000111395\000111396\000111397\000"
	"111398\000111399\000111400\000111401\000111402\000111403\000111404\000111405\000111406\000111407\000111408\000111409\000"
	"111410\000111411\000111412\000111413\000111414\000111415\000111416\000111417\000111418\000111419\000111420\000111421\000"
	"111423\000111424\000111425\000111426\000111427\000111428\000111429\000111430\000111431\000111432\000111433\000111434\000"
	"111435\000111436\000111437\000111438\000111439\000111440\000111441\000111442\000111443\000111444\000111445\000111446\000"
	"111447\000111448\000111449\000111450\000111451\000111452\000111453\000111454\000111455\000111456\000111457\000111458\000"
	"111459\000111460\000111461\000111462\000111463\000111464\000111465\000111466\000111467\000111468\000111469\000111470\000"
	"111471\000111472\000111473\000111474\000111475\000111476\000111477\000111478\000111479\000111480\000111481\000111482\000"
	"111483\000111484\000111485\000111486\000111487\000111488\000111489\000111490\000111491\000111492\000111494\000111495\000"
	"111496\000111497\000111498\000111499\000111500\000111501\000111502\000111503\000111504\000111505\000111506\000111507\000"
	"111508\000111509\000111510\000111511\000111512\000111513\000111514\000111515\000111516\000111517\000111518\000111519\000"
	"111520\000111521\000111522\000111523\000111524\000111525\000111526\000111527\000111528\000111529\000111530\000111531\000"
	"111532\000111533\000111534\000111535\000111536\000111537\000111538\000111539\000111540\000111541\000111542\000111543\000"
	"111544\000111545\000111546\000111547\000111548\000111549\000111550\000111551\000111552\000111553\000111554\000111555\000"
	"111556\000111557\000111558\000111559\000111560\000111561\000111562\000111563\000111564\000111565\000111566\000111567\000"
	"111568\000111569\000111570\000111571\000111572\000111573\000111574\000111575\000111576\000111577\000111578\000111579\000"
	"111580\000111581\000111582\000111583\000111584\000111585\000111586\000111587\000111590\000111591\000111592\000111593\000"
	"111601\000111602\000111603\000111604\000111605\000111606\000111607\000111609\000111621\000111622\000111623\000111625\000"
	"111626\000111627\000111628\000111629\000111630\000111631\000111632\000111633\000111634\000111635\000111636\000111637\000"
	"111638\000111641\000111642\000111643\000111644\000111645\000111646\000111671\000111672\000111673\000111674\000111675\000"
	"111676\000111677\000111678\000111679\000111680\000111685\000111686\000111687\000111688\000111689\000111690\000111691\000"
	"111692\000111693\000111694\000111695\000111696\000111697\000111698\000111700\000111701\000111702\000111703\000111704\000"
	"111705\000111706\000111707\000111708\000111709\000111710\000111711\000111712\000111718\000111719\000111720\000111721\000"
	"111723\000111724\000111726\000111727\000111729\000111741\000111742\000111743\000111744\000111745\000111746\000111747\000"
	"111748\000111749\000111750\000111751\000111752\000111753\000111754\000111755\000111756\000111760\000111761\000111762\000"
	"111763\000111764\000111765\000111766\000111767\000111768\000111769\000111770\000111771\000111772\000111773\000111776\000"
	"111777\000111778\000111779\000111780\000111781\000111782\000111783\000111786\000111787\000111791\000111792\000111800\000"
	"111801\000111802\000111803\000111804\000111805\000111806\000111807\000111808\000111809\000111810\000111811\000111812\000"
	"111813\000111814\000111815\000111816\000111817\000111818\000111819\000111820\000111821\000111822\000111823\000111824\000"
	"111825\000111826\000111827\000111828\000111829\000111830\000111831\000111832\000111833\000111834\000111835\000111836\000"
	"111837\000111838\000111839\000111840\000111841\000111842\000111843\000111844\000111845\000111846\000111847\000111848\000"
	"111849\000111850\000111851\000111852\000111853\000111854\000111855\000111856\000111900\000111901\000111902\000111903\000"
	"111904\000111905\000111906\000111907\000111908\000111909\000111910\000111911\000111912\000111913\000111914\000111915\000"
	"111916\000111917\000111918\000111919\000111920\000111921\000111922\000111923\000111924\000111925\000111926\000111927\000"
	"111928\000111929\000111930\000111931\000111932\000111933\000111934\000111935\000111936\000111937\000111938\000111939\000"
	"111940\000111941\000111942\000111943\000111944\000111945\000111946\000111947\000112000\000112001\000112002\000112003\000"
	"112004\000112005\000112006\000112007\000112008\000112009\000112010\000112011\000112012\000112013\000112014\000112015\000"
	"112016\000112017\000112018\000112019\000112020\000112021\000112022\000112023\000112024\000112025\000112026\000112027\000"
	"112028\000112029\000112030\000112031\000112032\000112033\000112034\000112035\000112036\000112037\000112038\000112039\000"
	"112040\000112041\000112042\000112043\000112044\000112045\000112046\000112047\000112048\000112049\000112050\000112051\000"
	"112052\000112053\000112054\000112055\000112056\000112057\000112058\000112059\000112060\000112061\000112062\000112063\000"
	"112064\000112065\000112066\000112067\000112068\000112069\000112070\000112071\000112072\000112073\000112074\000112075\000"
	"112076\000112077\000112078\000112079\000112080\000112081\000112082\000112083\000112084\000112085\000112086\000112087\000"
	"112088\000112089\000112090\000112091\000112092\000112093\000112094\000112095\000112096\000112097\000112098\000112099\000"
	"112100\000112101\000112102\000112103\000112104\000112105\000112106\000112107\000112108\000112109\000112110\000112111\000"
	"112112\000112113\000112114\000112115\000112116\000112117\000112118\000112119\000112120\000112121\000112122\000112123\000"
	"112124\000112125\000112126\000112127\000112128\000112129\000112130\000112131\000112132\000112133\000112134\000112135\000"
	"112136\000112137\000112138\000112139\000112140\000112141\000112142\000112143\000112144\000112145\000112146\000112147\000"
	"112148\000112149\000112150\000112151\000112152\000112153\000112154\000112155\000112156\000112157\000112158\000112159\000"
	"112160\000112161\000112162\000112163\000112164\000112165\000112166\000112167\000112168\000112169\000112170\000112171\000"
	"112172\000112173\000112174\000112175\000112176\000112177\000112178\000112179\000112180\000112181\000112182\000112183\000"
	"112184\000112185\000112186\000112187\000112188\000112189\000112191\000112192\000112193\000112194\000112195\000112196\000"
	"112197\000112198\000112199\000112200\000112201\000112220\000112222\000112224\000112225\000112226\000112227\000112228\000"
	"112229\000112232\000112233\000112238\000112240\000112241\000112242\000112243\000112244\000112248\000112249\000112300\000"
	"112301\000112302\000112303\000112304\000112305\000112306\000112307\000112308\000112309\000112310\000112311\000112312\000"
	"112313\000112314\000112315\000112316\000112317\000112318\000112319\000112320\000112321\000112325\000112340\000112341\000"
	"112342\000112343\000112344\000112345\000112346\000112347\000112348\000112350\000112351\000112352\000112353\000112354\000"
	"112355\000112356\000112357\000112358\000112359\000112360\000112361\000112362\000112363\000112364\000112365\000112366\000"
	"112367\000112368\000112369\000112370\000112371\000112372\000112373\000112374\000112375\000112376\000112377\000112378\000"
	"112379\000112380\000112381\000112700\000112701\000112702\000112703\000112704\000112705\000112706\000112707\000112708\000"
	"112709\000112710\000112711\000112712\000112713\000112714\000112715\000112716\000112717\000112718\000112719\000112720\000"
	"112721\000113000\000113001\000113002\000113003\000113004\000113005\000113006\000113007\000113008\000113009\000113010\000"
	"113011\000113012\000113013\000113014\000113015\000113016\000113017\000113018\000113020\000113021\000113026\000113030\000"
	"113031\000113032\000113033\000113034\000113035\000113036\000113037\000113038\000113039\000113040\000113041\000113042\000"
	"113043\000113044\000113045\000113046\000113047\000113048\000113049\000113050\000113051\000113052\000113053\000113054\000"
	"113055\000113056\000113057\000113058\000113059\000113060\000113061\000113062\000113063\000113064\000113065\000113066\000"
	"113067\000113068\000113069\000113070\000113071\000113072\000113073\000113074\000113075\000113076\000113077\000113078\000"
	"113079\000113080\000113081\000113082\000113083\000113085\000113086\000113087\000113088\000113089\000113090\000113091\000"
	"113092\000113093\000113094\000113095\000113096\000113097\000113100\000113101\000113102\000113103\000113104\000113105\000"
	"113106\000113107\000113108\000113109\000113110\000113111\000113500\000113502\000113503\000113505\000113506\000113507\000"
	"113508\000113509\000113510\000113511\000113512\000113513\000113514\000113516\000113517\000113518\000113520\000113521\000"
	"113522\000113523\000113526\000113527\000113528\000113529\000113530\000113540\000113541\000113542\000113543\000113550\000"
	"113551\000113552\000113560\000113561\000113562\000113563\000113568\000113570\000113571\000113572\000113573\000113574\000"
	"113575\000113576\000113577\000113601\000113602\000113603\000113605\000113606\000113607\000113608\000113609\000113611\000"
	"113612\000113613\000113620\000113621\000113622\000113630\000113631\000113650\000113651\000113652\000113653\000113661\000"
	"113662\000113663\000113664\000113665\000113666\000113669\000113670\000113671\000113680\000113681\000113682\000113683\000"
	"113684\000113685\000113686\000113687\000113688\000113689\000113690\000113691\000113692\000113701\000113702\000113704\000"
	"113705\000113706\000113710\000113711\000113720\000113721\000113722\000113723\000113724\000113725\000113726\000113727\000"
	"113728\000113729\000113730\000113731\000113732\000113733\000113734\000113735\000113736\000113737\000113738\000113739\000"
	"113740\000113742\000113743\000113744\000113745\000113748\000113750\000113751\000113752\000113753\000113754\000113755\000"
	"113756\000113757\000113758\000113759\000113760\000113761\000113763\000113764\000113766\000113767\000113768\000113769\000"
	"113770\000113771\000113772\000113773\000113780\000113788\000113789\000113790\000113791\000113792\000113793\000113794\000"
	"113795\000113800\000113801\000113802\000113803\000113804\000113805\000113806\000113807\000113808\000113809\000113810\000"
	"113811\000113812\000113813\000113814\000113815\000113816\000113817\000113818\000113819\000113820\000113821\000113822\000"
	"113823\000113824\000113825\000113826\000113827\000113828\000113829\000113830\000113831\000113832\000113833\000113834\000"
	"113835\000113836\000113837\000113838\000113839\000113840\000113841\000113842\000113845\000113846\000113847\000113850\000"
	"113851\000113852\000113853\000113854\000113855\000113856\000113857\000113858\000113859\000113860\000113861\000113862\000"
	"113863\000113864\000113865\000113866\000113867\000113868\000113870\000113871\000113872\000113873\000113874\000113875\000"
	"113876\000113877\000113878\000113879\000113880\000113890\000113893\000113895\000113896\000113897\000113898\000113899\000"
	"113900\000113901\000113902\000113903\000113904\000113905\000113906\000113907\000113908\000113909\000113910\000113911\000"
	"113912\000113913\000113914\000113921\000113922\000113923\000113930\000113931\000113932\000113933\000113934\000113935\000"
	"113936\000113937\000113940\000113941\000113942\000113943\000113944\000113945\000113946\000113947\000113948\000113949\000"
	"113950\000113951\000113952\000113953\000113954\000113955\000113956\000113957\000113958\000113959\000113961\000113962\000"
	"113963\000113970\000114000\000114001\000114002\000114003\000114004\000114005\000114006\000114007\000114008\000114009\000"
	"114010\000114011\000114201\000114202\000114203\000114204\000114205\000114206\000114207\000114208\000114209\000114210\000"
	"114211\000114213\000114215\000114216\000121001\000121002\000121003\000121004\000121005\000121006\000121007\000121008\000"
	"121009\000121010\000121011\000121012\000121013\000121014\000121015\000121016\000121017\000121018\000121019\000121020\000"
	"121021\000121022\000121023\000121024\000121025\000121026\000121027\000121028\000121029\000121030\000121031\000121032\000"
	"121033\000121034\000121035\000121036\000121037\000121038\000121039\000121040\000121041\000121042\000121043\000121044\000"
	"121045\000121046\000121047\000121048\000121049\000121050\000121051\000121052\000121053\000121054\000121055\000121056\000"
	"121057\000121058\000121059\000121060\000121062\000121064\000121065\000121066\000121068\000121069\000121070\000121071\000"
	"121072\000121073\000121074\000121075\000121076\000121077\000121078\000121079\000121080\000121081\000121082\000121083\000"
	"121084\000121085\000121086\000121087\000121088\000121089\000121090\000121091\000121092\000121093\000121094\000121095\000"
	"121096\000121097\000121098\000121099\000121100\000121101\000121102\000121103\000121104\000121105\000121106\000121109\000"
	"121110\000121111\000121112\000121113\000121114\000121115\000121116\000121117\000121118\000121120\000121121\000121122\000"
	"121123\000121124\000121125\000121126\000121127\000121128\000121130\000121131\000121132\000121133\000121135\000121136\000"
	"121137\000121138\000121139\000121140\000121141\000121142\000121143\000121144\000121145\000121146\000121147\000121148\000"
	"121149\000121150\000121151\000121152\000121153\000121154\000121155\000121156\000121157\000121158\000121160\000121161\000"
	"121162\000121163\000121165\000121166\000121167\000121168\000121169\000121171\000121172\000121173\000121174\000121180\000"
	"121181\000121190\000121191\000121192\000121193\000121194\000121195\000121196\000121197\000121198\000121200\000121201\000"
	"121202\000121206\000121207\000121208\000121210\000121211\000121213\000121214\000121216\000121217\000121218\000121219\000"
	"121220\000121221\000121222\000121230\000121231\000121232\000121233\000121242\000121243\000121244\000121290\000121291\000"
	"121301\000121302\000121303\000121304\000121305\000121306\000121307\000121311\000121312\000121313\000121314\000121315\000"
	"121316\000121317\000121318\000121320\000121321\000121322\000121323\000121324\000121325\000121326\000121327\000121328\000"
	"121329\000121330\000121331\000121332\000121333\000121334\000121335\000121338\000121339\000121340\000121341\000121342\000"
	"121346\000121347\000121348\000121349\000121350\000121351\000121352\000121353\000121354\000121358\000121360\000121361\000"
	"121362\000121363\000121370\000121371\000121372\000121380\000121381\000121382\000121383\000121401\000121402\000121403\000"
	"121404\000121405\000121406\000121407\000121408\000121410\000121411\000121412\000121414\000121415\000121416\000121417\000"
	"121420\000121421\000121422\000121423\000121424\000121425\000121427\000121428\000121430\000121431\000121432\000121433\000"
	"121434\000121435\000121436\000121437\000121438\000121439\000121701\000121702\000121703\000121704\000121705\000121706\000"
	"121707\000121708\000121709\000121710\000121711\000121712\000121713\000121714\000121715\000121716\000121717\000121718\000"
	"121719\000121720\000121721\000121722\000121723\000121724\000121725\000121726\000121727\000121728\000121729\000121730\000"
	"121731\000121732\000121733\000121734\000121740\000122001\000122002\000122003\000122004\000122005\000122006\000122007\000"
	"122008\000122009\000122010\000122011\000122012\000122020\000122021\000122022\000122023\000122024\000122025\000122026\000"
	"122027\000122028\000122029\000122030\000122031\000122032\000122033\000122034\000122035\000122036\000122037\000122038\000"
	"122039\000122041\000122042\000122043\000122044\000122045\000122046\000122047\000122048\000122049\000122052\000122053\000"
	"122054\000122055\000122056\000122057\000122058\000122059\000122060\000122061\000122062\000122072\000122073\000122075\000"
	"122076\000122077\000122078\000122079\000122081\000122082\000122083\000122084\000122085\000122086\000122087\000122088\000"
	"122089\000122090\000122091\000122092\000122093\000122094\000122095\000122096\000122097\000122098\000122099\000122101\000"
	"122102\000122103\000122104\000122105\000122106\000122107\000122108\000122109\000122110\000122111\000122112\000122113\000"
	"122114\000122120\000122121\000122122\000122123\000122124\000122125\000122126\000122127\000122128\000122129\000122130\000"
	"122131\000122132\000122133\000122134\000122138\000122139\000122140\000122141\000122142\000122143\000122144\000122145\000"
	"122146\000122147\000122148\000122149\000122150\000122151\000122152\000122153\000122154\000122157\000122158\000122159\000"
	"122160\000122161\000122162\000122163\000122164\000122165\000122166\000122167\000122170\000122171\000122172\000122173\000"
	"122175\000122176\000122177\000122178\000122179\000122180\000122181\000122182\000122183\000122185\000122187\000122188\000"
	"122189\000122190\000122191\000122192\000122193\000122194\000122195\000122196\000122197\000122198\000122199\000122201\000"
	"122202\000122203\000122204\000122205\000122206\000122207\000122208\000122209\000122210\000122211\000122212\000122213\000"
	"122214\000122215\000122216\000122217\000122218\000122219\000122220\000122221\000122222\000122223\000122224\000122225\000"
	"122227\000122228\000122229\000122230\000122231\000122232\000122233\000122234\000122235\000122236\000122237\000122238\000"
	"122239\000122240\000122241\000122242\000122243\000122244\000122245\000122246\000122247\000122248\000122249\000122250\000"
	"122251\000122252\000122253\000122254\000122255\000122256\000122257\000122258\000122259\000122260\000122261\000122262\000"
	"122263\000122265\000122266\000122267\000122268\000122269\000122270\000122271\000122272\000122273\000122274\000122275\000"
	"122276\000122277\000122278\000122279\000122281\000122282\000122283\000122288\000122291\000122292\000122301\000122302\000"
	"122303\000122304\000122305\000122306\000122307\000122308\000122309\000122310\000122311\000122312\000122313\000122319\000"
	"122320\000122321\000122322\000122325\000122330\000122331\000122332\000122333\000122334\000122335\000122336\000122337\000"
	"122339\000122340\000122341\000122343\000122344\000122345\000122346\000122347\000122348\000122350\000122351\000122352\000"
	"122354\000122355\000122356\000122357\000122360\000122361\000122363\000122364\000122367\000122368\000122369\000122370\000"
	"122371\000122372\000122374\000122375\000122376\000122380\000122381\000122382\000122383\000122384\000122385\000122386\000"
	"122387\000122388\000122389\000122390\000122391\000122393\000122394\000122395\000122398\000122399\000122400\000122401\000"
	"122402\000122403\000122404\000122405\000122406\000122407\000122408\000122410\000122411\000122417\000122421\000122422\000"
	"122423\000122428\000122429\000122430\000122431\000122432\000122433\000122434\000122435\000122438\000122445\000122446\000"
	"122447\000122448\000122449\000122450\000122451\000122452\000122453\000122459\000122461\000122464\000122465\000122466\000"
	"122467\000122468\000122469\000122470\000122471\000122472\000122473\000122474\000122475\000122476\000122477\000122480\000"
	"122481\000122482\000122485\000122486\000122487\000122488\000122489\000122490\000122491\000122493\000122495\000122496\000"
	"122497\000122498\000122499\000122501\000122502\000122503\000122505\000122507\000122508\000122509\000122510\000122511\000"
	"122516\000122517\000122528\000122529\000122542\000122544\000122545\000122546\000122547\000122548\000122549\000122550\000"
	"122551\000122554\000122555\000122558\000122559\000122560\000122562\000122563\000122564\000122565\000122566\000122572\000"
	"122574\000122575\000122582\000122600\000122601\000122602\000122603\000122604\000122605\000122606\000122607\000122608\000"
	"122609\000122611\000122612\000122616\000122617\000122618\000122619\000122620\000122621\000122624\000122627\000122628\000"
	"122631\000122633\000122634\000122635\000122636\000122637\000122638\000122639\000122640\000122642\000122643\000122645\000"
	"122650\000122651\000122652\000122655\000122656\000122657\000122658\000122659\000122660\000122661\000122664\000122665\000"
	"122666\000122667\000122668\000122670\000122675\000122680\000122683\000122684\000122685\000122686\000122687\000122698\000"
	"122699\000122700\000122701\000122702\000122703\000122704\000122705\000122706\000122707\000122708\000122709\000122710\000"
	"122711\000122712\000122713\000122715\000122716\000122717\000122718\000122720\000122721\000122726\000122727\000122728\000"
	"122729\000122730\000122731\000122732\000122733\000122734\000122735\000122739\000122740\000122741\000122742\000122743\000"
	"122744\000122745\000122748\000122750\000122751\000122752\000122753\000122755\000122756\000122757\000122758\000122759\000"
	"122760\000122762\000122764\000122768\000122769\000122770\000122771\000122772\000122773\000122775\000122776\000122781\000"
	"122782\000122783\000122784\000122785\000122791\000122792\000122793\000122795\000122796\000122797\000122799\000123001\000"
	"123003\000123004\000123005\000123006\000123007\000123009\000123010\000123011\000123012\000123014\000123015\000123016\000"
	"123019\000123101\000123102\000123103\000123104\000123105\000123106\000123107\000123108\000123109\000123110\000123111\000"
	"125000\000125001\000125002\000125003\000125004\000125005\000125006\000125007\000125008\000125009\000125010\000125011\000"
	"125012\000125013\000125015\000125016\000125021\000125022\000125023\000125024\000125025\000125030\000125031\000125032\000"
	"125033\000125034\000125035\000125036\000125037\000125038\000125040\000125041\000125100\000125101\000125102\000125105\000"
	"125106\000125107\000125195\000125196\000125197\000125200\000125201\000125202\000125203\000125204\000125205\000125206\000"
	"125207\000125208\000125209\000125210\000125211\000125212\000125213\000125214\000125215\000125216\000125217\000125218\000"
	"125219\000125220\000125221\000125222\000125223\000125224\000125225\000125226\000125227\000125228\000125230\000125231\000"
	"125233\000125234\000125235\000125236\000125237\000125238\000125239\000125240\000125241\000125242\000125251\000125252\000"
	"125253\000125254\000125255\000125256\000125257\000125258\000125259\000125261\000125262\000125263\000125264\000125265\000"
	"125270\000125271\000125272\000125273\000125901\000125902\000125903\000125904\000125905\000125906\000125907\000125908\000"
	"126000\000126001\000126002\000126003\000126010\000126011\000126020\000126021\000126022\000126030\000126031\000126032\000"
	"126033\000126034\000126035\000126036\000126037\000126038\000126039\000126040\000126050\000126051\000126052\000126060\000"
	"126061\000126062\000126063\000126064\000126065\000126066\000126067\000126070\000126071\000126072\000126073\000126074\000"
	"126075\000126080\000126081\000126100\000126200\000126201\000126202\000126203\000126220\000126300\000126301\000126302\000"
	"126303\000126310\000126311\000126312\000126313\000126314\000126320\000126321\000126322\000126330\000126331\000126340\000"
	"126341\000126342\000126343\000126344\000126350\000126351\000126352\000126353\000126360\000126361\000126362\000126363\000"
	"126364\000126370\000126371\000126372\000126373\000126374\000126375\000126376\000126377\000126380\000126390\000126391\000"
	"126392\000126393\000126394\000126400\000126401\000126402\000126403\000126404\000126410\000126411\000126412\000126413\000"
	"126500\000126501\000126502\000126503\000126510\000126511\000126512\000126513\000126514\000126515\000126516\000126517\000"
	"126518\000126519\000126520\000126600\000126601\000126602\000126603\000126604\000126605\000126606\000126700\000126701\000"
	"126702\000126703\000126704\000126705\000126706\000126707\000126708\000126709\000126710\000126711\000126712\000126713\000"
	"126714\000126715\000126716\000126801\000126802\000126803\000126804\000126805\000126806\000126807\000126808\000126809\000"
	"126810\000126811\000AR\000ARCHIVE\000AS\000AU\000BDUS\000BI\000BMD\000CAD\000CAPTURE\000CD\000CF\000COMP\000CP\000CR\000"
	"CS\000CT\000DD\000DF\000DG\000DM\000DOCD\000DS\000DSS\000DX\000EC\000ECG\000EPS\000ES\000F\000FA\000FC\000FILMD\000"
	"FP\000FS\000GM\000H\000HC\000HD\000IO\000IVOCT\000IVUS\000KER\000KO\000LEN\000LOG\000LP\000LS\000M\000MA\000MC\000"
	"MCD\000MEDIM\000MG\000MP\000MR\000MS\000NEARLINE\000NM\000OAM\000OCT\000OFFLINE\000ONLINE\000OP\000OPM\000OPR\000OPT\000"
	"OPV\000OSS\000OT\000PR\000PRINT\000PT\000PX\000REG\000RF\000RG\000RT\000RTDOSE\000RTIMAGE\000RTPLAN\000RTRECORD\000"
	"RTSTRUCT\000SEG\000SM\000SMR\000SR\000SRF\000ST\000TG\000U\000UNAVAILABLE\000US\000VA\000VF\000VIDD\000WSD\000XA\000"
	"XC\000ABUSE\000COVERAGE\000DECEASED\000DIRECTORY\000DISASTER\000DONATION\000EMERGENCY\000FAMILY\000FRAUD\000"
	"GOVERNMENT\000JUDICIAL\000LAW\000LEGAL\000MARKETING\000OPERATIONS\000OVERSIGHT\000PAYMENT\000PRESENT\000"
	"PSYCHOTHERAPY\000PUBLICHEALTH\000REQUEST\000RESEARCH\000SYSADMIN\000THREAT\000TRAINING\000TREATMENT\000WORKERSCOMP\000"
	"chol\000chol-mass\000chol-mmol\000active\000completed\000entered-in-error\000intended\000not-taken\000on-hold\000"
	"stopped\000unknown\000inactive\000filler-order\000instance-order\000option\000order\000original-order\000plan\000"
	"proposal\000reflex-order\000cancelled\000draft\000attested\000in-process\000req-revalid\000reval-fail\000val-fail\000"
	"validated\000abort\000approve\000change\000fulfill\000replace\000resume\000suspend\0000.0.80\0000.0.81\0000.0.82\000"
	"0.01\0000.05\0000.06\0000.11\0000.4.0\0000.5.0\0001.0.0\0001.0.1\0001.0.2\0001.1.0\0001.4.0\0001.6.0\0001.8.0\000"
	"3.0.0\0003.0.1\0003.3.0\0003.5.0\0004.0.0\0004.0.1\000Any\000Type\000multiple\000single\000applicability\000start\000"
	"stop\000logical-group\000sentence-group\000visual-group\000device\000patient\000practitioner\000related-person\000no\000"
	"yes\000after\000after-end\000after-start\000before\000before-end\000before-start\000concurrent\000"
	"concurrent-with-end\000concurrent-with-start\000could\000must\000must-unless-documented\000all\000all-or-none\000any\000"
	"at-most-one\000exactly-one\000one-or-more\000document\000email\000image\000model\000other\000xray\000both\000"
	"physical\000postal\000billing\000home\000old\000temp\000work\000female\000male\000actual\000potential\000biologic\000"
	"environment\000food\000medication\000high\000low\000unable-to-assess\000allergy\000intolerance\000intact\000neutered\000"
	"canislf\000ovisa\000serinuscd\000arrived\000booked\000checked-in\000fulfilled\000noshow\000pending\000proposed\000"
	"waitlist\000request\000response\000contains\000empty\000equals\000eval\000greaterThan\000in\000lessThan\000"
	"notContains\000notEmpty\000notEquals\000notIn\000bad\000conflict\000created\000forbidden\000gone\000methodNotAllowed\000"
	"noContent\000notFound\000notModified\000okay\000preconditionFailed\000unprocessable\000lease\000C\000D\000E\000R\000"
	"0\00012\0004\0008\000example\000extensible\000preferred\000required\000batch\000batch-response\000collection\000"
	"history\000message\000searchset\000transaction\000transaction-response\000capability\000instance\000requirements\000"
	"in-progress\000not-started\000scheduled\000suspended\000aborted\000billable\000billed\000not-billable\000planned\000"
	"claim\000preauthorization\000predetermination\000explicit\000complete\000fragment\000not-present\000supplement\000"
	"classified-with\000grouped-by\000is-a\000part-of\000Device\000Encounter\000Patient\000Practitioner\000RelatedPerson\000"
	"legal\000official\000personal\000professional\000amended\000final\000preliminary\000disjoint\000equal\000equivalent\000"
	"inexact\000narrower\000relatedto\000specializes\000subsumes\000unmatched\000wider\000child\000deprecated\000"
	"notSelectable\000parent\000Coding\000boolean\000code\000dateTime\000decimal\000integer\000string\000not-subsumed\000"
	"subsumed-by\000fixed\000other-map\000provided\000not-supported\000full-support\000modified-since\000not-match\000"
	"authoredby\000dependents\000related\000deny\000permit\000rejected\000consenter\000delegatee\000delegator\000grantee\000"
	"grantor\000error\000fax\000pager\000phone\000sms\000url\000mobile\000custodian\000thing\000participation\000policy\000"
	"breach\000appended\000disputed\000executable\000executed\000negotiable\000offered\000renewed\000resolved\000revoked\000"
	"terminated\000flunky\000author\000editor\000endorser\000reviewer\000Address\000Age\000Annotation\000Attachment\000"
	"BackboneElement\000CodeableConcept\000ContactDetail\000ContactPoint\000Contributor\000Count\000DataRequirement\000"
	"Distance\000Dosage\000Duration\000Element\000ElementDefinition\000Expression\000Extension\000HumanName\000Identifier\000"
	"MarketingStatus\000Meta\000Money\000MoneyQuantity\000Narrative\000ParameterDefinition\000Period\000Population\000"
	"ProdCharacteristic\000ProductShelfLife\000Quantity\000Range\000Ratio\000Reference\000RelatedArtifact\000SampledData\000"
	"Signature\000SimpleQuantity\000SubstanceAmount\000Timing\000TriggerDefinition\000UsageContext\000base64Binary\000"
	"canonical\000date\000id\000instant\000markdown\000oid\000positiveInt\000time\000unsignedInt\000uri\000uuid\000xhtml\000"
	"fri\000mon\000sat\000sun\000thu\000tue\000wed\000ActivityDefinition\000EventDefinition\000Measure\000"
	"OperationDefinition\000PlanDefinition\000Questionnaire\000moderate\000explanted\000implanted\000manipulated\000"
	"manufacturer-name\000model-name\000patient-reported-name\000udi-label-name\000user-friendly-name\000corrected\000"
	"partial\000registered\000exists\000pattern\000profile\000type\000value\000consumer\000producer\000current\000"
	"superseded\000appends\000replaces\000signs\000transforms\000auth-requirements\000benefits\000discovery\000validation\000"
	"reserved\000finished\000onleave\000triaged\000off\000test\000onhold\000receiver\000sender\000ChargeItem\000"
	"ClaimResponse\000ClinicalImpression\000Communication\000Composition\000Condition\000Consent\000Coverage\000"
	"DeviceUseStatement\000DiagnosticReport\000DocumentManifest\000DocumentReference\000EnrollmentResponse\000"
	"EpisodeOfCare\000ExplanationOfBenefit\000FamilyMemberHistory\000GuidanceResponse\000ImagingStudy\000Immunization\000"
	"MeasureReport\000Media\000MedicationAdministration\000MedicationDispense\000MedicationStatement\000Observation\000"
	"PaymentNotice\000PaymentReconciliation\000Procedure\000ProcessResponse\000QuestionnaireResponse\000RiskAssessment\000"
	"SupplyDelivery\000Task\000not-done\000preparation\000AFT\000AFT.early\000AFT.late\000EVE\000EVE.early\000EVE.late\000"
	"MORN\000MORN.early\000MORN.late\000NIGHT\000NOON\000PHS\000group\000product\000service\00011\00013\00014\00015\00016\000"
	"17\00018\00021\00022\00023\00024\00025\00026\00027\00028\00031\00032\00033\00034\00035\00036\00037\00038\00041\00042\000"
	"43\00044\00045\00046\00047\00048\000lmn\000lxm\000sym\0001\0002\0003\000compoundfee\000dispensefee\000drugcost\000"
	"flushot\000markup\000smokecess\000ah\000sr\000exam\000gudid\000entity\000person\000exposure\000exposure-alternative\000"
	"application/x-fhir-query\000text/cql\000text/fhirpath\000element\000extension\000fhirpath\000aggregate\000compose\000"
	"label\000angled-utensil\000autofeeding-device\000bigcut-nipple\000foam-handle\000glass-lid\000haberman-bottle\000"
	"handhold-cup\000midflo-nipple\000nose-cup\000ortho-nipple\000preemie-nipple\000provale-cup\000rocker-knife\000"
	"rubber-mat\000scoop-plate\000sippy-no-valve\000sippy-valve\000sloflo-nipple\000spout-cup\000standard-nipple\000straw\000"
	"utensil-holder\000=\000descendent-of\000generalizes\000is-not-a\000not-in\000regex\000PH\000PL\000PM\000PN\000123987\000"
	"non-binary\000non-disclose\000transgender-female\000transgender-male\000accepted\000financial-barrier\000"
	"lack-of-social-support\000lack-of-transportation\000life-event\000patient-request\000permanent-not-attainable\000"
	"replaced\000surgery\000temp-not-attainable\000custom\000different\000identical\000matching\000condition\000"
	"requirement\000mean\000mean-of-mean\000mean-of-median\000median\000median-of-mean\000median-of-median\000animal\000"
	"substance\000data-requested\000data-required\000failure\000success\000generated\000html\000xml\000apply\000"
	"expansion-parameter\000generate-json\000generate-turtle\000generate-xml\000html-template\000path-pages\000"
	"path-resource\000path-tx-cache\000rule-broken-links\000health-unknown\000delete\000get\000head\000options\000patch\000"
	"post\000put\000DELETE\000GET\000HEAD\000PATCH\000POST\000PUT\000secondary\000usual\000level1\000level2\000level3\000"
	"level4\000available\000base\000deduction\000discount\000informational\000surcharge\000tax\000balanced\000issued\000"
	"fatal\000information\000business-rule\000code-invalid\000deleted\000duplicate\000exception\000expired\000incomplete\000"
	"invalid\000invariant\000lock-error\000login\000multiple-matches\000no-store\000not-found\000processing\000security\000"
	"structure\000suppressed\000throttled\000timeout\000too-costly\000too-long\000transient\000attachment\000choice\000"
	"display\000open-choice\000quantity\000question\000reference\000text\000CodeSystem\000ConceptMap\000Library\000"
	"StructureDefinition\000StructureMap\000ValueSet\000verbal\000written\000refer\000replaced-by\000seealso\000alternate\000"
	"historical\000source\000changes\000snapshot\000working\000retired\000kind\000variable\000none\000type-and-types\000"
	"types\000target\000produced\000queried\000first\000last\000not_first\000not_last\000only_one\000collate\000share\000"
	"append\000c\000cast\000cc\000copy\000cp\000create\000dateOp\000escape\000evaluate\000pointer\000qty\000translate\000"
	"truncate\000data-collection\000individual\000subject-list\000summary\000consequence\000currency\000notification\000"
	"always\000never\000on-error\000on-success\000calibrated\000calibration-required\000not-calibrated\000unspecified\000"
	"gain\000offset\000two-point\000calculation\000measurement\000setting\000black\000blue\000cyan\000green\000magenta\000"
	"red\000white\000yellow\000on\000standby\000anonymous\000maiden\000nickname\000codesystem\000identifier\000root\000"
	"additional\000extensions\0005\000print\000printoper\000absolute\000operation\000query\000out\000HIE/HIO\000agency\000"
	"diagnostics\000member\000payer\000provider\000research\000supplier\000antisense\000sense\000information-only\000"
	"optional\000declined\000needs-action\000tentative\000cardio\000dent\000dietary\000midw\000sysarch\000"
	"anesthesia-induced\000closed-incision\000in-operating-room\000in-recovery-room\000open-incision\000prepared\000"
	"biologicalAgent\000cells\000fluid\000organ\000tissue\000unavailable\000celsius\000farenheit\000kelvin\000cdaText\000"
	"typeAttr\000xmlAttr\000xmlText\000derivation\000quotation\000removal\000revision\000assembler\000attester\000"
	"composer\000enterer\000informant\000performer\000verifier\000indel\000snp\000<\000<=\000>\000>=\000help\000"
	"instructions\000!=\000atable\000autocomplete\000check-box\000drop-down\000flyover\000footer\000gtable\000header\000"
	"htable\000inline\000list\000lookup\000lower\000prompt\000radio-button\000slider\000spinner\000table\000text-box\000"
	"unit\000upper\000mild\000severe\000a\000b\000d\000enforced\000literal\000local\000logical\000resolves\000either\000"
	"independent\000specific\000citation\000composed-of\000depends-on\000derived-from\000documentation\000justification\000"
	"predecessor\000successor\000is-replaced-by\000triggers\000queued\000fail\000pass\000skip\000client\000server\000"
	"test-engine\000waiting\000directlink\000oauth\000openapi\000directive\000asap\000routine\000stat\000urgent\000"
	"Appointment\000AppointmentResponse\000CarePlan\000Claim\000CommunicationRequest\000Contract\000DeviceRequest\000"
	"EnrollmentRequest\000ImmunizationRecommendation\000MedicationRequest\000NutritionOrder\000ServiceRequest\000"
	"SupplyRequest\000VisionPrescription\000outcome\000population\000administratively-completed\000approved\000"
	"closed-to-accrual\000closed-to-accrual-and-intervention\000disapproved\000in-review\000temporarily-closed-to-accrual\000"
	"temporarily-closed-to-accrual-and-intervention\000withdrawn\000candidate\000eligible\000follow-up\000ineligible\000"
	"not-registered\000off-study\000on-study\000on-study-intervention\000on-study-observation\000pending-on-study\000"
	"potential-candidate\000screening\000bundled\000contained\000referenced\000closed\000open\000openAtEnd\000abandoned\000"
	"ahead-of-target\000behind-target\000busy-unavailable\000confirmed\000differential\000failed\000free\000hw-discon\000"
	"not-ready\000on-target\000received\000refuted\000requested\000transduc-discon\000unconfirmed\000Account\000"
	"AdverseEvent\000AllergyIntolerance\000AuditEvent\000Basic\000Binary\000BiologicallyDerivedProduct\000BodyStructure\000"
	"Bundle\000CapabilityStatement\000CareTeam\000CatalogEntry\000ChargeItemDefinition\000CompartmentDefinition\000"
	"CoverageEligibilityRequest\000CoverageEligibilityResponse\000DetectedIssue\000DeviceDefinition\000DeviceMetric\000"
	"DomainResource\000EffectEvidenceSynthesis\000Endpoint\000Evidence\000EvidenceVariable\000ExampleScenario\000Flag\000"
	"Goal\000GraphDefinition\000Group\000HealthcareService\000ImmunizationEvaluation\000ImplementationGuide\000"
	"InsurancePlan\000Invoice\000Linkage\000List\000Location\000Medication\000MedicationKnowledge\000MedicinalProduct\000"
	"MedicinalProductAuthorization\000MedicinalProductContraindication\000MedicinalProductIndication\000"
	"MedicinalProductIngredient\000MedicinalProductInteraction\000MedicinalProductManufactured\000"
	"MedicinalProductPackaged\000MedicinalProductPharmaceutical\000MedicinalProductUndesirableEffect\000MessageDefinition\000"
	"MessageHeader\000MolecularSequence\000NamingSystem\000ObservationDefinition\000OperationOutcome\000Organization\000"
	"OrganizationAffiliation\000Parameters\000Person\000PractitionerRole\000Provenance\000RequestGroup\000"
	"ResearchDefinition\000ResearchElementDefinition\000ResearchStudy\000ResearchSubject\000Resource\000"
	"RiskEvidenceSynthesis\000Schedule\000SearchParameter\000Slot\000Specimen\000SpecimenDefinition\000Subscription\000"
	"Substance\000SubstanceNucleicAcid\000SubstancePolymer\000SubstanceProtein\000SubstanceReferenceInformation\000"
	"SubstanceSourceMaterial\000SubstanceSpecification\000TerminologyCapabilities\000TestReport\000TestScript\000"
	"VerificationResult\000update\000fatal-error\000ok\000transient-error\000capabilities\000history-instance\000"
	"history-system\000history-type\000read\000search\000search-system\000search-type\000vread\000ap\000eb\000eq\000ge\000"
	"gt\000le\000lt\000ne\000sa\000include\000match\000above\000below\000exact\000missing\000not\000ofType\000composite\000"
	"number\000special\000token\000distance\000nearby\000normal\000phonetic\000acmg-version1\000acmg-version2\000aa\000"
	"dna\000rna\000123002\000busy\000busy-tentative\000ascending\000descending\0000BSD\000AAL\000ADSL\000AFL-1.1\000"
	"AFL-1.2\000AFL-2.0\000AFL-2.1\000AFL-3.0\000AGPL-1.0-only\000AGPL-1.0-or-later\000AGPL-3.0-only\000AGPL-3.0-or-later\000"
	"AMDPLPA\000AML\000AMPAS\000ANTLR-PD\000APAFML\000APL-1.0\000APSL-1.0\000APSL-1.1\000APSL-1.2\000APSL-2.0\000Abstyles\000"
	"Adobe-2006\000Adobe-Glyph\000Afmparse\000Aladdin\000Apache-1.0\000Apache-1.1\000Apache-2.0\000Artistic-1.0\000"
	"Artistic-1.0-Perl\000Artistic-1.0-cl8\000Artistic-2.0\000BSD-1-Clause\000BSD-2-Clause\000BSD-2-Clause-FreeBSD\000"
	"BSD-2-Clause-NetBSD\000BSD-2-Clause-Patent\000BSD-3-Clause\000BSD-3-Clause-Attribution\000BSD-3-Clause-Clear\000"
	"BSD-3-Clause-LBNL\000BSD-3-Clause-No-Nuclear-License\000BSD-3-Clause-No-Nuclear-License-2014\000"
	"BSD-3-Clause-No-Nuclear-Warranty\000BSD-4-Clause\000BSD-4-Clause-UC\000BSD-Protection\000BSD-Source-Code\000BSL-1.0\000"
	"Bahyph\000Barr\000Beerware\000BitTorrent-1.0\000BitTorrent-1.1\000Borceux\000CATOSL-1.1\000CC-BY-1.0\000CC-BY-2.0\000"
	"CC-BY-2.5\000CC-BY-3.0\000CC-BY-4.0\000CC-BY-NC-1.0\000CC-BY-NC-2.0\000CC-BY-NC-2.5\000CC-BY-NC-3.0\000CC-BY-NC-4.0\000"
	"CC-BY-NC-ND-1.0\000CC-BY-NC-ND-2.0\000CC-BY-NC-ND-2.5\000CC-BY-NC-ND-3.0\000CC-BY-NC-ND-4.0\000CC-BY-NC-SA-1.0\000"
	"CC-BY-NC-SA-2.0\000CC-BY-NC-SA-2.5\000CC-BY-NC-SA-3.0\000CC-BY-NC-SA-4.0\000CC-BY-ND-1.0\000CC-BY-ND-2.0\000"
	"CC-BY-ND-2.5\000CC-BY-ND-3.0\000CC-BY-ND-4.0\000CC-BY-SA-1.0\000CC-BY-SA-2.0\000CC-BY-SA-2.5\000CC-BY-SA-3.0\000"
	"CC-BY-SA-4.0\000CC0-1.0\000CDDL-1.0\000CDDL-1.1\000CDLA-Permissive-1.0\000CDLA-Sharing-1.0\000CECILL-1.0\000"
	"CECILL-1.1\000CECILL-2.0\000CECILL-2.1\000CECILL-B\000CECILL-C\000CNRI-Jython\000CNRI-Python\000"
	"CNRI-Python-GPL-Compatible\000CPAL-1.0\000CPL-1.0\000CPOL-1.02\000CUA-OPL-1.0\000Caldera\000ClArtistic\000Condor-1.1\000"
	"Crossword\000CrystalStacker\000Cube\000D-FSL-1.0\000DOC\000DSDP\000Dotseqn\000ECL-1.0\000ECL-2.0\000EFL-1.0\000"
	"EFL-2.0\000EPL-1.0\000EPL-2.0\000EUDatagrid\000EUPL-1.0\000EUPL-1.1\000EUPL-1.2\000Entessa\000ErlPL-1.1\000Eurosym\000"
	"FSFAP\000FSFUL\000FSFULLR\000FTL\000Fair\000Frameworx-1.0\000FreeImage\000GFDL-1.1-only\000GFDL-1.1-or-later\000"
	"GFDL-1.2-only\000GFDL-1.2-or-later\000GFDL-1.3-only\000GFDL-1.3-or-later\000GL2PS\000GPL-1.0-only\000"
	"GPL-1.0-or-later\000GPL-2.0-only\000GPL-2.0-or-later\000GPL-3.0-only\000GPL-3.0-or-later\000Giftware\000Glide\000"
	"Glulxe\000HPND\000HaskellReport\000IBM-pibs\000ICU\000IJG\000IPA\000IPL-1.0\000ISC\000ImageMagick\000Imlib2\000"
	"Info-ZIP\000Intel\000Intel-ACPI\000Interbase-1.0\000JSON\000JasPer-2.0\000LAL-1.2\000LAL-1.3\000LGPL-2.0-only\000"
	"LGPL-2.0-or-later\000LGPL-2.1-only\000LGPL-2.1-or-later\000LGPL-3.0-only\000LGPL-3.0-or-later\000LGPLLR\000LPL-1.0\000"
	"LPL-1.02\000LPPL-1.0\000LPPL-1.1\000LPPL-1.2\000LPPL-1.3a\000LPPL-1.3c\000Latex2e\000Leptonica\000LiLiQ-P-1.1\000"
	"LiLiQ-R-1.1\000LiLiQ-Rplus-1.1\000Libpng\000Linux-OpenIB\000MIT\000MIT-0\000MIT-CMU\000MIT-advertising\000MIT-enna\000"
	"MIT-feh\000MITNFA\000MPL-1.0\000MPL-1.1\000MPL-2.0\000MPL-2.0-no-copyleft-exception\000MS-PL\000MS-RL\000MTLL\000"
	"MakeIndex\000MirOS\000Motosoto\000Multics\000Mup\000NASA-1.3\000NBPL-1.0\000NCSA\000NGPL\000NLOD-1.0\000NLPL\000NOSL\000"
	"NPL-1.0\000NPL-1.1\000NPOSL-3.0\000NRL\000NTP\000Naumen\000Net-SNMP\000NetCDF\000Newsletr\000Nokia\000Noweb\000"
	"OCCT-PL\000OCLC-2.0\000ODbL-1.0\000OFL-1.0\000OFL-1.1\000OGTSL\000OLDAP-1.1\000OLDAP-1.2\000OLDAP-1.3\000OLDAP-1.4\000"
	"OLDAP-2.0\000OLDAP-2.0.1\000OLDAP-2.1\000OLDAP-2.2\000OLDAP-2.2.1\000OLDAP-2.2.2\000OLDAP-2.3\000OLDAP-2.4\000"
	"OLDAP-2.5\000OLDAP-2.6\000OLDAP-2.7\000OLDAP-2.8\000OML\000OPL-1.0\000OSET-PL-2.1\000OSL-1.0\000OSL-1.1\000OSL-2.0\000"
	"OSL-2.1\000OSL-3.0\000OpenSSL\000PDDL-1.0\000PHP-3.0\000PHP-3.01\000Plexus\000PostgreSQL\000Python-2.0\000QPL-1.0\000"
	"Qhull\000RHeCos-1.1\000RPL-1.1\000RPL-1.5\000RPSL-1.0\000RSA-MD\000RSCPL\000Rdisc\000Ruby\000SAX-PD\000SCEA\000"
	"SGI-B-1.0\000SGI-B-1.1\000SGI-B-2.0\000SISSL\000SISSL-1.2\000SMLNJ\000SMPPL\000SNIA\000SPL-1.0\000SWL\000Saxpath\000"
	"Sendmail\000SimPL-2.0\000Sleepycat\000Spencer-86\000Spencer-94\000Spencer-99\000SugarCRM-1.1.3\000TCL\000"
	"TCP-wrappers\000TMate\000TORQUE-1.1\000TOSL\000UPL-1.0\000Unicode-DFS-2015\000Unicode-DFS-2016\000Unicode-TOU\000"
	"Unlicense\000VOSTROM\000VSL-1.0\000Vim\000W3C\000W3C-19980720\000W3C-20150513\000WTFPL\000Watcom-1.0\000Wsuipa\000"
	"X11\000XFree86-1.1\000XSkat\000Xerox\000Xnet\000YPL-1.0\000YPL-1.1\000ZPL-1.1\000ZPL-2.0\000ZPL-2.1\000Zed\000"
	"Zend-2.0\000Zimbra-1.3\000Zimbra-1.4\000Zlib\000bzip2-1.0.5\000bzip2-1.0.6\000curl\000diffmark\000dvipdfm\000eGenix\000"
	"gSOAP-1.3b\000gnuplot\000iMatix\000libtiff\000mpich2\000not-open-source\000psfrag\000psutils\000xinetd\000xpp\000"
	"zlib-acknowledgement\000unsatisfactory\000crick\000watson\000complex-type\000primitive-type\000resource\000rest-hook\000"
	"websocket\000ready\000data-access-ended\000data-accessed\000data-added\000data-changed\000data-modified\000"
	"data-removed\000named-event\000periodic\000constraint\000specialization\000barcode\000card\000manual\000rfid\000"
	"self-reported\000elements\000continuous\000descriptive\000dichotomous\000no-version\000versioned\000versioned-update\000"
	"down\000up\000left\000right\000Attribution\000Collection\000Derivation\000End\000Generation\000Invalidation\000"
	"Primary-Source\000Quotation\000Revision\000Start\000Usage\000B\000DI\000DO\000I\000L\000MO\000MOD\000O\000V\000"
	"fire-event\000remove\000assessment\000education\000treatment\000benefit\000copay\000deductible\000eligpercent\000"
	"submitted\000unallocdeduct\000a001\000a002\000ar001\000ar002\000born\000emd\000gp\000hosp-trans\000mp\000nursing\000"
	"outp\000psych\000rehab\000expired-drug\000incorrect-prescribing-information\000medical-device-use-error\000"
	"problem-different-manufacturer\000product-problem\000product-quality\000product-use-error\000"
	"unsafe-physical-environment\000wrong-dose\000wrong-duration\000wrong-rate\000wrong-route-of-administration\000"
	"wrong-technique\000wrong-time\000Certain\000Conditional-Classified\000Possible\000Probably-Likely\000"
	"Unassessable-Unclassifiable\000Unlikely\000Bayesian\000Checklist\000ProbabilityScale\000ongoing\000recovering\000"
	"resolvedWithSequelae\000Non-serious\000Serious\000SeriousIsBirthDefect\000SeriousIsLifeThreatening\000"
	"SeriousRequiresPreventImpairment\000SeriousResultsInDeath\000SeriousResultsInDisability\000"
	"SeriousResultsInHospitalization\000known-reaction-risk\000no-known-reaction-risk\000in-network\000out-of-network\000"
	"rest\000account\000adjudicat\000adminact\000advevent\000aptmtreq\000consent\000diet\000investigation\000invoice\000"
	"predetermine\000predetreq\000protocol\000referral\000study\000transfer\000annual\000day\000lifetime\000copay-maximum\000"
	"copay-percent\000medical-primarycare\000pharmacy-dispense\000room\000vision-contacts\000vision-exam\000"
	"vision-glasses\000visit\000family\000undetermined\000absent\000critical-concern\000downcode1\000downcode2\000"
	"downcode3\000no-change\000no-concern\000present\000serious-concern\000upcode1\000upcode2\000DoseResponseGradient\000"
	"Imprecision\000Inconsistency\000Indirectness\000LargeEffect\000PlausibleConfounding\000PublicationBias\000RiskOfBias\000"
	"1100\0001210\0001320\000horizontal\000vertical\00010\00019\00020\0006\0007\0009\000X\000Y\000disabled\000student\000"
	"institutional\000oral\000pharmacy\000vision\000assist\000primary\000supervisor\000discharge\000employmentimpacted\000"
	"externalcause\000hospitalized\000material\000missingtooth\000onset\000patientreasonforvisit\000prosthesis\000"
	"case-insensitive\000case-sensitive\000expression\000actionable\000alert\000instruction\000reminder\000"
	"family-objection\000invalid-phone-number\000patient-objection\000recipient-unavailable\000system-error\000"
	"appointment-reminder\000phone-consult\000prescription-refill-request\000progress-update\000report-labs\000"
	"summary-report\000all-or-nothing\000linear\000opportunity\000weighted\000encounter-diagnosis\000problem-list-item\000"
	"recurrence\000relapse\000remission\000provisional\000MAY\000SHALL\000SHOULD\000SHOULD-NOT\000access\000collect\000"
	"correct\000disclose\000use\000acd\000dnr\000emrgonly\000hcd\000npp\000polst\000rsdid\000rsreid\000at-elga\000cric\000"
	"dch-3927\000ga4gh\000hipaa-auth\000hipaa-npp\000hipaa-research\000hipaa-restrictions\000hipaa-self-pay\000"
	"illinois-minor-procedure\000mdhhs-5515\000nci\000nih-527\000nih-grdr\000nih-hipaa\000nl-lsp\000nyssipp\000squaxin\000"
	"ssa-827\000va-10-0484\000va-10-0485\000va-10-10116\000va-10-5345\000va-10-5345a\000va-10-5345a-mhv\000va-21-4142\000"
	"adr\000patient-privacy\000ADMIN\000BILL\000HR\000PATINF\000PAYOR\000PRESS\000brown\000dark-yellow\000grey\000"
	"lavender\000light-blue\000light-green\000pink\000registration\000retrieval\000shareable\000statement\000disclosure\000"
	"healthinsurance\000privacy\000supply\000action-a\000action-b\000AFFL\000AGNT\000AMENDER\000ASSIGNED\000AUT\000AUTHN\000"
	"CIT\000CLAIMANT\000COAUTH\000CONSENTER\000CONSWIT\000CONT\000COPART\000COVPTY\000DELEGATEE\000DEPEND\000DPOWATT\000"
	"EMGCON\000EVTWIT\000EXCEST\000GRANTEE\000GRANTOR\000GUADLTM\000GUAR\000GUARD\000HPOWATT\000HPROV\000INF\000INSBJ\000"
	"INTPRT\000LEGAUTHN\000NMDINS\000NOK\000NOTARY\000PAT\000POWATT\000PRIMAUTH\000PRIRECIP\000RECIP\000RESPRSN\000"
	"REVIEWER\000SOURCE\000SPOWATT\000TRANS\000VALID\000VERF\000WIT\000disclosure-ca\000disclosure-us\000innominate\000"
	"warranty\000statutory\000subject-to\000amp\000del\000lof\000class\000rxbin\000rxgroup\000rxid\000rxpcn\000sequence\000"
	"subclass\000subgroup\000subplan\000copaypct\000emergency\000gpvisit\000inpthosp\000maxoutofpocket\000spvisit\000"
	"televisit\000urgentcare\000pay\000accidentreport\000diagnosticimageorder\000diagnosticimagereport\000laborder\000"
	"labreport\000picture\000professionalreport\000as-text\000asked-declined\000asked-unknown\000masked\000"
	"negative-infinity\000not-a-number\000not-applicable\000not-asked\000not-performed\000not-permitted\000"
	"positive-infinity\000temp-unknown\000unsupported\000archetype\000custom-resource\000dam\000fhir-structure\000"
	"template\000wire-format\000offline\000online\000paused\000AD\000CC\000CM\000post-op\000pre-op\000dairy-free\000"
	"gluten-free\000halal\000kosher\000nut-free\000vegan\000vegetarian\000aadvice\000alt-home\000exp\000hosp\000long\000"
	"oth\000other-hcf\000psy\000snf\000calculated\000ordered\000absolute-ARD\000absolute-MeanDiff\000absolute-MedianDiff\000"
	"absolute-SMD\000relative-HR\000relative-OR\000relative-RR\000add-bed\000att\000dog\000int\000wheel\000ADMS\000"
	"BD/BM-clin\000CCS60\000OKI\000dicom-qido-rs\000dicom-stow-rs\000dicom-wado-rs\000dicom-wado-uri\000direct-project\000"
	"hl7-fhir-msg\000hl7-fhir-rest\000hl7v2-mllp\000ihe-iid\000ihe-xca\000ihe-xcpd\000ihe-xdr\000ihe-xds\000secure-email\000"
	"carbohydrate\000fiber\000lipid\000protein\000water\000cacp\000da\000diab\000hacc\000pac\000very-low\000high-risk\000"
	"low-risk\000medium-risk\0001101\0001102\0001103\00011101\00011102\00011103\00011104\0001201\0001205\0002101\0002102\000"
	"21211\00021212\0002141\0002601\00027211\00067211\00099111\00099333\00099555\00030\00049\00055\00056\00061\00062\000"
	"63\00069\00076\000F1\000F3\000F4\000F6\000ortho\000foster\000n\000u\000w\000y\000100\000101\000300\000400\000"
	"admitting\000clinical\000laboratory\000prenatal\000principal\000radiology\000remote\000retrospective\000self\000"
	"organization\000relatedperson\000as\000auscr\000hd\000311405\000604210\000604215\000associated\000prior\0000010\000"
	"0370\0000420\0000421\0000440\0000441\0000450\0000451\0000452\00001\00003\00004\00005\00006\00007\00008\00009\000"
	"contact\000lens\000input\000all-codes\000groups-only\000ungrouped\000authserver\000datacollector\000dataprocessor\000"
	"datasubject\000humanuser\000rec-only\000warn\000cancel\000poll\000release\000reprocess\000status\000exclude\000item\000"
	"origresponse\000period\000admin\000advance-directive\000behavioral\000drug\000lab\000safety\000agree\000disagree\000"
	"achieved\000improving\000no-progress\000not-achieved\000not-attainable\000sustaining\000worsening\000physiotherapy\000"
	"high-priority\000low-priority\000medium-priority\000milestone\000replacement\000frozen\000refrigerated\000deferred\000"
	"subject-unknown\000unable-to-obtain\000withheld\000aid\000brr\000cbcc\000cds\000cg\000cqi\000dev\000ehr\000fhir\000"
	"fm\000hsi\000ii\000inm\000its\000mnm\000oo\000pa\000pc\000pher\000phx\000sd\000sec\000us\000vocab\000notvalid\000"
	"valid\000advstorage\000coldchbrk\000explot\000outsidesched\000prodrecall\000private\000public\000jurisdiction\000"
	"recall\000record\000school\000uninsured\000contraindicated\000due\000immune\000overdue\000coldchainbreak\000"
	"functional\000non-functional\000amend\000archive\000attest\000decrypt\000deidentify\000deprecate\000destroy\000"
	"encrypt\000extract\000hold\000link\000merge\000originate\000pseudonymize\000reactivate\000receive\000reidentify\000"
	"report\000restore\000transform\000transmit\000unhold\000unlink\000unmerge\000verify\000asset-collection\000"
	"logic-library\000model-definition\000module-definition\000nilknown\000notasked\000notstarted\000adverserxns\000"
	"alerts\000allergies\000medications\000plans\000problems\000protocols\000worklist\000alphabetic\000category\000"
	"entry-date\000event-date\000priority\000system\000user\000area\000bd\000bu\000ca\000co\000ho\000jdn\000lvl\000rd\000"
	"ro\000si\000ve\000wa\000wi\000certain\000certainly-not\000possible\000probable\000risk-adjustment-factor\000"
	"supplemental-data\000decrease\000increase\000denominator\000denominator-exception\000denominator-exclusion\000"
	"initial-population\000measure-observation\000measure-population\000measure-population-exclusion\000numerator\000"
	"numerator-exclusion\000cohort\000continuous-variable\000proportion\000ratio\000patient-reported-outcome\000process\000"
	"witness\000diagram\000face\000fingerprint\000iris\000palm\000retina\000scan\000audio\000video\000community\000"
	"inpatient\000outpatient\000patientspecified\000checker\000dataenterer\000finalchecker\000packager\000coating\000"
	"color\000imprintcd\000logo\000scoring\000shape\000size\000bag\000blstrpk\000bot\000box\000can\000cart\000disk\000"
	"doset\000jar\000jug\000minim\000nebamp\000ovul\000pch\000pkt\000sash\000strip\000tin\000tub\000tube\000vial\000acute\000"
	"seasonal\000altchoice\000clarif\000drughigh\000hospadm\000labint\000non-avail\000preg\000salg\000sddi\000sdupther\000"
	"sintol\000surg\000washout\000admit\000edit\000moved\000return\000ftp\000http\000mllp\000e\000o\000rooh\000x\000NL1\000"
	"NL2\000NL3\000NL4\000initial\000activity\000imaging\000procedure\000social-history\000survey\000therapy\000"
	"vital-signs\00020-percent\0004-dev\0004-lower\0004-upper\0005-1\0005-2\0005-3\0005-4\00080-percent\000average\000"
	"count\000kurtosis\000maximum\000minimum\000regression\000skew\000std-dev\000sum\000total-count\000variance\000"
	"DELETE_MULTIPLE_MATCHES\000MSG_AUTH_REQUIRED\000MSG_BAD_FORMAT\000MSG_BAD_SYNTAX\000MSG_CANT_PARSE_CONTENT\000"
	"MSG_CANT_PARSE_ROOT\000MSG_CREATED\000MSG_DATE_FORMAT\000MSG_DELETED\000MSG_DELETED_DONE\000MSG_DELETED_ID\000"
	"MSG_DUPLICATE_ID\000MSG_ERROR_PARSING\000MSG_ID_INVALID\000MSG_ID_TOO_LONG\000MSG_INVALID_ID\000MSG_JSON_OBJECT\000"
	"MSG_LOCAL_FAIL\000MSG_NO_EXIST\000MSG_NO_MATCH\000MSG_NO_MODULE\000MSG_NO_SUMMARY\000MSG_OP_NOT_ALLOWED\000"
	"MSG_PARAM_CHAINED\000MSG_PARAM_INVALID\000MSG_PARAM_MODIFIER_INVALID\000MSG_PARAM_NO_REPEAT\000MSG_PARAM_UNKNOWN\000"
	"MSG_RESOURCE_EXAMPLE_PROTECTED\000MSG_RESOURCE_ID_FAIL\000MSG_RESOURCE_ID_MISMATCH\000MSG_RESOURCE_ID_MISSING\000"
	"MSG_RESOURCE_NOT_ALLOWED\000MSG_RESOURCE_REQUIRED\000MSG_RESOURCE_TYPE_MISMATCH\000MSG_SORT_UNKNOWN\000"
	"MSG_TRANSACTION_DUPLICATE_ID\000MSG_TRANSACTION_MISSING_ID\000MSG_UNHANDLED_NODE_TYPE\000MSG_UNKNOWN_CONTENT\000"
	"MSG_UNKNOWN_OPERATION\000MSG_UNKNOWN_TYPE\000MSG_UPDATED\000MSG_VERSION_AWARE\000MSG_VERSION_AWARE_CONFLICT\000"
	"MSG_VERSION_AWARE_URL\000MSG_WRONG_NS\000SEARCH_MULTIPLE\000SEARCH_NONE\000UPDATE_MULTIPLE_MATCHES\000bus\000crs\000"
	"dept\000edu\000govt\000ins\000prov\000reli\000team\000blood-chemistry\000drug-delivery\000ecg\000fluid-chemistry\000"
	"haemodynamic\000miscellaneous\000neurological\000respiratory\000ventilation\000translator\000subscriber\000"
	"adjustment\000advance\000payment\000cleared\000paid\000clinical-protocol\000eca-rule\000order-set\000"
	"workflow-definition\000doctor\000ict\000nurse\000pharmacist\000researcher\000teacher\000CI\000IQR\000SD\000SE\000"
	"auth-source\000cont-ed\000issuer\000lic-board\000post-serv\000prim\000reg-auth\000rel-own\000*\000capture\000"
	"capture-display\000capture-display-non-empty\000display-non-empty\000likely\000unlikely\000strong\000weak\000"
	"endocrine\000follicular\000luteal\000midcycle\000postmenopausal\000pre\000pre-puberty\000recommended\000therapeutic\000"
	"broken\000clotted\000hemolized\000insufficient\000wrong-temperature\000exploratory\000early-phase-1\000n-a\000"
	"phase-1\000phase-1-phase-2\000phase-2\000phase-2-phase-3\000phase-3\000phase-4\000basic-science\000"
	"device-feasibility\000diagnostic\000health-services-research\000prevention\000supportive-care\000accrual-goal-met\000"
	"closed-due-to-lack-of-study-progress\000closed-due-to-toxicity\000temporarily-closed-per-study-design\000business\000"
	"not-classified\000Certificates\000Kerberos\000NTLM\000OAuth\000SMART-on-FHIR\000derivedProportion\000negligible\000"
	"cost\000disc\000elec\000mail\000semail\000client-confidential-symmetric\000client-public\000context-ehr-encounter\000"
	"context-ehr-patient\000context-passthrough-banner\000context-passthrough-style\000context-standalone-encounter\000"
	"context-standalone-patient\000launch-ehr\000launch-standalone\000permission-offline\000permission-patient\000"
	"permission-user\000sso-openid-connect\000false\000nil-known\000sufficient\000trace\000true\000external\000"
	"informative\000normative\000trial-use\000CCT\000RCT\000case-control\000case-report\000mixed\000series\000common\000"
	"injured\000spouse\000delivered\000allergen\000biological\000body\000chemical\000central\000nonstock\000patient-care\000"
	"ward-stock\000IPD-MA\000classification\000combined-NMA\000indirect-NMA\000range\000std-MA\000closure\000conforms\000"
	"data-requirements\000deleteCondMultiple\000deleteCondSingle\000evaluate-measure\000everything\000expand\000find\000"
	"find-matches\000graphql\000implements\000lastn\000meta\000meta-add\000meta-delete\000populate\000populatehtml\000"
	"populatelink\000process-message\000questionnaire\000stats\000subset\000updateCreate\000validate\000validate-code\000"
	"FHIR-SDC-FormManager\000FHIR-SDC-FormProcessor\000FHIR-SDC-FormReceiver\000FHIR-Server\000FHIR-Client\000"
	"FHIR-SDC-FormFiller\000age\000focus\000gender\000program\000species\000task\000venue\000workflow\000A\000N\000G\000P\000"
	"S\000T\000W\000A01\000A02\000A03\000A04\000A05\000A06\000A07\000A08\000A09\000A10\000A11\000A12\000A13\000A14\000A15\000"
	"A16\000A17\000A18\000A19\000A20\000A21\000A22\000A23\000A24\000A25\000A26\000A27\000A28\000A29\000A30\000A31\000A32\000"
	"A33\000A34\000A35\000A36\000A37\000A38\000A39\000A40\000A41\000A42\000A43\000A44\000A45\000A46\000A47\000A48\000A49\000"
	"A50\000A51\000A52\000A53\000A54\000A55\000A60\000A61\000A62\000B01\000B02\000B03\000B04\000B05\000B06\000B07\000B08\000"
	"C01\000C02\000C03\000C04\000C05\000C06\000C07\000C08\000C09\000C10\000C11\000C12\000CNQ\000E01\000E02\000E03\000E04\000"
	"E10\000E12\000E13\000E15\000E20\000E21\000E22\000E24\000E30\000E31\000I01\000I02\000I03\000I04\000I05\000I06\000I07\000"
	"I08\000I09\000I10\000I11\000I12\000I13\000I14\000I15\000I16\000I17\000I18\000I19\000I20\000I21\000I22\000J01\000J02\000"
	"K11\000K13\000K15\000K21\000K22\000K23\000K24\000K25\000K31\000K32\000K33\000K34\000M01\000M02\000M03\000M04\000M05\000"
	"M06\000M07\000M08\000M09\000M10\000M11\000M12\000M13\000M14\000M15\000M16\000M17\000M18\000N01\000N02\000O01\000O02\000"
	"O03\000O04\000O05\000O06\000O07\000O08\000O09\000O10\000O11\000O12\000O13\000O14\000O15\000O16\000O17\000O18\000O19\000"
	"O20\000O21\000O22\000O23\000O24\000O25\000O26\000O27\000O28\000O29\000O30\000O31\000O32\000O33\000O34\000O35\000O36\000"
	"O37\000O38\000O39\000O40\000O41\000O42\000O43\000O44\000O45\000O46\000O47\000O48\000O49\000O50\000O51\000O52\000O53\000"
	"O54\000O55\000O56\000O57\000O58\000O59\000P01\000P02\000P03\000P04\000P05\000P06\000P07\000P08\000P09\000P10\000P11\000"
	"P12\000PC1\000PC2\000PC3\000PC4\000PC5\000PC6\000PC7\000PC8\000PC9\000PCA\000PCB\000PCC\000PCD\000PCE\000PCF\000PCG\000"
	"PCH\000PCJ\000PCK\000PCL\000Q01\000Q02\000Q03\000Q04\000Q05\000Q06\000Q07\000Q08\000Q09\000Q11\000Q13\000Q15\000Q16\000"
	"Q17\000Q21\000Q22\000Q23\000Q24\000Q25\000Q26\000Q27\000Q28\000Q29\000Q30\000Q31\000Q32\000Q33\000Q34\000R01\000R02\000"
	"R03\000R04\000R05\000R06\000R07\000R08\000R09\000R0R\000R21\000R22\000R23\000R24\000R25\000R26\000R30\000R31\000R32\000"
	"R33\000R40\000R41\000R42\000R43\000RAR\000RDR\000RER\000RGR\000ROR\000S01\000S02\000S03\000S04\000S05\000S06\000S07\000"
	"S08\000S09\000S10\000S11\000S12\000S13\000S14\000S15\000S16\000S17\000S18\000S19\000S20\000S21\000S22\000S23\000S24\000"
	"S25\000S26\000S27\000S28\000S29\000S30\000S31\000S32\000S33\000S34\000S35\000S36\000S37\000T01\000T02\000T03\000T04\000"
	"T05\000T06\000T07\000T08\000T09\000T10\000T11\000T12\000U01\000U02\000U03\000U04\000U05\000U06\000U07\000U08\000U09\000"
	"U10\000U11\000U12\000U13\000U14\000V01\000V02\000V03\000V04\000Varies\000W01\000W02\000X01\000J\000ABC\000AGN\000AME\000"
	"AMT\000ANG\000AOG\000ATH\000BAH\000BAP\000BMA\000BOT\000BRE\000BTA\000BTH\000BUD\000CAT\000CFR\000CHR\000CHS\000CMA\000"
	"CNF\000COC\000COG\000COI\000COL\000COM\000COP\000COT\000CRR\000EOT\000EPI\000ERL\000EVC\000FRQ\000FUL\000FWB\000GRE\000"
	"HIN\000HOT\000HSH\000HVA\000JAI\000JCO\000JEW\000JOR\000JOT\000JRC\000JRF\000JRN\000JWN\000LMS\000LUT\000MEN\000MET\000"
	"MOM\000MOS\000MOT\000MSH\000MSU\000NAM\000NAZ\000NOE\000ORT\000OTH\000PEN\000PRC\000PRE\000PRO\000QUA\000REC\000REO\000"
	"SAA\000SEV\000SHN\000SIK\000SOU\000SPI\000UCC\000UMD\000UNI\000UNU\000VAR\000WES\000WMC\000AA\000AE\000CA\000CE\000"
	"A0\000A1\000A2\000A3\000A4\000A5\000A6\000A7\000A8\000A9\000B1\000B2\000B3\000B4\000B5\000B6\000AN\000FL\000AJ\000CG\000"
	"CO\000PY\000...\000AP\000CH\000DU\000EA\000EY\000IA\000ID\000IF\000IH\000IM\000IN\000IR\000IS\000IT\000IV\000NB\000"
	"NG\000PA\000PU\000RC\000SH\000SL\000SO\000SS\000TP\000WA\000WI\000DC\000ER\000IP\000RP\000SC\00002\00012 ... 16\000"
	"29\00039\00040\00057\00060\00066\00067\00068\00070\00071\00072\00073\00074\00075\00077\00078\00079\00080\000ADV\000"
	"ANU\000APA\000APM\000APN\000APP\000ARN\000CAN\000DEM\000FIN\000GID\000GOL\000MFQ\000MRI\000MRO\000NCK\000NSC\000NST\000"
	"ORD\000PRB\000RES\000SAL\000SBK\000SBL\000SOF\000SOP\000SSA\000SSR\000STA\000VXI\000XID\000BCV\000ISO\000NPI\000ASC\000"
	"BRO\000CGV\000CHD\000DEP\000DOM\000EMC\000EME\000EMR\000EXF\000FCH\000FND\000FTH\000GCH\000GRD\000GRP\000MGR\000MTH\000"
	"NCH\000NON\000OAD\000OWN\000PAR\000SCH\000SEL\000SIB\000SIS\000SPO\000TRA\000UNK\000WRD\000CAR\000MED\000PUL\000SUR\000"
	"URO\000ABLD\000ABS\000AMN\000ASP\000BBL\000BDY\000BIFL\000BLD\000BLDA\000BLDC\000BLDCO\000BLDV\000BON\000BPH\000BPU\000"
	"BRN\000BRTH\000CALC\000CBLD\000CDM\000CNJT\000CNL\000CSF\000CTP\000CUR\000CVM\000CVX\000CYST\000DIAF\000DOSE\000DRN\000"
	"DUFL\000EAR\000EARW\000ELT\000ENDC\000ENDM\000EOS\000EXG\000EXHLD\000EYE\000FIB\000FIST\000FLT\000FLU\000GAS\000GAST\000"
	"GEN\000GENC\000GENL\000GENV\000HAR\000IHG\000ISLT\000LAM\000LIQ\000LN\000LNA\000LNV\000LYM\000MAC\000MAR\000MBLD\000"
	"MEC\000MILK\000MLK\000MN\000NAIL\000NOS\000ORH\000PAFL\000PER\000PLAS\000PLB\000PLC\000PLR\000PMN\000PPP\000PRP\000"
	"PRT\000PUS\000RBC\000SEM\000SER\000SKM\000SKN\000SMN\000SNV\000SPRM\000SPT\000SPTC\000SPTT\000STL\000STON\000SWT\000"
	"TEAR\000THRB\000THRT\000TIS\000TISB\000TISC\000TISG\000TISL\000TISP\000TISPL\000TISS\000TISU\000TLGI\000TLNG\000TSMI\000"
	"TUB\000ULC\000UMB\000UMED\000UR\000URC\000URNS\000URT\000URTH\000USUB\000VITF\000VOM\000WAT\000WBC\000WICK\000WND\000"
	"WNDA\000WNDD\000WNDE\000XXX\000BG\000BLB\000CTH\000CUS\000EN\000GE\000HM\000IMG\000IMM\000LAB\000MB\000MCB\000MYC\000"
	"NMR\000NMS\000NRS\000OSL\000OUS\000PF\000PHR\000PHY\000RAD\000RUS\000RX\000SP\000TX\000URN\000VR\000VUS\000XRC\000"
	"ACK\000ADR\000ADT\000ARD\000BAR\000BPS\000BRP\000BRT\000BTS\000CCF\000CCI\000CCM\000CCQ\000CCU\000CQU\000CRM\000CSU\000"
	"DBC\000DBU\000DEL\000DEO\000DER\000DFT\000DPR\000DRC\000DSR\000EAC\000EAN\000EDR\000EHC\000EQQ\000ERP\000ERQ\000ESR\000"
	"ESU\000INR\000INU\000LSR\000LSU\000MCF\000MDM\000MFD\000MFK\000MFN\000MFR\000NMD\000NMQ\000OMB\000OMD\000OMG\000OMI\000"
	"OMN\000OMP\000OMQ\000OMS\000OPL\000OPU\000ORA\000ORB\000ORF\000ORG\000ORI\000ORL\000ORM\000ORN\000ORP\000ORR\000ORS\000"
	"ORU\000ORX\000OSM\000OSQ\000OSR\000OSU\000OUL\000PEX\000PGL\000PIN\000PMU\000PPG\000PPR\000PPT\000PPV\000PRR\000PTR\000"
	"QBP\000QCK\000QCN\000QRY\000QSB\000QSX\000QVR\000RAS\000RCI\000RCL\000RDE\000RDS\000RDY\000REF\000RGV\000ROC\000ROD\000"
	"RPA\000RPI\000RPL\000RPR\000RQA\000RQC\000RQI\000RQP\000RQQ\000RRA\000RRD\000RRE\000RRG\000RRI\000RSP\000RTB\000SCN\000"
	"SDN\000SDR\000SIU\000SLN\000SLR\000SMD\000SPQ\000SQM\000SQR\000SRM\000SRR\000SSU\000STC\000STI\000TBR\000TCR\000TCU\000"
	"UDM\000VQQ\000VXQ\000VXR\000VXU\000VXX\000AC\000DET\000HH\000HU\000IE\000IND\000LL\000LU\000ND\000NEG\000NR\000NS\000"
	"OBX\000POS\000QCF\000RR\000SDD\000SYN-R\000SYN-S\000TOX\000VS\000WR\000null\0002.0\0002.0D\0002.1\0002.2\0002.3\000"
	"2.3.1\0002.3.2\0002.4\0002.5\0002.5.1\0002.6\0002.7\0002.7.1\0002.8\0002.8.1\0002.8.2\0002.9\000K\000AF\000CN\000DE\000"
	"DR\000FU\000LI\000NA\000NW\000OC\000OD\000OE\000OF\000OH\000OK\000OR\000RA\000RD\000RE\000RL\000RO\000RQ\000RU\000SN\000"
	"SQ\000SU\000UA\000UC\000UD\000UF\000UH\000UM\000UN\000UX\000XO\000XR\000XX\000DP\000GR\000NC\000PC\000RS\000Z\000"
	"CART\000PORT\000WALK\000WHLC\000PG\000ZO\000DA\000LA\000MI\000SV\000HO\000TE\000BP\000EP\000NP\000PS\000AUSA\000"
	"AUSAF\000AUSN\000NATO\000NOAA\000USA\000USAF\000USCG\000USMC\000USN\000USPHS\000E1\000E1 ... E9\000E1... E9\000E2\000"
	"E3\000E4\000E5\000E6\000E7\000E8\000E9\000O1\000O1 ... O10\000O1 ... O9\000O2\000O3\000O4\000O5\000O6\000O7\000O8\000"
	"O9\000W1\000W1 ... W4\000W2\000W3\000W4\000ACT\000DEC\000RET\0002ICU\0002PRI\0002SPR\000PRI\000SPR\000LM\000UL\000"
	"2ANC\0002MMD\0003MMD\000ANC\000MMD\000AT\000PE\000IPE\000OPE\00050\00051\00052\00053\00058\00059\00070 ... 72\000"
	"75 ... 79\00081\000X0\000X4\000\342\200\246\000AL\000NE\000ANY\000REP\000SCHED\000CFN\000COR\0001ST\000ALL\000LST\000"
	"REV\000EARLY\000GUEST\000LATE\000MSG\000NO\000DT\000ET\000GTT\000GU\000IB\000IC\000ICV\000IHA\000IMR\000IU\000MM\000"
	"NT\000PO\000RM\000TD\000TL\000VG\000VM\000BE\000BN\000BU\000LAC\000LACF\000LD\000LE\000LEJ\000LF\000LG\000LH\000LIJ\000"
	"LLAQ\000LLFA\000LMFA\000LNB\000LPC\000LSC\000LT\000LUA\000LUAQ\000LUFA\000LV\000LVG\000LVL\000OS\000OU\000PERIN\000"
	"RAC\000RACF\000REJ\000RH\000RIJ\000RLAQ\000RLFA\000RMFA\000RN\000RPC\000RSC\000RUA\000RUAQ\000RUFA\000RVG\000RVL\000"
	"BT\000HL\000IPPB\000IVP\000IVS\000NEB\000IVPB\000CLN\000CM0\000CM1\000CM2\000CMB\000INV\000LOC\000MACP\000MLCP\000"
	"OM1\000OM1-OM6\000OM2\000OM3\000OM4\000OM5\000OM6\000OMA\000OMC\000OME\000OMM\000PRA\000STF\000AID\000EMP\000ETH\000"
	"HIV\000PSY\000UWM\000VIP\000UPD\000MAD\000MDC\000MDL\000MUP\000BA\000BDL\000BR\000TM\000Application\000Audio\000FT\000"
	"Image\000SI\000TEXT\000multipart\000BAD\000MSK\000NAV\000NOUSE\000REL\000TEMP\000ASN\000BPN\000NET\000PRN\000PRS\000"
	"VHN\000WPN\000FX\000Internet\000MD\000SAT\000TDD\000TTY\000X.400\000ACSN\000AM\000AMA\000AND\000ANON\000ANT\000APRN\000"
	"ASID\000BC\000BCFN\000BCT\000BSNR\000CONM\000CY\000CZ\000DCFN\000DDS\000DEA\000DFN\000DL\000DN\000DPM\000EI\000ESN\000"
	"FDR\000FDRFN\000FI\000FILL\000GI\000GL\000GN\000JHN\000LACSN\000LANR\000LR\000MCN\000MCR\000MCT\000MRT\000NBSNR\000"
	"NCT\000NH\000NI\000NII\000NIIP\000NNxxx\000OBI\000PCN\000PHC\000PHE\000PHO\000PI\000PLAC\000PNT\000PPIN\000PPN\000QA\000"
	"RI\000RPH\000RRP\000SB\000SID\000SNBSN\000SNO\000STN\000TAX\000TN\000TPR\000TRL\000UDI\000UPIN\000USID\000VN\000VP\000"
	"WC\000WCN\000WP\000XV\000TF\000UP\000Not present\000NF\000PD\000EQ\000GT\0008859/1\0008859/15\0008859/2\0008859/3\000"
	"8859/4\0008859/5\0008859/6\0008859/7\0008859/8\0008859/9\000ASCII\000BIG-5\000CNS 11643-1992\000GB 18030-2000\000"
	"ISO IR14\000ISO IR159\000ISO IR6\000ISO IR87\000JAS2020\000JIS X 0202\000KS X 1001\000UNICODE\000UNICODE UTF-16\000"
	"UNICODE UTF-32\000UNICODE UTF-8\000AI\000CB\000WU\000AB\000ALP\000AVB\000AVI\000BAY\000BPC\000CEN\000CHI\000CMP\000"
	"CNJ\000CON\000DVC\000EVN\000GEO\000IAG\000IUS\000JPN\000KGC\000LED\000MBL\000MIL\000MIP\000MSD\000NAB\000NOV\000NVX\000"
	"NYB\000OTC\000PMC\000PRX\000PWJ\000SCL\000SKB\000SOL\000TAL\000VXG\000WAL\000ZLB\00010D\00015D\00030D\0003D\0007D\000"
	"Q\000WT\000AW\000EX\000TC\000ACNC\000APER\000ARB\000AREA\000ASPECT\000CACT\000CCNT\000CCRTO\000CLAS\000CNC\000CNST\000"
	"COEF\000COLOR\000CONS\000CRAT\000CRTO\000DEN\000DEV\000DIFF\000ELAS\000ELPOT\000ELRAT\000ELRES\000ENGR\000ENT\000"
	"ENTCAT\000ENTNUM\000ENTSUB\000ENTVOL\000EQL\000FORCE\000FREQ\000IMP\000KINV\000LINC\000MASS\000MCNC\000MCNT\000MCRTO\000"
	"MGFLUX\000MINC\000MORPH\000MOTIL\000MRAT\000MRTO\000NCNC\000NCNT\000NFR\000NRTO\000NUM\000OSMOL\000PRES\000PRID\000"
	"PWR\000RANGE\000RATIO\000RCRLTM\000RDEN\000RLMCNC\000RLSCNC\000RLTM\000SATFR\000SCNC\000SCNCIN\000SCNT\000SCNTR\000"
	"SCRTO\000SFR\000SHAPE\000SMELL\000SRAT\000SRTO\000SUB\000SUSC\000TASTE\000TEMPDF\000TEMPIN\000THRMCNC\000THRSCNC\000"
	"TIME\000TITR\000TMDF\000TMSTP\000TRTO\000TYPE\000VCNT\000VEL\000VELRT\000VFR\000VISC\000VOL\000VRAT\000VRTO\00012H\000"
	"1H\0001L\0001W\0002.5H\00024H\0002D\0002H\0002L\0002W\00030M\0003H\0003L\0003W\0004D\0004H\0004W\0005D\0005H\0006D\000"
	"6H\0007H\0008H\00010M\00015M\0001M\00020M\00025M\0002M\0003M\0004M\0005M\0006M\0007M\0008H SHIFT\0008M\0009M\000BS\000"
	"PEAK\000RANDOM\000TROUGH\000CFST\000EXCZ\000FFST\000CONTROL\000DONOR\000PATIENT\000EEG\000EKG\000OXY\000SUC\000VEN\000"
	"VIT\000ALC\000AMB\000CCR\000EDI\000FPC\000INT\000NAT\000NBI\000OBG\000OBS\000PED\000PPS\000PSI\000REH\000WIC\000FRI\000"
	"MON\000SUN\000THU\000TUE\000WED\000ED\000HP\000TS\000AV\000OB\000CHECKUP\000FOLLOWUP\000ROUTINE\000WALKIN\000"
	"Complete\000Normal\000Tentative\000Blocked\000Booked\000Cancelled\000Deleted\000Discontinued\000Noshow\000Overbook\000"
	"Pending\000Started\000Waitlist\000Confirm\000No\000Notify\000Yes\000Hom\000Lab\000Med\000Psy\000Rad\000Skn\000PP\000"
	"(pad)\00054\000BASIC\000DICOM\000FAX\000GIF\000HTML\000JPEG\000Octet-stream\000PICT\000PostScript\000RTF\000SGML\000"
	"TIFF\000XML\000x-hl7-cda-level-one\000102\000103\000104\000105\000106\000107\000108\000109\000110\000111\000112\000"
	"113\000114\000115\000116\000117\000118\000119\000120\000121\000122\00064\00065\00082\00083\00084\00085\00086\00087\000"
	"88\00089\00090\00091\00092\00093\00094\00095\00096\00097\00098\00099\000998\000999\000Fri\000Mon\000Prefend\000"
	"Prefstart\000Sat\000Sun\000Thu\000Tue\000Wed\000Base64\000Hex\000CAP\000CLIA\000CLIP\000DNS\000EUI64\000GUID\000HCD\000"
	"HL7\000L,M,N\000Random\000URI\000UUID\000x400\000x500\0009900\0009901\0009902\0009903\0009904\000TR\000LCR\000LIC\000"
	"OVR\000PRL\000SET\000SHA\000SMK\000TEA\000ALI\000DTY\000LB2\000RX2\000510E\000510K\000522S\000PMA\000TXN\000BID\000"
	"Meal Related Timings\000Once\000PRNxxx\000Q<integer>D\000Q<integer>H\000Q<integer>J<day#>\000Q<integer>L\000"
	"Q<integer>M\000Q<integer>S\000Q<integer>W\000QAM\000QHS\000QID\000QOD\000QPM\000QSHIFT\000TID\000U <spec>\000xID\000"
	"L&I\00047 ... 49\00070 ... 99\000M0\000ADR_A19\000ADT_A01\000ADT_A02\000ADT_A03\000ADT_A05\000ADT_A06\000ADT_A09\000"
	"ADT_A12\000ADT_A15\000ADT_A16\000ADT_A17\000ADT_A18\000ADT_A20\000ADT_A21\000ADT_A24\000ADT_A28\000ADT_A30\000"
	"ADT_A37\000ADT_A38\000ADT_A39\000ADT_A43\000ADT_A44\000ADT_A45\000ADT_A50\000ADT_A52\000ADT_A54\000ADT_A60\000"
	"ADT_A61\000ARD_A19\000BAR_P01\000BAR_P02\000BAR_P05\000BAR_P06\000BAR_P10\000BAR_P12\000BPS_O29\000BRP_030\000"
	"BRP_O30\000BRT_O32\000BTS_O31\000CCF_I22\000CCI_I22\000CCM_I21\000CCQ_I19\000CCR_I16\000CCU_I20\000CQU_I19\000"
	"CRM_C01\000CSU_C09\000DBC_O41\000DBC_O42\000DEL_O46\000DEO_O45\000DER_O44\000DFT_P03\000DFT_P11\000DOC_T12\000"
	"DPR_O48\000DRC_O47\000DRG_O43\000DSR_P04\000DSR_Q01\000DSR_Q03\000EAC_U07\000EAN_U09\000EAR_U08\000EDR_R07\000"
	"EHC_E01\000EHC_E02\000EHC_E04\000EHC_E10\000EHC_E12\000EHC_E13\000EHC_E15\000EHC_E20\000EHC_E21\000EHC_E24\000"
	"EQQ_Q04\000ERP_R09\000ESR_U02\000ESU_U01\000INR_U06\000INU_U05\000INV_U14\000LSU_U12\000MDM_T01\000MDM_T02\000"
	"MFD_MFA\000MFD_P09\000MFK_M01\000MFN_M01\000MFN_M02\000MFN_M03\000MFN_M04\000MFN_M05\000MFN_M06\000MFN_M07\000"
	"MFN_M08\000MFN_M09\000MFN_M10\000MFN_M11\000MFN_M12\000MFN_M13\000MFN_M15\000MFN_M16\000MFN_M17\000MFN_M18\000"
	"MFQ_M01\000MFR_M01\000MFR_M04\000MFR_M05\000MFR_M06\000MFR_M07\000NMD_N02\000NMQ_N01\000NMR_N01\000OMB_O27\000"
	"OMD_O01\000OMD_O03\000OMG_O19\000OMI_O23\000OML_O21\000OML_O33\000OML_O35\000OML_O39\000OML_O59\000OMN_O01\000"
	"OMN_O07\000OMP_O09\000OMQ_O42\000OMQ_O57\000OMS_O01\000OMS_O05\000OPL_O37\000OPR_O38\000OPU_R25\000ORA_R33\000"
	"ORA_R41\000ORB_O28\000ORD_O02\000ORD_O04\000ORF_R02\000ORF_R04\000ORG_O20\000ORI_O24\000ORL_O22\000ORL_O34\000"
	"ORL_O36\000ORL_O40\000ORL_O41\000ORL_O42\000ORL_O43\000ORL_O44\000ORL_O53\000ORL_O54\000ORL_O55\000ORL_O56\000"
	"ORM_O01\000ORM_Q06\000ORN_O02\000ORN_O08\000ORP_O10\000ORR_O02\000ORR_Q06\000ORS_O02\000ORS_O06\000ORU_R01\000"
	"ORU_R30\000ORU_R31\000ORU_R32\000ORU_W01\000ORX_O43\000ORX_O58\000OSM_R26\000OSQ_Q06\000OSR_Q06\000OSU_O41\000"
	"OSU_O51\000OSU_O52\000OUL_R21\000OUL_R22\000OUL_R23\000OUL_R24\000PEX_P07\000PGL_PC6\000PIN_I07\000PMU_B01\000"
	"PMU_B03\000PMU_B04\000PMU_B07\000PMU_B08\000PPG_PCG\000PPP_PCB\000PPR_PC1\000PPT_PCL\000PPV_PCA\000PRR_PC5\000"
	"PTR_PCF\000QBP_E03\000QBP_E22\000QBP_O33\000QBP_O34\000QBP_Q11\000QBP_Q13\000QBP_Q15\000QBP_Q21\000QBP_Qnn\000"
	"QBP_Z73\000QCK_Q02\000QCN_J01\000QRF_W02\000QRY_A19\000QRY_P04\000QRY_PC4\000QRY_Q01\000QRY_Q02\000QRY_R02\000"
	"QRY_T12\000QSB_Q16\000QVR_Q17\000RAR_RAR\000RAS_O01\000RAS_O02\000RAS_O17\000RCI_I05\000RCL_I06\000RDE_O01\000"
	"RDE_O11\000RDE_O49\000RDO_O01\000RDR_RDR\000RDS_O01\000RDS_O13\000RDY_K11\000RDY_K15\000REF_I12\000RER_RER\000"
	"RGR_RGR\000RGV_O01\000RGV_O15\000ROR_ROR\000RPA_I08\000RPI_I01\000RPI_I04\000RPI_I0I\000RPL_I02\000RPR_I03\000"
	"RQA_I08\000RQC_I05\000RQC_I06\000RQI_I01\000RQI_I0I\000RQP_I04\000RQQ_Q09\000RRA_O02\000RRA_O18\000RRD_O02\000"
	"RRD_O14\000RRE_O02\000RRE_O12\000RRE_O50\000RRG_O02\000RRG_O16\000RRI_I12\000RRO_O02\000RSP_E03\000RSP_E22\000"
	"RSP_K11\000RSP_K21\000RSP_K22\000RSP_K23\000RSP_K24\000RSP_K25\000RSP_K31\000RSP_K32\000RSP_O33\000RSP_O34\000"
	"RSP_Q11\000RSP_Z82\000RSP_Z86\000RSP_Z88\000RSP_Z90\000RTB_K13\000RTB_Knn\000RTB_Z74\000SDR_S31\000SDR_S32\000"
	"SIU_S12\000SLR_S28\000SPQ_Q08\000SQM_S25\000SQR_S25\000SRM_S01\000SRM_T12\000SRR_S01\000SRR_T12\000SSR_U04\000"
	"SSU_U03\000STC_S33\000SUR_P09\000TBR_R08\000TBR_R09\000TCU_U10\000UDM_Q05\000VQQ_Q07\000VXQ_V01\000VXR_V03\000"
	"VXU_V04\000VXX_V02\000CWE\000<null>\000ISO 2022-1994\000198\000199\000200\000201\000202\000203\000204\000205\000206\000"
	"207\0002 ...\0002 and higher\000AAS\000ABA\000BBA\000BFA\000BSL\000BSN\000CANP\000CER\000CNM\000CNP\000CNS\000CPNP\000"
	"CRN\000DBA\000DED\000DIP\000EMT\000EMTP\000FPNP\000HS\000JD\000MBA\000MCE\000MDA\000MDI\000ME\000MEE\000MFA\000MME\000"
	"MSL\000MSN\000MT\000PHD\000PharmD\000RMA\000SEC\000CTR\000AUSDVA\000AUSHIC\000CANAB\000CANBC\000CANMB\000CANNB\000"
	"CANNF\000CANNS\000CANNT\000CANNU\000CANON\000CANPE\000CANQC\000CANSK\000CANYT\000NLVWS\000USCDC\000USHCFA\000USSSA\000"
	"1R\0002R\000CL\000LC\000LK\000LO\000SA\000TT\000ACDA\000ACDB\000ACET\000AMIES\000BACTM\000BF10\000BOR\000BOUIN\000"
	"BSKM\000C32\000C38\000CARS\000CARY\000CHLTM\000CTAD\000EDTK\000EDTK15\000EDTK75\000EDTN\000ENT+\000F10\000FDP\000"
	"FL10\000FL100\000HCL6\000HEPA\000HEPL\000HEPN\000HNO3\000JKM\000KARN\000KOX\000LIA\000M4\000M4RT\000M5\000MICHTM\000"
	"MMDTM\000NAF\000NAPS\000NONE\000PAGE\000PHENOL\000PVA\000RLM\000SILICA\000SPS\000SST\000STUTM\000THROM\000THYMOL\000"
	"THYO\000TOLU\000URETM\000VIRTM\000WEST\000BSEP\000SED\000SUP\000ACID\000ALK\000DEFB\000FILT\000LDLP\000NEUT\000RECA\000"
	"UFIL\000CNTM\000FLUR\000SFHB\000C37\000CAMB\000CATM\000CFRZ\000CREF\000DFRZ\000DRY\000FRZ\000MTLF\000NTR\000PRTL\000"
	"PSA\000PSO\000UFRZ\000UPR\000ATM\000CW\000EE\000EW\000OW\000QE\000QW\000LW\000PW\000SW\000TI\000OBRG\000ORCG\000PIDG\000"
	"RXAG\000RXDG\000RXEG\000RXOG\000etc\000ADMINISTRATION\000ALLERGY\000APP_STATS\000APP_STATUS\000ASSOCIATED_PERSON\000"
	"ASSOCIATED_RX_ADMIN\000ASSOCIATED_RX_ORDER\000AUTHORIZATION\000AUTHORIZATION_CONTACT\000CERTIFICATE\000CLOCK\000"
	"CLOCK_AND_STATISTICS\000CLOCK_AND_STATS_WITH_NOTE\000CLOCK_AND_STATS_WITH_NOTES\000CLOCK_AND_STATS_WITH_NOTES_ALT\000"
	"COMMAND\000COMMAND_RESPONSE\000COMMON_ORDER\000COMPONENT\000COMPONENTS\000CONTAINER\000DEFINITION\000DIET\000"
	"DISPENSE\000ENCODED ORDER\000ENCODED_ORDER\000ENCODING\000EXPERIENCE\000FINANCIAL\000FINANCIAL_COMMON ORDER\000"
	"FINANCIAL_COMMON_ORDER\000FINANCIAL_INSURANCE\000FINANCIAL_OBSERVATION\000FINANCIAL_ORDER\000FINANCIAL_PROCEDURE\000"
	"FINANCIAL_TIMING QUANTITY\000FINANCIAL_TIMING_QUANTITY\000GENERAL RESOURCE\000GENERAL_RESOURCE\000GIVE\000GOAL\000"
	"GOAL_OBSERVATION\000GOAL_PATHWAY\000GOAL_ROLE\000GUARANTOR_INSURANCE\000INSURANCE\000LOCATION RESOURCE\000"
	"LOCATION_RESOURCE\000MERGE_INFO\000MF\000MF_CDM\000MF_CLIN_STUDY\000MF_CLIN_STUDY_SCHED\000MF_INV_ITEM\000"
	"MF_LOCATION\000MF_LOC_DEPT\000MF_OBS_ATTRIBUTES\000MF_PHASE_SCHED_DETAIL\000MF_QUERY\000MF_SITE_DEFINED\000MF_STAFF\000"
	"MF_TEST\000MF_TEST_BATTERIES\000MF_TEST_BATT_DETAIL\000MF_TEST_CALCULATED\000MF_TEST_CALC_DETAIL\000"
	"MF_TEST_CATEGORICAL\000MF_TEST_CAT_DETAIL\000MF_TEST_NUMERIC\000NK1_TIMING_QTY\000NOTIFICATION\000OBSERVATION\000"
	"OBSERVATION_PRIOR\000OBSERVATION_REQUEST\000OMSERVATION\000ORDER\000ORDER_CHOICE\000ORDER_DETAIL\000"
	"ORDER_DETAIL_SUPPLEMENT\000ORDER_DIET\000ORDER_ENCODED\000ORDER_OBSERVATION\000ORDER_PRIOR\000ORDER_TRAY\000PATHWAY\000"
	"PATHWAY_ROLE\000PATIENT VISIT\000PATIENT_PRIOR\000PATIENT_RESULT\000PATIENT_VISIT\000PATIENT_VISIT_PRIOR\000"
	"PERSONNEL RESOURCE\000PERSONNEL_RESOURCE\000PEX_CAUSE\000PEX_OBSERVATION\000PRIOR_RESULT\000PROBLEM\000"
	"PROBLEM_OBSERVATION\000PROBLEM_PATHWAY\000PROBLEM_ROLE\000PROCEDURE\000PRODUCT\000PRODUCT_STATUS\000PROVIDER\000"
	"PROVIDER_CONTACT\000QRY_WITH_DETAIL\000QUERY_RESPONSE\000QUERY_RESULT_CLUSTER\000RESOURCE\000RESOURCES\000RESPONSE\000"
	"RESULT\000RESULTS\000RESULTS_NOTES\000ROW_DEFINITION\000RX_ADMINISTRATION\000RX_ORDER\000SCHEDULE\000SERVICE\000"
	"SPECIMEN\000SPECIMEN_CONTAINER\000STAFF\000STUDY\000STUDY_OBSERVATION\000STUDY_PHASE\000STUDY_SCHEDULE\000"
	"TEST_CONFIGURATION\000TIMING\000TIMING_DIET\000TIMING_ENCODED\000TIMING_GIVE\000TIMING_PRIOR\000TIMING_QTY\000"
	"TIMING_QUANTITY\000TIMING_TRAY\000VISIT\000DB\000LINKSOFT_2.01\000MATCHWARE_1.2\00099zzz\00099zzz or L\000ACR\000"
	"ACTCODE\000ACTRELSS\000ALPHAID2006\000ALPHAID2007\000ALPHAID2008\000ALPHAID2009\000ALPHAID2010\000ALPHAID2011\000"
	"ALPHAID2012\000ALPHAID2013\000ALPHAID2014\000ALPHAID2015\000ALPHAID2016\000AMTv2\000ANS+\000ART\000AS4\000AS4E\000"
	"ATC\000C4\000C5\000CAPECC\000CAS\000CCC\000CD2\000CDCA\000CDCEDACUITY\000CDCM\000CDCNHSN\000CDCOBS\000CDCPHINVS\000"
	"CDCREC\000CDS\000CE (obsolete)\000CLP\000CPTM\000CST\000DCL\000DCM\000DQL\000EDLEVEL\000ENTITYCODE\000ENTITYHDLG\000"
	"ENZC\000EPASRS\000FDAUDI\000FDAUNII\000FDDC\000FDDX\000FDK\000FIPS5_2\000FIPS6_4\000GDRG2004\000GDRG2005\000GDRG2006\000"
	"GDRG2007\000GDRG2008\000GDRG2009\000GMDC2004\000GMDC2005\000GMDC2006\000GMDC2007\000GMDC2008\000GMDC2009\000GS1UDI\000"
	"General code\000HB\000HCPCS\000HCPT\000HHC\000HI\000HIBUDI\000HL7nnnn\000HPC\000HSLOC\000I10C\000I10G2004\000"
	"I10G2005\000I10G2006\000I10P\000I9\000I9C\000I9CDX\000I9CP\000IBT\000IBT0001\000IBTnnnn\000IC2\000ICCUDI\000ICD10AM\000"
	"ICD10CA\000ICD10GM2007\000ICD10GM2008\000ICD10GM2009\000ICD10GM2010\000ICD10GM2011\000ICD10GM2012\000ICD10GM2013\000"
	"ICD10GM2014\000ICD10GM2015\000ICD10GM2016\000ICDO\000ICDO2\000ICDO3\000ICF\000ICS\000ICSD\000IHELAW\000ISO+\000"
	"ISO3166_1\000ISO3166_2\000ISO4217\000ISO639\000ISOnnnn\000ISOnnnn (deprecated)\000ITIS\000IUPC\000IUPP\000JC10\000"
	"JC8\000JJ1017\000LANGUAL\000LB\000MDDX\000MEDC\000MEDIATYPE\000MEDR\000MEDX\000MGPI\000MVX\000NAICS\000NCPDPnnnnsss\000"
	"NDA\000NDC\000NDFRT\000NIC\000NIP001\000NIP002\000NIP004\000NIP007\000NIP008\000NIP009\000NIP010\000NND\000NUBC\000"
	"NULLFL\000O301\000O3012004\000O3012005\000O3012006\000OBSMETHOD\000OHA\000OPS2007\000OPS2008\000OPS2009\000OPS2010\000"
	"OPS2011\000OPS2012\000OPS2013\000OPS2014\000OPS2015\000OPS2016\000PHDSCSOPT\000PHINQUESTION\000PLT\000PRTCPTNMODE\000"
	"ROLECLASS\000ROLECODE\000RSPMODE\000RXNORM\000SCT\000SCT2\000SDM\000SIC\000SNM\000SNM3\000SNT\000SOC\000UB04FL14\000"
	"UB04FL15\000UB04FL17\000UB04FL31\000UB04FL35\000UB04FL39\000UCUM\000UML\000UPC\000USGSGNIS\000USPS\000VIS\000"
	"X12Dennnn\000cdcgs1vis\0002ND\0003RD\0004TH\0005TH\000A/P\000BLT\000DST\000LAT\000LFT\000LLQ\000LOW\000LUQ\000NDBS\000"
	"RGH\000RLQ\000RUQ\000UPP\000WCT\000WOC\000CRYO\000CRYOP\000FFP\000FFPTH\000PCNEO\000PCW\000PLTNEO\000PLTP\000PLTPH\000"
	"PLTPHLR\000RWB\000WBA\000LY\000DNR\000AUI\000CCD\000CCP\000CK\000CNE\000CNN\000CQ\000CX\000DDI\000DIN\000DLD\000DLN\000"
	"DLT\000DTM\000DTN\000EIP\000ELD\000FN\000GTS\000ICD\000JCC\000LA1\000LA2\000MOC\000MOP\000NDL\000OCD\000OSD\000OSP\000"
	"PIP\000PLN\000PTA\000QIP\000QSC\000RCD\000RFR\000RMC\000RPT\000SAD\000SCV\000SPD\000SRT\000TQ\000UVC\000VH\000VID\000"
	"WVI\000WVS\000XAD\000XCN\000XON\000XPN\000XTN\000FHCP\000MDIR\000VPS\000VTS\000131\000141\000260\000280\000301\000"
	"991\000993\000994\000031\000163\000181\000Crnl\000DME\000EPO\000Mamm\000NoPay\000OPPS\000PartH\000Pckg\000Thrpy\000"
	"II\000III\000VI\000EL\000EM\000VC\000VO\000TD<integer>\000TH<integer>\000TL<integer>\000TM<integer>\000TS<integer>\000"
	"TW<integer>\000ACNE\000ACNFLD\000AIRS\000AMP\000ANGI\000ARTC\000ASERU\000ATTE\000AUTOA\000AUTOC\000AUTP\000BCYST\000"
	"BITE\000BLEB\000BLIST\000BOIL\000BONE\000BOWL\000BRSH\000BRUS\000BUB\000BULLA\000BX\000CARBU\000CBITE\000CLIPP\000"
	"CONE\000CSCR\000CSERU\000CSITE\000CSMY\000CSVR\000CVPS\000CVPT\000CYN\000DBITE\000DCS\000DEION\000DIA\000DISCHG\000"
	"DIV\000DRNG\000DRNGP\000EBRUSH\000EEYE\000EFF\000EFFUS\000EFOD\000EISO\000ENVIR\000EOTH\000ESOI\000ESOS\000ETA\000"
	"ETTP\000ETTUB\000EWHI\000EXS\000EXUDTE\000FAW\000FBLOOD\000FGA\000FLD\000FLUID\000FOLEY\000FRS\000FSCLP\000FUR\000"
	"GASA\000GASAN\000GASBR\000GASD\000GRAFT\000GRAFTS\000GRANU\000GROSH\000GSOL\000GSPEC\000GTUBE\000HBITE\000HBLUD\000"
	"HEMAQ\000HEMO\000HERNI\000HEV\000HIC\000HYDC\000IBITE\000ICYST\000IDC\000ILEO\000ILLEG\000INCI\000INFIL\000INS\000"
	"INTRD\000IUD\000IVCAT\000IVFLD\000IVTIP\000JEJU\000JNTFLD\000JP\000KELOI\000KIDFLD\000LAVG\000LAVGG\000LAVGP\000"
	"LAVPG\000LENS1\000LENS2\000LESN\000LIQO\000LSAC\000MAHUR\000MUCOS\000MUCUS\000NASDR\000NEDL\000NEPH\000NGASP\000"
	"NGAST\000NGS\000NODUL\000NSECR\000PACEM\000PCFL\000PDSIT\000PDTS\000PELVA\000PENIL\000PERIA\000PILOC\000PINS\000PIS\000"
	"PLAN\000PLEVS\000PND\000POL\000POPGS\000POPLG\000POPLV\000PORTA\000PROST\000PSC\000PUNCT\000PUSFR\000PUST\000QC3\000"
	"RANDU\000RBITE\000RECT\000RECTA\000RENALC\000RENC\000SCAR\000SCLV\000SCROA\000SECRE\000SHU\000SHUNF\000SHUNT\000SITE\000"
	"SKBP\000SMM\000SPRP\000SPRPB\000SPUT1\000SPUTIN\000SPUTSP\000STER\000STONE\000SUBMA\000SUBMX\000SUMP\000SUTUR\000"
	"SWGZ\000TASP\000TLC\000TRAC\000TSERU\000TSTES\000TTRA\000TUBES\000TUMOR\000TZANC\000UDENT\000URINB\000URINC\000URINM\000"
	"URINN\000URINP\000USCOP\000USPEC\000VASTIP\000VENT\000WASH\000WASI\000WB\000WEN\000WORM\000WRT\000WWA\000WWO\000WWT\000"
	"ANP\000BCAE\000BCAN\000BCPD\000BIO\000CATH\000CVP\000EPLA\000ESWA\000FNA\000KOFFP\000MARTL\000ML11\000MLP\000NYP\000"
	"PACE\000PNA\000PRIME\000PUMP\000QC5\000SCLP\000SCRAPS\000SWA\000SWD\000TMAN\000TMCH\000TMM4\000TMMY\000TMOT\000TMP\000"
	"TMPV\000TMSC\000TMUP\000TMVI\000VENIP\000WOOD\000AGG\000BHZ\000ESC\000EXP\000IFL\000INJ\000POI\000QS\000RB\000??\000"
	"CFU\000CLOT\000COOL\000FROZ\000HEM\000LIVE\000ROOM\000SNR\000BIL\000DIS\000EXT\000001\000002\000003\000004\000005\000"
	"006\000007\000008\000009\000010\000011\000012\000013\000014\000015\000016\000017\000018\000019\000020\000021\000022\000"
	"023\000024\000025\000026\000027\000028\000029\000030\000032\000033\000034\000035\000036\000037\000038\000039\000040\000"
	"041\000042\000043\000044\000045\000046\000047\000048\000049\000050\000051\000052\000053\000054\000055\000056\000057\000"
	"058\000059\000060\000061\000062\000063\000064\000065\000066\000067\000068\000069\000070\000071\000072\000073\000074\000"
	"075\000076\000077\000078\000079\000080\000081\000082\000083\000084\000085\000086\000087\000088\000089\000090\000091\000"
	"092\000093\000094\000095\000096\000097\000098\000099\0001137\000123\000124\000125\000126\000127\000128\000129\000130\000"
	"132\000133\000134\000135\000136\000PJ\000MIN\000#\000BCC\000FR\000IG\000ABOINC\000ACUTHEHTR\000ALLERGIC1\000"
	"ALLERGIC2\000ALLERGICR\000ANAPHYLAC\000BACTCONTAM\000DELAYEDHTR\000DELAYEDSTR\000GVHD\000HYPOTENS\000NONHTR1\000"
	"NONHTR2\000NONHTRREC\000NONIMMUNE\000NONSPEC\000NORXN\000PTP\000VOLOVER\000NPAT\000USR\000EQV\000EXTN\000INLV\000%\000"
	"DW\000DY\000MY\000WY\000ACD\000ACM\000ACV\000ICM\000PCM\000PCV\000DOD\000XAMB\000XC37\000XCAMB\000XCATM\000XCFRZ\000"
	"XCREF\000XDFRZ\000XDRY\000XFRZ\000XMTLF\000XNTR\000XPRTL\000XPSA\000XPSO\000XREF\000XUFRZ\000XUPR\000ACHIL\000ADB\000"
	"ADE\000AMS\000ANAL\000ANKL\000ANTEC\000ANTECF\000ANTR\000ANUS\000AORTA\000APDX\000AREO\000ARM\000ARTE\000ASCIT\000"
	"ASCT\000ATR\000AURI\000AXI\000BACK\000BARTD\000BARTG\000BCYS\000BLAD\000BLOOD\000BMAR\000BOWEL\000BOWLA\000BOWSM\000"
	"BRA\000BRAIN\000BROCH\000BRONC\000BROW\000BRST\000BRSTFL\000BRTGF\000BRV\000BUCCA\000BURSA\000BURSF\000BUTT\000CALF\000"
	"CANAL\000CANLI\000CANTH\000CARO\000CARP\000CAVIT\000CDUCT\000CECUM\000CERVUT\000CHE\000CHEEK\000CHES\000CHEST\000"
	"CHEST\303\202\302\240\000CHIN\000CIRCU\000CLAVI\000CLIT\000CLITO\000COCCG\000COCCY\000COLON\000COLOS\000CONJ\000"
	"CORAL\000CORD\000CORN\000COS\000CRANE\000CRANF\000CRANO\000CRANP\000CRANS\000CRANT\000CUBIT\000CUFF\000CULD\000CULDO\000"
	"DELT\000DENTA\000DIGIT\000DISC\000DORS\000DPH\000DUODE\000DUR\000EARBI\000EARBM\000EARBS\000EARLO\000ELBOW\000ELBOWJ\000"
	"EOLPH\000EPD\000EPICA\000EPICM\000EPIDU\000EPIGL\000ESO\000ESOPG\000ETHMO\000EUR\000EYELI\000FACE\000FALLT\000FBINC\000"
	"FBLAC\000FBMAX\000FBNAS\000FBPAL\000FBVOM\000FBZYG\000FEMOR\000FEMUR\000FET\000FIBU\000FING\000FINGN\000FMH\000FOL\000"
	"FOOT\000FOREA\000FOREH\000FORES\000FOURC\000GB\000GLAND\000GLANS\000GLUT\000GLUTE\000GLUTM\000GROIN\000GUM\000GVU\000"
	"HAL\000HAND\000HART\000HEEL\000HIP\000HIPJ\000HUMER\000HV\000HVB\000HVT\000HYMEN\000ICX\000ILC\000ILCON\000ILCR\000"
	"ILE\000ILEOS\000ILEUM\000ILIAC\000INASA\000INGUI\000INSTL\000INSTS\000INTRO\000INTRU\000ISCHI\000ISH\000JAW\000JUGE\000"
	"JUGI\000KIDN\000KIDN\303\202\302\240\000KNEE\000KNEEF\000KNEEJ\000LABIA\000LABMA\000LABMI\000LACRI\000LARYN\000LEG\000"
	"LENS\000LING\000LINGU\000LIP\000LIVER\000LMN\000LNG\000LOBE\000LOCH\000LUMBA\000LUNG\000MALLE\000MANDI\000MAST\000"
	"MAXIL\000MAXS\000MEATU\000MEDST\000MEDU\000METAC\000METAT\000MITRL\000MOLAR\000MONSU\000MONSV\000MOU\000MOUTH\000MPB\000"
	"MRSA2\000MYO\000NAILB\000NAILF\000NAILT\000NARES\000NASL\000NAVEL\000NECK\000NERVE\000NIPPL\000NLACR\000NOSE\000"
	"NOSTR\000NSS\000NTRAC\000OCCIP\000OLECR\000OMEN\000ORBIT\000ORO\000OSCOX\000OVARY\000PALAT\000PALM\000PANAL\000PANCR\000"
	"PARAT\000PARIE\000PARON\000PAROT\000PAS\000PATEL\000PCARD\000PCLIT\000PELV\000PENIS\000PENSH\000PERI\000PERIH\000"
	"PERIS\000PERIT\000PERIU\000PERIV\000PERRA\000PERT\000PHALA\000PILO\000PINNA\000PLACF\000PLACM\000PLANT\000PLATH\000"
	"PLATS\000PLEU\000PLEUR\000PNEAL\000PNEPH\000PNM\000POPLI\000PORBI\000PREAU\000PRERE\000PROS\000PRST\000PTONS\000"
	"PUBIC\000RADI\000RADIUS\000RECTL\000RECTU\000RENL\000RIB\000RNP\000RPERI\000SAC\000SACIL\000SACRA\000SACRO\000SACRU\000"
	"SALGL\000SCALP\000SCAPU\000SCLAV\000SCLER\000SCROT\000SDP\000SEMN\000SEPTU\000SEROM\000SGF\000SHIN\000SHOL\000SHOLJ\000"
	"SIGMO\000SINUS\000SKENE\000SKULL\000SOLE\000SPCOR\000SPHEN\000SPLN\000SPX\000STOM\000STOMA\000STOOLL\000STUMP\000"
	"SUBD\000SUBM\000SUBME\000SUBPH\000SUBX\000SUPB\000SUPRA\000SWTG\000SYN\000SYNOL\000SYNOV\000TARS\000TBRON\000TCN\000"
	"TDUCT\000TEMPL\000TEMPO\000TESTI\000THIGH\000THM\000THORA\000THUMB\000THYRD\000TIBIA\000TML\000TNL\000TOE\000TOEN\000"
	"TONG\000TONS\000TOOTH\000TRCHE\000TSK\000ULNA\000UMBL\000URET\000USTOM\000UTER\000UTERI\000VAGIN\000VAL\000VAS\000"
	"VASTL\000VAULT\000VCSF\000VCUFF\000VEIN\000VENTG\000VERMI\000VERTC\000VERTL\000VERTT\000VESCL\000VESFLD\000VESI\000"
	"VESTI\000VGV\000VITR\000VOC\000VULVA\000WRIST\000\302\240\000\303\202\302\240\000OA\000NORM\000BK\000GP\000DENT\000"
	"EMPL\000PERS\000PPER\000FM\000CLCTR\000DGAPP\000DTCTR\000ENC\000GFTH\000OOP\000SEQ\000DFADJ\000EFORM\000PAPER\000"
	"PYRDELAY\000RTADJ\000DISP\000GST\000HST\000MKUP\000PST\000GRN\000PLS\000WBL\000EOB\000CASH\000CCCA\000CCHK\000CDAC\000"
	"CHCK\000DDPO\000DEBC\000SWFT\000VISN\000ADJ\000ADJSUB\000ADJZER\000PAID\000PEND\000PRED\000REJECT\000RVAT\000UVAT\000"
	"KERB\000SAML\000CRT\000TME\000LCC\000LCN\000LCP\000LLD\0002RS\000ANR\000BDP\000BWD\000CMW\000COD\000DRT\000DRW\000"
	"EOH\000EOL\000FLS\000GLS\000GNP\000GRV\000GTL\000IST\000LKT\000LQD\000OPW\000PEA\000PLA\000PRV\000RNS\000SFP\000THR\000"
	"TRB\000UTL\000WFP\000DRG\000OI\000OO\000PID-17\000PID-7\000STD\000APT\000ARQ\000EVN.CRT\000PRMS\000RQO\00000\000EQP\000"
	"TDC\000FDA\000SMDA\000EOG\000STM\000application\000FLA\000CCS\000ONH\000TRN\000TTL\000CSP\000CSR\000SDV\000SIDC\000"
	"SIMM\000STBD\000SWNL\000SWTH\000AAP\000AHP\000APO\000ARI\000EARI\000EPRI\000EQUIP\000PB\000POMD\000PPH\000RHP\000RPO\000"
	"WAY\000WAYR\000ADM\000PROC\000SERV\000ABR\000NIN\000WOT\000WK\000ACN\000CLT\000DAK\000DBG\000DMT\000DND\000IPF\000"
	"MIS\000NAD\000PFL\000VSM\000NDR\000UL5\0002RC\000PNP\000PNR\000THA\000THW\000BSC\000CFT\000DBB\000DCW\000DNI\000GFE\000"
	"NRG\000INTERR\000NOSTORE\000NS200\000NS202\000NS203\000NS250\000NS260\000NS261\000RTEDEST\000RTUDEST\000RTWDEST\000"
	"SYN100\000SYN101\000SYN102\000SYN103\000SYN104\000SYN105\000SYN106\000SYN107\000SYN108\000SYN109\000SYN110\000SYN111\000"
	"SYN112\000SYN113\000SYN114\000_AcknowledgementDetailNotSupportedCode\000ERR\000INFO\000WARN\000ACCM\000ACCT\000ACTN\000"
	"ADJUD\000AEXPOS\000ALRT\000BATTERY\000CASE\000CATEGORY\000CDALVLONE\000CLNTRL\000CLUSTER\000CNOD\000CNTRCT\000"
	"COMPOSITION\000CONC\000COND\000CONTREG\000COV\000CTTEVENT\000DETPOL\000DGIMG\000DISPACT\000DOCBODY\000DOCCLIN\000"
	"DOCCNTNT\000DOCLIST\000DOCLSTITM\000DOCPARA\000DOCSECT\000DOCTBL\000EHR\000ENTRY\000EXPOS\000EXTRACT\000FCNTRCT\000"
	"FOLDER\000GROUPER\000HCASE\000INC\000INFRM\000INVE\000INVSTG\000JURISPOL\000LINKHTML\000LIST\000LOCALATTR\000"
	"LOCALMRKP\000MPROT\000OBSCOR\000OBSSER\000ORGANIZER\000ORGPOL\000OUTB\000OUTBR\000PCPR\000PHN\000POLICY\000POSACC\000"
	"POSCOORD\000REFR\000RLD\000ROIBND\000ROIOVL\000RTRD\000SBADM\000SBEXT\000SCOPOL\000SEQVAR\000SFWL\000SIT\000SPCOBS\000"
	"SPCTRT\000SPECCOLLECT\000SPLY\000STDPOL\000STORE\000SUBST\000TBLCOL\000TBLCOLGP\000TBLDATA\000TBLHDR\000TBLROW\000"
	"TEXPOS\000TOPIC\000TRD\000TRFR\000TRNS\000VERIF\000XACT\000_ActClassContainer\000_ActClassROI\000"
	"_ActClassRecordOrganizer\000_SubjectBodyPosition\000_SubjectPhysicalPosition\000tbody\000tfoot\000thead\000unordered\000"
	"21611-9\00021612-7\00029553-5\00030525-0\00030972-4\00042CFRPart2\000AALC\000AAMC\000ABHC\000ACAC\000ACADR\000ACALL\000"
	"ACALLG\000ACCESSCONSCHEME\000ACCONS\000ACCTRECEIVABLE\000ACDEMO\000ACDI\000ACH\000ACHC\000ACIMMUN\000ACLAB\000ACMED\000"
	"ACMEDC\000ACMEN\000ACOBS\000ACOCOMPT\000ACPOLPRG\000ACPROV\000ACPSERV\000ACSUBSTAB\000ACU\000ACUTE\000ADALRT\000"
	"ADMDX\000ADNFPPELAT\000ADNFPPELCT\000ADNFPPMNAT\000ADNFPPMNCT\000ADNFSPELAT\000ADNFSPELCT\000ADNFSPMNAT\000"
	"ADNFSPMNCT\000ADNPPPELAT\000ADNPPPELCT\000ADNPPPMNAT\000ADNPPPMNCT\000ADNPSPELAT\000ADNPSPELCT\000ADNPSPMNAT\000"
	"ADNPSPMNCT\000ADOL\000ADPPPPELAT\000ADPPPPELCT\000ADPPPPMNAT\000ADPPPPMNCT\000ADPPSPELAT\000ADPPSPELCT\000ADPPSPMNAT\000"
	"ADPPSPMNCT\000ADRFPPELAT\000ADRFPPELCT\000ADRFPPMNAT\000ADRFPPMNCT\000ADRFSPELAT\000ADRFSPELCT\000ADRFSPMNAT\000"
	"ADRFSPMNCT\000ADVERSE_REACTION\000AFOOT\000AFTHRS\000AGE\000AGGREGATE\000AHOC\000AIRTRNS\000ALEC\000ALG\000ALGY\000"
	"ALLCAT\000ALLDONE\000ALLERLE\000ALLERLREV\000ALLGCAT\000ALRTENDLATE\000ALRTSTRTLATE\000ALTC\000AMBAIR\000AMBGRND\000"
	"AMBHELO\000AMBT\000ANANTRNS\000ANF\000ANHUMTRNS\000ANNDI\000ANNGEN\000ANNIMM\000ANNLAB\000ANNMED\000ANNU\000ANONY\000"
	"AOD\000AOSC\000ARCAT\000ARTBLD\000ASSERTION\000AUDIT\000AUDTR\000AUTH\000AUTHPOL\000AUTO\000AUTO-HIGH\000AUTO-LOW\000"
	"AUTOATTCH\000AUTOPOL\000AVAILABLE\000ActTrustPolicyType\000BDYFLDTRNS\000BH\000BLDTRNS\000BLK\000BONUS\000BOOSTER\000"
	"BUS\000CACC\000CACS\000CAIC\000CAMC\000CAMI\000CANC\000CANCAPT\000CANPRG\000CAPC\000CARD\000CARELIST\000CASESER\000"
	"CAST\000CBAR\000CBGC\000CCAD\000CCAR\000CCCC\000CCGC\000CCPC\000CCSC\000CDEC\000CDEP\000CDGD\000CDIA\000CDIO\000CDRC\000"
	"CDSREV\000CEL\000CEMC\000CEPI\000CFEL\000CFPC\000CFWD\000CHAR\000CHFC\000CHK\000CHLDCARE\000CHRG\000CHRO\000CHRON\000"
	"CHYP\000CIMC\000CIRCLE\000CLINNOTEE\000CLINNOTEREV\000CLSSRM\000CMGC\000CMIH\000CMPMSRMTH\000CMPMSRSCRWGHT\000CMSC\000"
	"CNEC\000CNMC\000CNQC\000CNSC\000COBSCAT\000CODE_DEPREC\000CODE_INVAL\000COGC\000COGN\000COIN\000COINS\000COJR\000"
	"COMC\000COMPLY\000COMPT\000CONDLIST\000CONSUMPTION\000CONTF\000CONVEYNC\000COPAY\000COPAYMENT\000COPC\000COPD\000"
	"COPY\000CORT\000COSC\000COTC\000COVGE\000COVMX\000COVPOL\000COVPRD\000CPAD\000CPEC\000CPGC\000CPHC\000CPINV\000"
	"CPLYCC\000CPLYCD\000CPLYJPP\000CPLYOPP\000CPLYOSP\000CPLYPOL\000CPND\000CPNDDRGING\000CPNDINDING\000CPNDSUPING\000"
	"CPRC\000CPSC\000CPST\000CPYC\000CREACT\000CRIME\000CRIT\000CROC\000CRPC\000CRS\000CSDM\000CSIC\000CSINV\000CSLD\000"
	"CSPINV\000CSPT\000CSUC\000CTBU\000CTCOMPT\000CTLSUB\000CTMO\000CTSC\000CURC\000CURMEDLIST\000CURRENT\000CVDC\000CVSC\000"
	"CWMA\000CWOH\000CommonRule\000DACT\000DALG\000DAY\000DDP\000DECLASSIFYLABEL\000DEDUCT\000DEDUCTIBLE\000DEF\000DEID\000"
	"DELAU\000DELEPOL\000DEMO\000DEMOCAT\000DENEX\000DENEXCEP\000DENOM\000DENTAL\000DENTPRG\000DERMTRNS\000DIAGLISTE\000"
	"DIAGLISTREV\000DICAT\000DILUTION\000DINT\000DISCHINSTE\000DISCHSUME\000DISCHSUMREV\000DISCMEDLIST\000DISDX\000"
	"DISEASE\000DISEASEPRG\000DISPLAY\000DNAINT\000DNTL\000DOB\000DOCUMENT\000DOSECOND\000DOSEDUR\000DOSEDURH\000"
	"DOSEDURHIND\000DOSEDURL\000DOSEDURLIND\000DOSEH\000DOSEHIND\000DOSEHINDA\000DOSEHINDSA\000DOSEHINDW\000DOSEIND\000"
	"DOSEIVL\000DOSEIVLIND\000DOSEL\000DOSELIND\000DOSELINDA\000DOSELINDSA\000DOSELINDW\000DOWNGRDLABEL\000DRGIS\000"
	"DRGRHB\000DRIVLABEL\000DRUG\000DRUGING\000DRUGPOL\000DRUGPRG\000DSC\000DUPTHPCLS\000DUPTHPGEN\000DUPTHPY\000DV\000"
	"DVD\000EALG\000EAP\000EDU\000EHCPOL\000EINT\000ELG\000ELLIPSE\000EMAUTH\000EMER\000EMOTDIS\000EMRGONLY\000ENAINT\000"
	"ENCRYPT\000ENCRYPTR\000ENCRYPTT\000ENCRYPTU\000ENDLATE\000ENDRENAL\000ENVTRNS\000EPYMT\000ESA\000ETHUD\000EVNFCTS\000"
	"EWB\000FALG\000FALLRISK\000FAST\000FD\000FDACOATING\000FDACOLOR\000FDAIMPRINTCD\000FDALOGO\000FDASCORING\000FDASHAPE\000"
	"FDASIZE\000FECTRNS\000FF\000FFC\000FFCS\000FFPS\000FFS\000FFSS\000FFSTOP\000FIBRIN\000FINALDT\000FINBILL\000FININV\000"
	"FINT\000FLEXP\000FMCOMPT\000FNAINT\000FNLFEE\000FOMTRNS\000FOOD\000FOODTRNS\000FORM\000FORMAT\000FORMULA\000FRAMEING\000"
	"FRSTFEE\000FST\000FULFIL\000GARN\000GDIS\000GEALRT\000GEND\000GENDER\000GENE\000GENRL\000GF\000GISTIER\000GOALLIST\000"
	"GOVEMP\000GRADE\000GRANTORCHOICE\000GTIN\000GUIDE\000HCPCSA\000HEALTHREC\000HELD\000HEMOLYSIS\000HGHT\000HHOBS\000"
	"HIPAANOPP\000HIPAAPsyNotes\000HIPAASelfPay\000HIRISK\000HISTMEDLIST\000HISTORIC\000HIVAIDS\000HLTHCARE\000HMO\000"
	"HOMECARE\000HOSPPTNT\000HOSPVSTR\000HOUSEHLD\000HRCOMPT\000HSAPOL\000HUAPRV\000HUMHUMTRNS\000ICOL\000ICTERUS\000"
	"IDSCL\000IDUR\000ILLEGAL\000IMMLE\000IMMLREV\000IMMUCAT\000IMMUNIZ\000IMPLIED\000IMPLIEDD\000IND01\000IND02\000IND03\000"
	"IND04\000IND05\000INDTRNS\000INFA\000INFAO\000INFASO\000INFAUT\000INFCON\000INFCRT\000INFDNG\000INFEMER\000INFPWR\000"
	"INFREG\000INITIAL\000INITIMMUNIZ\000INMATE\000INTDX\000INTERVAL\000INTFR\000INTIMATE\000INTOLIST\000INVOICE\000"
	"INVTYPE\000IPOP\000IPPOP\000IRDSCL\000ISOL\000ISSUE\000ITMCNT\000KEY\000KEY204\000KEY205\000KEY206\000KSUBJ\000KSUBT\000"
	"LABCAT\000LABEL\000LABOE\000LABRESULTS\000LABRREV\000LACT\000LACTTRNS\000LAWENF\000LENSING\000LEN_LONG\000LEN_RANGE\000"
	"LEN_SHORT\000LFEMX\000LGPC\000LIFE\000LIPEMIA\000LIVARG\000LOAN\000LOCIS\000LQ\000LRCOMPT\000LTC\000LTRMCARE\000"
	"MANDPOL\000MANUAL\000MARKUP\000MARST\000MARWLREV\000MASK\000MAXOCCURS\000MCPOL\000MDOSE\000MEDCCAT\000MEDLIST\000"
	"MEDOE\000MEDT\000MENCAT\000MENTPOL\000MENTPRG\000MH\000MICROORGRREV\000MICRORREV\000MICROSENSRREV\000MILITARY\000"
	"MINEC\000MINFREQ\000MINOCCURS\000MISSAPT\000MISSCOND\000MISSMAND\000MLREV\000MODEL\000MONTH\000MSRADJ\000MSRAGG\000"
	"MSRIMPROV\000MSRJUR\000MSROBS\000MSRPOPL\000MSRPOPLEX\000MSRRPTR\000MSRRPTTIME\000MSRSCORE\000MSRSET\000MSRTOPIC\000"
	"MSRTP\000MSRTYPE\000MST\000MVA\000NAINT\000NAUTH\000NELG\000NETAMT\000NHP\000NOAUTH\000NOCOLLECT\000NOCONSENT\000"
	"NODSCLCD\000NODSCLCDS\000NODUPS\000NOI\000NOINTEGRATE\000NOLIST\000NOMOU\000NONAC\000NONRX\000NOORGPOL\000NOPAT\000"
	"NOPERSIST\000NOPERSISTP\000NOPP\000NORDSCLCD\000NORDSCLCDS\000NORDSCLW\000NORELINK\000NOREUSE\000NOSTRNS\000NOTACTN\000"
	"NOTEQUIV\000NOTEQUIVGEN\000NOTEQUIVTHER\000NOVIP\000NUMER\000NUMEX\000OBSA\000OBSANTC\000OBSANTV\000OBSENC\000"
	"OBSOLETE\000OHSINV\000OINT\000ONC\000ONET\000OOJ\000OOO\000OPIOIDUD\000OPTIN\000OPTINR\000OPTOUT\000OPTOUTE\000ORCON\000"
	"OREV\000ORTHO\000ObligationPolicy\000PACOMPT\000PAF\000PAINV\000PALL\000PARTRNS\000PATDOC\000PATEDUE\000PATINFO\000"
	"PATPREF\000PATPREFALT\000PATREPE\000PATREPREV\000PAT_ADV_EVNT\000PAY\000PAYEE\000PBILLACCT\000PDNFPPELAT\000"
	"PDNFPPELCT\000PDNFPPMNAT\000PDNFPPMNCT\000PDNFSPELAT\000PDNFSPELCT\000PDNFSPMNAT\000PDNFSPMNCT\000PDNPPPELAT\000"
	"PDNPPPELCT\000PDNPPPMNAT\000PDNPPPMNCT\000PDNPSPELAT\000PDNPSPELCT\000PDNPSPMNAT\000PDNPSPMNCT\000PDPPPPELAT\000"
	"PDPPPPELCT\000PDPPPPMNAT\000PDPPPPMNCT\000PDPPSPELAT\000PDPPSPELCT\000PDPPSPMNAT\000PDPPSPMNCT\000PDS\000PEALRT\000"
	"PERFEE\000PERIOD\000PERMBNS\000PERSISTLABEL\000PHAR\000PHYRHB\000PIE\000PINV\000PLACE\000PLACTRNS\000PLYDOC\000"
	"PLYPHRM\000PNC\000POINT\000POLY\000PPO\000PPRD\000PRDING\000PRDMX\000PREFSTRENGTH\000PREG\000PRENC\000PREVINEF\000"
	"PRIVMARK\000PRLMN\000PROA\000PROBLIST\000PROBLISTE\000PROBLISTREV\000PROV\000PRVTRN\000PSEUD\000PSVCCAT\000PSYCH\000"
	"PSYTHPN\000PTNTCARE\000PUBLICPOL\000PUBTRN\000RACE\000RADREPE\000RADREPREV\000RALG\000RAT\000REACT\000RECOV\000"
	"REDACT\000REFLEX\000REFNR\000REI\000REMLE\000REMLREV\000RENT\000REPRESENTATIVE_BEAT\000REPSERV\000REP_HALF_LIFE\000"
	"REP_RANGE\000RERUN\000RESCOMPT\000RESTOCK\000RETIRE\000RETRO\000RFC\000RFCS\000RFF\000RFFS\000RFP\000RFPS\000RFS\000"
	"RHYTHM\000RINT\000RISKASSESS\000RISKLIST\000RMGTCOMPT\000ROIFS\000ROIPS\000ROST\000RREACT\000RSDID\000RSREID\000"
	"RXCAT\000RXCINV\000RXDINV\000RefrainPolicy\000SAFNET\000SALE\000SBBLELAT\000SBBLELCT\000SBFINV\000SBNFELAT\000"
	"SBNFELCT\000SBPDELAT\000SBPDELCT\000SCA\000SCHL\000SCHLDIV\000SCHOOL\000SCHOOL2\000SDE\000SECALTINTOBS\000SECCATOBS\000"
	"SECCLASSOBS\000SECCONOBS\000SECDATINTOBS\000SECINTCONOBS\000SECINTOBS\000SECINTPRVABOBS\000SECINTPRVOBS\000"
	"SECINTPRVRBOBS\000SECINTSTOBS\000SECOBS\000SECTRSTOBS\000SENDAPP\000SESS\000SEX\000SEXTRNS\000SICKLE\000SOCIAL\000"
	"SOCIAL2\000SPEND\000SPLCOATING\000SPLCOLOR\000SPLIMAGE\000SPLIMPRINT\000SPLSCORING\000SPLSHAPE\000SPLSIZE\000"
	"SPLSYMBOL\000SREC\000SSP\000SSTOR\000STRAN\000STRAT\000STRTLATE\000SUBPOL\000SUBPRG\000SUBSIDFFS\000SUBSIDIZ\000"
	"SUBSIDMC\000SUBSTNCE\000SUBSUPP\000SUD\000SUPPLEMENT\000SUPPRESSED\000SURG\000SURPL\000SecurityPolicy\000TB\000TBOO\000"
	"TBS\000TEACHER\000TFS\000TIME_ABSOLUTE\000TIME_RELATIVE\000TLIFE\000TOOLATE\000TOOSOON\000TPROD\000TRAN\000TRANF\000"
	"TRANSFER\000TRAVEL\000TRAVINT\000TRNSFTRNS\000TRSTACCRD\000TRSTACCRDOBS\000TRSTAGRE\000TRSTAGREOBS\000TRSTASSUR\000"
	"TRSTCERT\000TRSTCERTOBS\000TRSTFWK\000TRSTFWKOBS\000TRSTLOAOBS\000TRSTMEC\000TRSTMECOBS\000Title38Section7332\000UDE\000"
	"ULIFE\000UMBRL\000UNINSMOT\000UNITPRICE\000UNITQTY\000UNRELAT\000UNSPSC\000UPGRDLABEL\000URGENT\000USE\000"
	"VAC_PROBLEM\000VALIDAT\000VECTRNS\000VERBAUTH\000VET\000VFPAPER\000VIO\000VISPOL\000VLI\000VOLUME\000VRXINV\000"
	"WATTRNS\000WCBPOL\000WEEK\000WELLREMLE\000WELLREMLREV\000WGHT\000WIATTCH\000WORK2\000WPA\000WRKCOMP\000XRAY\000YEAR\000"
	"_ActAccountCode\000_ActAdjudicationCode\000_ActAdjudicationGroupCode\000_ActAdjudicationResultActionCode\000"
	"_ActAdministrativeAuthorizationDetectedIssueCode\000_ActAdministrativeDetectedIssueCode\000"
	"_ActAdministrativeDetectedIssueManagementCode\000_ActAdministrativeRuleDetectedIssueCode\000_ActBillableModifierCode\000"
	"_ActBillableServiceCode\000_ActBillingArrangementCode\000_ActBoundedROICode\000_ActCareProvisionCode\000"
	"_ActClaimAttachmentCategoryCode\000_ActConsentDirective\000_ActConsentType\000_ActContainerRegistrationCode\000"
	"_ActControlVariable\000_ActCoverageAuthorizationConfirmationCode\000_ActCoverageConfirmationCode\000"
	"_ActCoverageEligibilityConfirmationCode\000_ActCoverageLimitCode\000_ActCoverageQuantityLimitCode\000"
	"_ActCoverageTypeCode\000_ActCoveredPartyLimitCode\000_ActCredentialedCareCode\000"
	"_ActCredentialedCareProvisionPersonCode\000_ActCredentialedCareProvisionProgramCode\000"
	"_ActDetectedIssueManagementCode\000_ActEncounterAccommodationCode\000_ActEncounterCode\000_ActExposureCode\000"
	"_ActFinancialTransactionCode\000_ActHealthInsuranceTypeCode\000_ActIncidentCode\000_ActInformationAccessCode\000"
	"_ActInformationAccessContextCode\000_ActInformationCategoryCode\000_ActInformationSensitivityPolicy\000"
	"_ActInsurancePolicyCode\000_ActInsuranceTypeCode\000_ActInvoiceAdjudicationPaymentCode\000"
	"_ActInvoiceAdjudicationPaymentGroupCode\000_ActInvoiceAdjudicationPaymentSummaryCode\000"
	"_ActInvoiceDetailClinicalProductCode\000_ActInvoiceDetailClinicalServiceCode\000_ActInvoiceDetailCode\000"
	"_ActInvoiceDetailDrugProductCode\000_ActInvoiceDetailGenericAdjudicatorCode\000_ActInvoiceDetailGenericCode\000"
	"_ActInvoiceDetailGenericModifierCode\000_ActInvoiceDetailGenericProviderCode\000"
	"_ActInvoiceDetailPreferredAccommodationCode\000_ActInvoiceDetailTaxCode\000_ActInvoiceElementCode\000"
	"_ActInvoiceElementSummaryCode\000_ActInvoiceGroupCode\000_ActInvoiceInterGroupCode\000_ActInvoiceOverrideCode\000"
	"_ActInvoiceRootGroupCode\000_ActListCode\000_ActMedicalServiceCode\000_ActMedicationTherapyDurationWorkingListCode\000"
	"_ActMonitoringProtocolCode\000_ActNonObservationIndicationCode\000_ActObservationList\000"
	"_ActObservationVerificationType\000_ActPatientAnnotationType\000_ActPatientTransportationModeCode\000_ActPaymentCode\000"
	"_ActPharmacySupplyType\000_ActPolicyType\000_ActPrivacyLaw\000_ActPrivacyPolicy\000_ActProcedureCode\000"
	"_ActProductAcquisitionCode\000_ActProgramTypeCode\000_ActSpecObsCode\000_ActSpecimenTransportCode\000"
	"_ActSpecimenTreatmentCode\000_ActSubstanceAdministrationCode\000_ActSuppliedItemDetectedIssueCode\000_ActTaskCode\000"
	"_ActTherapyDurationWorkingListCode\000_ActTransportationModeCode\000_ActUSPrivacyLaw\000"
	"_AdministrationDetectedIssueCode\000_AnnotationType\000_AppropriatenessDetectedIssueCode\000"
	"_AuthorizationIssueManagementCode\000_CaseTransmissionMode\000_ECGObservationSeriesType\000"
	"_EntitySensitivityPolicyType\000_FDALabelData\000_GeneticObservationType\000_HL7AccommodationCode\000"
	"_HL7DefinedActCodes\000_ImmunizationObservationType\000_IndividualCaseSafetyReportType\000"
	"_InformationSensitivityPolicy\000_InteractionDetectedIssueCode\000_InvoiceElementAdjudicated\000_InvoiceElementPaid\000"
	"_InvoiceElementSubmitted\000_LOINCObservationActContextAgeType\000_MedicationObservationType\000"
	"_ObservationIssueTriggerCodedObservationType\000_ObservationQualityMeasureAttribute\000_ObservationSequenceType\000"
	"_ObservationSeriesType\000_ObservationType\000_PatientImmunizationRelatedObservationType\000"
	"_PopulationInclusionObservationType\000_PreferenceObservationType\000_ROIOverlayShape\000"
	"_RoleInformationSensitivityPolicy\000_SupplyDetectedIssueCode\000_TimingDetectedIssueCode\000HIGH\000MEDIUM\000"
	"_ActExposureLevelCode\000LINV\000EXPEC\000GOL.CRT\000INT.CRT\000PERM\000PERMRQ\000PRMS.CRT\000RMD\000RQO.CRT\000RSK\000"
	"RSK.CRT\000SLOT\000_ActMoodActRequest\000_ActMoodCompletionTrack\000_ActMoodDesire\000_ActMoodPotential\000"
	"_ActMoodPredicate\000ACCRED\000ACCREQNA\000ADMINERROR\000ADMREV\000ADVSTORAGE\000ALGINT\000ALREADYRX\000ALTCHOICE\000"
	"ALTD\000BIORCH\000BTG\000CAREMGT\000CHGDATA\000CLARIF\000CLINMOD\000CLINTRCH\000CLINTRCHNPC\000CLINTRCHPC\000CLINTRL\000"
	"CLMATTCH\000COLDCHNBRK\000COMPCON\000COMPL\000CONTRA\000COVAUTH\000COVSUS\000DECSD\000DISCONT\000DONAT\000DOSECHG\000"
	"DRUGHIGH\000DSRCH\000ECH\000EIE\000ELIGDTRM\000ELIGVER\000EMPLOY\000ENADMIN\000ENROLLM\000ERTREAT\000ESP\000ETREAT\000"
	"EXPLOT\000FAM\000FAMPHYS\000FAMRQT\000FILLED\000FINAN\000FIXDATA\000FLRCNV\000FLRSTCK\000FOABORT\000FOSUSP\000FRR01\000"
	"FRR02\000FRR03\000FRR04\000FRR05\000FRR06\000GOV\000HACCRED\000HCOMPL\000HDECD\000HDIRECT\000HDM\000HEALTH\000HLEGAL\000"
	"HMARKT\000HOLDDONE\000HOLDINAP\000HOPERAT\000HOSPADM\000HOUTCOMS\000HPAYMT\000HPRGRP\000HQUALIMP\000HRESCH\000"
	"HSYSADMIN\000HTEST\000IMMUNE\000IMPROV\000INCCOVPTY\000INCINVOICE\000INCPOLICY\000INCPROV\000INEFFECT\000INRQSTATE\000"
	"INTOL\000LABELING\000LABINT\000LOCKED\000MARKT\000MDATA\000MEDNEC\000MEDPREC\000MEMADMIN\000METAMGT\000MILCDM\000"
	"MILDCRG\000MODIFY\000MONIT\000MTG\000MULTI\000NEEDAPMT\000NEWDATA\000NEWSTR\000NEWTHER\000NOAGNTPERM\000NOMATCH\000"
	"NON-AVAIL\000NOPERM\000NOPICK\000NOPRODMTCH\000NORECMTCH\000NOREQ\000NOSERMTCH\000NOTAVAIL\000NOTCOVER\000NOTPAT\000"
	"NOUSERPERM\000NOUSRPERM\000NOVERMTCH\000NPT\000OFFICE\000ONHOLD\000OPERAT\000OSTOCK\000OUTCOMS\000OUTSIDESCHED\000"
	"OVRER\000OVRINCOMP\000OVRPJ\000OVRPS\000OVRTPS\000PATADMIN\000PATCAR\000PATDEC\000PATINELIG\000PATOBJ\000PATREQ\000"
	"PATRQT\000PATSFTY\000PAYMT\000PERFMSR\000PHARM\000PHILISOP\000POARCH\000POPHLTH\000PRCREV\000PRECLINTRCH\000PREFUS\000"
	"PRGRPT\000PRNA\000PRODRECALL\000PROG\000PROTUNMET\000PROVUNAUTH\000PUBHLTH\000PWATRNY\000PurposeOfUse\000QUALIMP\000"
	"QUANTCHG\000RECALL\000RECORDMGT\000REGERR\000REGUL\000RELIG\000REMITADV\000REPLACE\000REPLACEFIX\000RESCH\000RSRCH\000"
	"SALG\000SDDI\000SDUPTHER\000SINTOL\000SPC\000SRVC\000STATUTORY\000STOPMED\000SUPNWK\000SYSADMN\000SYSDEV\000THERCHAR\000"
	"TOOEARLY\000TRAIN\000TRANSRCH\000TREAT\000TRIAL\000TRM\000UMDATA\000UNABLE\000UNKWNTARGET\000UNS\000UPT\000VACEFF\000"
	"VACSAF\000VALIDATION\000VEHIC\000WASHOUT\000WORK\000WRNGVER\000_ActAccommodationReason\000"
	"_ActBillableClinicalServiceReason\000_ActBillableServiceReason\000_ActConsentInformationAccessOverrideReason\000"
	"_ActCoverageReason\000_ActHealthInformationManagementReason\000_ActIneligibilityReason\000"
	"_ActInformationManagementReason\000_ActInformationPrivacyReason\000_ActInvalidReason\000_ActInvoiceCancelReason\000"
	"_ActNoImmunizationReason\000_ActSupplyFulfillmentRefusalReason\000_ClinicalResearchEventReason\000"
	"_ClinicalResearchObservationReason\000_CombinedPharmacyOrderSuspendReasonCode\000_ControlActNullificationReasonCode\000"
	"_ControlActNullificationRefusalReasonType\000_ControlActReason\000_CoverageEligibilityReason\000"
	"_EligibilityActReasonCode\000_GenericUpdateReasonCode\000_MedicationOrderAbortReasonCode\000"
	"_MedicationOrderReleaseReasonCode\000_ModifyPrescriptionReasonType\000_PatientProfileQueryReasonCode\000"
	"_PharmacySupplyEventAbortReason\000_PharmacySupplyEventStockReasonCode\000"
	"_PharmacySupplyRequestFulfillerRevisionRefusalReasonCode\000_PharmacySupplyRequestRenewalRefusalReasonCode\000"
	"_RefusalReasonCode\000_SchedulingActReason\000_StatusRevisionRefusalReasonCode\000"
	"_SubstanceAdminSubstitutionNotAllowedReason\000_SubstanceAdminSubstitutionReason\000"
	"_SubstanceAdministrationPermissionRefusalReasonCode\000_SupplyOrderAbortReasonCode\000_TransferActReason\000I1\000IW\000"
	"ActRelationshipExpectedSubset\000ActRelationshipPastSubset\000FIRST\000FUTSUM\000FUTURE\000LAST\000MAX\000NEXT\000"
	"PAST\000PREVSUM\000RECENT\000SUM\000_ParticipationSubset\000ACTIMM\000ADJUNCT\000APND\000ARR\000BLOCK\000BSLN\000"
	"CAUS\000CIND\000CONCURRENT\000COST\000COVBY\000CREDIT\000CTRLV\000CURE\000CURE.ADJ\000DEBIT\000DIAG\000DRIV\000"
	"DURING\000EAE\000EAEORECW\000EAS\000EASORECWS\000EBE\000EBEORECW\000EBS\000EBSORECWS\000ECW\000ECWS\000ELNK\000ENE\000"
	"ENS\000EVID\000EXACBY\000EXPL\000FLFS\000GEVL\000INDEPENDENT\000INST\000INTF\000ITEMSLOC\000LIMIT\000MBR\000META\000"
	"MFST\000MITGT\000MTCH\000MTGT.ADJ\000MTREAT\000NAME\000OBJC\000OBJF\000OCCR\000OPTN\000OREF\000OUTC\000OVERLAP\000"
	"PALLTREAT\000PART\000PASSIMM\000PRCN\000PREV\000PRYLX\000QUALF\000RACT\000RCHAL\000RCVY\000REFV\000RELVBY\000RISK\000"
	"RPLC\000RSON\000SAE\000SAEORSCWE\000SAS\000SASEAE\000SASECWE\000SASORSCW\000SASSBEEAS\000SBE\000SBEEAE\000SBEORSCWE\000"
	"SBS\000SBSEAE\000SBSEAS\000SBSEASEBE\000SBSEBE\000SBSECWE\000SBSORSCW\000SCW\000SCWE\000SCWSEAE\000SCWSEBE\000SDU\000"
	"SEQL\000SNE\000SNS\000SPRT\000SPRTBND\000STEP\000SUBJ\000SUCC\000SUGG\000SUMM\000SYMP\000TRIG\000UPDT\000VALUE\000"
	"VRXCRPT\000XCRPT\000XFRM\000_ActClassTemporallyPertains\000_ActRelationshipAccounting\000_ActRelationshipConditional\000"
	"_ActRelationshipCostTracking\000_ActRelationshipPosting\000_ActRelationshipTemporallyPertains\000"
	"_ActRelationshipTemporallyPertainsApproximates\000_ActRelationsipObjective\000_HumanActSite\000"
	"_HumanSubstanceAdministrationSite\000held\000new\000nullified\000obsolete\000ADL\000BNN\000BNR\000BNS\000CNT\000CPA\000"
	"CTY\000DAL\000DINST\000DINSTA\000DINSTQ\000DIR\000DMOD\000DMODID\000DPID\000POB\000STB\000STR\000STTYP\000UNID\000"
	"UNIT\000ZIP\000CONF\000OLD\000PHYS\000PUB\000_GeneralAddressUse\000_PostalAddressUse\000_TelecommunicationAddressUse\000"
	"_Abenakian\000_Aleut\000_Algic\000_Algonquian\000_Apachean\000_ArapahoGrosVentre\000_Arapahoan\000_Athapaskan\000"
	"_AthapaskanEyak\000_Caddoan\000_Cahitan\000_CaliforniaAthapaskan\000_CentralAlaskaYukon\000_CentralMuskogean\000"
	"_CentralNumic\000_CentralSalish\000_Chimakuan\000_Chinookan\000_ChiwereWinnebago\000_CochimiYuman\000_Coosan\000"
	"_Cree\000_CreeMontagnais\000_Cupan\000_Dakotan\000_Delawaran\000_DeltaCalifornia\000_Dhegiha\000_Diegueno\000"
	"_EasternAlgonquin\000_EasternApachean\000_EasternMiwok\000_EskimoAleut\000_Eskimoan\000_Hokan\000_InteriorSalish\000"
	"_InuitInupiaq\000_Iroquoian\000_Kalapuyan\000_Keresan\000_KiowaTanoan\000_KoyukonIngalik\000_KutchinHan\000_Maiduan\000"
	"_MississippiValley\000_MissouriRiver\000_Miwokan\000_Muskogean\000_Nadene\000_Nootkan\000_NorthernCaddoan\000"
	"_NorthernIroquoian\000_Numic\000_Ojibwayan\000_OregonAthapaskan\000_PacificCoastAthapaskan\000_Pai\000_Palaihnihan\000"
	"_Penutian\000_Pidgin\000_PlateauPenutian\000_Pomoan\000_Ritwan\000_River\000_Sahaptian\000_Salishan\000"
	"_SaukFoxKickapoo\000_SerranoGabrielino\000_Shasta\000_Siouan\000_SiouanCatawba\000_SirenikskiYupik\000"
	"_SouthernAlaska\000_SouthernCaddoan\000_SouthernNumic\000_Takelman\000_Takic\000_Tanana\000_TananaTutchone\000"
	"_Taracahitan\000_Tepiman\000_Tiwa\000_Tsamosan\000_Tsimshianic\000_UpperChinook\000_Utian\000_UtoAztecan\000"
	"_Wakashan\000_WesternApachean\000_WesternMiwok\000_WesternMuskogean\000_WesternNumic\000_Wintuan\000_Yokutsan\000"
	"_Yukian\000_Yuman\000x-AAQ\000x-ABE\000x-ACH\000x-AHT\000x-AKZ\000x-ALW\000x-APJ\000x-APK\000x-APL\000x-APM\000x-APW\000"
	"x-ARI\000x-ARP\000x-ASB\000x-ATS\000x-ATW\000x-BLC\000x-CAD\000x-CAY\000x-CCT\000x-CEA\000x-CER\000x-CHH\000x-CHL\000"
	"x-CHY\000x-CIC\000x-CJH\000x-CKU\000x-CLM\000x-COC\000x-COL\000x-COM\000x-COS\000x-COW\000x-CRD\000x-CRK\000x-CRO\000"
	"x-CRP\000x-CSI\000x-CSM\000x-CUP\000x-DEL\000x-DHG\000x-DIH\000x-EMS\000x-ENH\000x-ESI\000x-ESK\000x-ESS\000x-ESU\000"
	"x-EYA\000x-FLA\000x-GSH\000x-HAA\000x-HAI\000x-HID\000x-HOI\000x-HOP\000x-HUP\000x-ING\000x-IOW\000x-KAA\000x-KAL\000"
	"x-KAW\000x-KEE\000x-KIC\000x-KIO\000x-KJQ\000x-KJU\000x-KLA\000x-KOY\000x-KTW\000x-KUC\000x-KUN\000x-KUU\000x-KYH\000"
	"x-LKT\000x-LMW\000x-LUI\000x-LUT\000x-MAC\000x-MAI\000x-MEZ\000x-MHQ\000x-MIC\000x-MIK\000x-MOH\000x-MON\000x-MOV\000"
	"x-MRC\000x-MYH\000x-NAV\000x-NEZ\000x-NKT\000x-NMU\000x-NSQ\000x-NSZ\000x-OJB\000x-OKA\000x-OMA\000x-ONE\000x-ONO\000"
	"x-OSA\000x-PAO\000x-PAP\000x-PAR\000x-PAW\000x-PEF\000x-PEO\000x-PEQ\000x-PMW\000x-POO\000x-POT\000x-PSD\000x-PYL\000"
	"x-QUA\000x-QUI\000x-QUN\000x-SAC\000x-SEE\000x-SER\000x-SHH\000x-SHT\000x-SJW\000x-SKD\000x-STR\000x-TAA\000x-TAO\000"
	"x-TAU\000x-TCB\000x-TEW\000x-TFN\000x-TIX\000x-TKH\000x-TLI\000x-TOL\000x-TOW\000x-TSI\000x-TUB\000x-TUS\000x-TUU\000"
	"x-UMA\000x-UTE\000x-WAA\000x-WAC\000x-WAO\000x-WAR\000x-WAS\000x-WIC\000x-WIN\000x-WIT\000x-YAK\000x-YAQ\000x-YUC\000"
	"x-YUF\000x-YUK\000x-YUM\000x-YUR\000x-ZUN\000GREG\000WM\000_CalendarCycleOneLetter\000_CalendarCycleTwoLetter\000"
	"EBCDIC\000ISO-10646-UCS-2\000ISO-10646-UCS-4\000ISO-8859-1\000ISO-8859-2\000ISO-8859-5\000JIS-2022-JP\000US-ASCII\000"
	"UTF-7\000UTF-8\000SRC\000RCV\000SND\000BZ\000GZ\000Z7\000ZL\000_Confidentiality\000_ConfidentialityByAccessKind\000"
	"_ConfidentialityByInfoType\000_ConfidentialityModifiers\000CHILD\000EASY\000FILM\000FOIL\000PUSH\000SCR\000"
	"_MedicationCap\000GEL\000UNOR\000ON\000_ContextControlAdditive\000_ContextControlNonPropagating\000"
	"_ContextControlOverriding\000_ContextControlPropagating\000ABORT\000ACTIVATE\000APPEND\000CANCEL\000COMPLETE\000"
	"CREATE\000EXECUTE\000HOLD\000JUMP\000MODIFYSTATUS\000NULLIFY\000OPERATE\000REACTIVATE\000READ\000RELEASE\000RESUME\000"
	"SUSPEND\000UPDATE\000ArtificialDentition\000PermanentDentition\000PrimaryDentition\000SupernumeraryTooth\000TID1\000"
	"TID10\000TID10a\000TID10i\000TID10p\000TID10pd\000TID10pm\000TID10s\000TID11\000TID11a\000TID11i\000TID11p\000"
	"TID11pd\000TID11pm\000TID11s\000TID12\000TID12a\000TID12i\000TID12p\000TID12pd\000TID12pm\000TID12s\000TID13\000"
	"TID13a\000TID13i\000TID13p\000TID13pd\000TID13pm\000TID13s\000TID14\000TID14a\000TID14i\000TID14p\000TID14pd\000"
	"TID14pm\000TID14s\000TID15\000TID15a\000TID15i\000TID15p\000TID15pd\000TID15pm\000TID15s\000TID16\000TID16a\000"
	"TID16i\000TID16p\000TID16pd\000TID16pm\000TID16s\000TID17\000TID17a\000TID17ad\000TID17am\000TID17d\000TID17i\000"
	"TID17id\000TID17im\000TID17m\000TID17p\000TID17pd\000TID17pm\000TID17s\000TID18\000TID18a\000TID18ad\000TID18am\000"
	"TID18d\000TID18i\000TID18id\000TID18im\000TID18m\000TID18p\000TID18pd\000TID18pm\000TID18s\000TID19\000TID19a\000"
	"TID19ad\000TID19am\000TID19d\000TID19i\000TID19id\000TID19im\000TID19m\000TID19p\000TID19pd\000TID19pm\000TID19s\000"
	"TID1a\000TID1i\000TID1p\000TID1pd\000TID1pm\000TID1s\000TID2\000TID20\000TID20a\000TID20i\000TID20p\000TID20pd\000"
	"TID20pm\000TID20s\000TID21\000TID21a\000TID21i\000TID21p\000TID21pd\000TID21pm\000TID21s\000TID22\000TID22a\000"
	"TID22i\000TID22p\000TID22pd\000TID22pm\000TID22s\000TID23\000TID23a\000TID23i\000TID23p\000TID23pd\000TID23pm\000"
	"TID23s\000TID24\000TID24a\000TID24i\000TID24p\000TID24pd\000TID24pm\000TID24s\000TID25\000TID25a\000TID25i\000TID25p\000"
	"TID25pd\000TID25pm\000TID25s\000TID26\000TID26a\000TID26i\000TID26p\000TID26pd\000TID26pm\000TID26s\000TID27\000"
	"TID27a\000TID27i\000TID27p\000TID27pd\000TID27pm\000TID27s\000TID28\000TID28a\000TID28i\000TID28p\000TID28pd\000"
	"TID28pm\000TID28s\000TID29\000TID29a\000TID29i\000TID29p\000TID29pd\000TID29pm\000TID29s\000TID2a\000TID2i\000TID2p\000"
	"TID2pd\000TID2pm\000TID2s\000TID3\000TID30\000TID30a\000TID30ad\000TID30am\000TID30d\000TID30i\000TID30id\000TID30im\000"
	"TID30m\000TID30p\000TID30pd\000TID30pm\000TID30s\000TID31\000TID31a\000TID31ad\000TID31am\000TID31d\000TID31i\000"
	"TID31id\000TID31im\000TID31m\000TID31p\000TID31pd\000TID31pm\000TID31s\000TID32\000TID32a\000TID32ad\000TID32am\000"
	"TID32d\000TID32i\000TID32id\000TID32im\000TID32m\000TID32p\000TID32pd\000TID32pm\000TID32s\000TID3a\000TID3i\000"
	"TID3p\000TID3pd\000TID3pm\000TID3s\000TID4\000TID4a\000TID4i\000TID4p\000TID4pd\000TID4pm\000TID4s\000TID5\000TID5a\000"
	"TID5i\000TID5p\000TID5pd\000TID5pm\000TID5s\000TID6\000TID6a\000TID6i\000TID6p\000TID6pd\000TID6pm\000TID6s\000TID7\000"
	"TID7a\000TID7i\000TID7p\000TID7pd\000TID7pm\000TID7s\000TID8\000TID8a\000TID8i\000TID8p\000TID8pd\000TID8pm\000TID8s\000"
	"TID9\000TID9a\000TID9i\000TID9p\000TID9pd\000TID9pm\000TID9s\000TIDA\000TIDAs\000TIDB\000TIDBs\000TIDC\000TIDCs\000"
	"TIDD\000TIDDs\000TIDE\000TIDEs\000TIDF\000TIDFs\000TIDG\000TIDGs\000TIDH\000TIDHs\000TIDI\000TIDIs\000TIDJ\000TIDJs\000"
	"TIDK\000TIDKs\000TIDL\000TIDLs\000TIDM\000TIDMs\000TIDN\000TIDNs\000TIDO\000TIDOs\000TIDP\000TIDPs\000TIDQ\000TIDQs\000"
	"TIDR\000TIDRs\000TIDS\000TIDSs\000TIDT\000TIDTs\000NU\000ASSOC\000BD\000ELEM\000GD\000POSTG\000SCOL\000NRM\000PRF\000"
	"ANM\000CHEM\000CITY\000COUNTRY\000COUNTY\000HCE\000LIV\000MAT\000MIC\000MMAT\000MODDV\000NLIV\000PLNT\000PROVINCE\000"
	"PSN\000RGRP\000STATE\000AINJ\000APLCTR\000BAG\000BED\000BLDG\000BLDPRD\000BLSTRPK\000BOTA\000BOTD\000BOTG\000BOTP\000"
	"BOTPLY\000BOX\000CNSTR\000COMPPKG\000DIALPK\000DISK\000DOSET\000DSKS\000DSKUNH\000FLOOR\000HHOLD\000IALINE\000INH\000"
	"IVLINE\000JAR\000JUG\000KIT\000LINE\000MINIM\000NDA01\000NDA02\000NDA03\000NDA04\000NDA05\000NDA06\000NDA07\000NDA08\000"
	"NDA09\000NDA10\000NDA11\000NDA12\000NDA13\000NDA14\000NDA15\000NDA16\000NDA17\000NEBAMP\000OVUL\000PACKT\000PKG\000"
	"PMP\000PRAC\000SACH\000STRIP\000SYR\000SYSTM\000TIN\000TRBINH\000TUBE\000VCCNE\000VIAL\000WING\000"
	"_AccessMedicalDevice\000_AdministrationMedicalDevice\000_ClinicalDrug\000_ContainerEntityType\000_DrugEntity\000"
	"_IndividualPackageEntityType\000_InjectionMedicalDevice\000_MaterialEntityClassType\000_MedicalDevice\000"
	"_MultiUseContainerEntityType\000_NonDrugAgentEntity\000_NonRigidContainerEntityType\000_OrganizationEntityType\000"
	"_PlaceEntityType\000_ResourceGroupEntityType\000_RigidContainerEntityType\000_SpecimenAdditiveEntity\000GROUP\000"
	"GROUPKIND\000INSTANCE\000KIND\000QUANTIFIED_KIND\000SBU\000FLAV\000FORMUL\000FRM\000POPUL\000"
	"PharmaceuticalEntityNamePartQualifiers\000SCI\000TITLE\000TMK\000VV\000_OrganizationNamePartQualifier\000"
	"_PersonNamePartAffixTypes\000_PersonNamePartChangeQualifier\000_PersonNamePartMiscQualifier\000"
	"_PersonNamePartQualifier\000HON\000MID\000PFX\000SFX\000TitleStyles\000GIV\000ASGN\000IDE\000PHON\000SNDX\000SRCH\000"
	"SYL\000_NameRepresentationUse\000Assumed\000NameRepresentationUse\0002135-2\0002137-8\0002138-6\0002139-4\0002140-2\000"
	"2141-0\0002142-8\0002143-6\0002144-4\0002145-1\0002146-9\0002148-5\0002149-3\0002150-1\0002151-9\0002152-7\0002153-5\000"
	"2155-0\0002156-8\0002157-6\0002158-4\0002159-2\0002160-0\0002161-8\0002162-6\0002163-4\0002165-9\0002166-7\0002167-5\000"
	"2168-3\0002169-1\0002170-9\0002171-7\0002172-5\0002173-3\0002174-1\0002175-8\0002176-6\0002178-2\0002180-8\0002182-4\000"
	"2184-0\0002186-5\000AIRBORNE\000CONTACT\000FOODBORNE\000WATERBORNE\000_ExposureMode\000JB\000JE\000JH\000JHCHREAS\000"
	"JHCHRGFR\000JHCHRNEW\000JHCHRPEN\000JHCHRXME\000JHCHRXMS\000JHNNL\000JHNNLLD\000JHNNLQD\000JHNNLSK\000JHNUS\000"
	"JHNUSCLM\000JHNUSIND\000JHNUSIND1\000JHNUSIND5\000JHNUSLBR\000JHNUSMEM\000JHNUSMEM5\000JHNUSMEM6\000JHNUSMLK\000"
	"JHNUSPRE\000JHNUSTKS\000JHNUSTKS5\000JHNUSVET\000Q1H\000Q2H\000Q3H\000Q4H\000Q6H\000Q8H\000QD\000"
	"_GTSAbbreviationHolidaysChristianRoman\000Ballot2008Jan\000Ballot2008May\000Ballot2008Sep\000Ballot2009Jan\000"
	"Ballot2009May\000Ballot2009Sep\000Ballot2010Jan\000Ballot2010May\000Ballot2010Sep\000Ballot2011Jan\000Ballot2011May\000"
	"Ballot2011Sep\000Ballot2012Jan\000Ballot2012May\000Ballot2012Sep\000V3-2003-12\000V3-2005N\000V3-2006N\000V3-2007N\000"
	"V3-2008N\000V3-2009N\000V3-2010N\000V3-2011N\000V3-2012N\000V3PR1\000ESAC\000ESD\000_SetUpdateMode\000appendix\000"
	"bookmark\000chapter\000contents\000copyright\000glossary\000index\000next\000prev\000section\000stylesheet\000"
	"subsection\000ISS\000UNV\000VRF\000BUSN\000OBJ\000VER\000VW\000SHA-1\000SHA-256\000ESGN\000EWR\000RSGN\000RWR\000"
	"ASKU\000NASK\000NAVU\000NINF\000PINF\000TRC\000UNC\000Carrier\000H>\000HX\000L<\000LX\000NCL\000"
	"ObservationInterpretationDetection\000ObservationInterpretationExpectation\000ReactivityObservationInterpretation\000"
	"UNE\000_GeneticObservationInterpretation\000_ObservationInterpretationChange\000_ObservationInterpretationExceptions\000"
	"_ObservationInterpretationNormality\000_ObservationInterpretationSusceptibility\0000001\0000002\0000003\0000004\000"
	"0005\0000006\0000007\0000008\0000009\0000011\0000012\0000013\0000014\0000015\0000016\0000017\0000018\0000019\0000020\000"
	"0021\0000022\0000023\0000024\0000025\0000026\0000027\0000028\0000029\0000030\0000031\0000032\0000033\0000034\0000035\000"
	"0036\0000037\0000038\0000039\0000040\0000041\0000042\0000043\0000044\0000045\0000046\0000047\0000048\0000049\0000050\000"
	"0051\0000052\0000053\0000054\0000055\0000056\0000057\0000058\0000059\0000060\0000061\0000062\0000063\0000064\0000065\000"
	"0066\0000067\0000068\0000069\0000070\0000071\0000072\0000073\0000074\0000075\0000076\0000077\0000078\0000079\0000080\000"
	"0081\0000082\0000083\0000084\0000085\0000086\0000087\0000088\0000089\0000090\0000091\0000092\0000093\0000094\0000095\000"
	"0096\0000097\0000098\0000099\0000100\0000101\0000102\0000103\0000104\0000105\0000106\0000107\0000108\0000109\0000110\000"
	"0111\0000112\0000113\0000114\0000115\0000116\0000117\0000118\0000119\0000120\0000121\0000122\0000123\0000124\0000125\000"
	"0126\0000127\0000128\0000129\0000130\0000131\0000132\0000133\0000134\0000135\0000136\0000137\0000138\0000139\0000140\000"
	"0141\0000142\0000143\0000144\0000145\0000146\0000147\0000148\0000149\0000150\0000151\0000152\0000153\0000154\0000155\000"
	"0156\0000157\0000158\0000159\0000160\0000161\0000162\0000163\0000164\0000165\0000166\0000167\0000168\0000169\0000170\000"
	"0171\0000172\0000173\0000174\0000175\0000176\0000177\0000178\0000179\0000180\0000181\0000182\0000183\0000184\0000185\000"
	"0186\0000187\0000188\0000189\0000190\0000191\0000192\0000193\0000194\0000195\0000196\0000197\0000198\0000199\0000200\000"
	"0201\0000202\0000203\0000204\0000205\0000206\0000207\0000208\0000209\0000210\0000211\0000212\0000213\0000214\0000215\000"
	"0216\0000217\0000218\0000219\0000220\0000221\0000222\0000223\0000224\0000225\0000226\0000227\0000228\0000229\0000230\000"
	"0231\0000232\0000233\0000234\0000235\0000236\0000237\0000238\0000239\0000240\0000241\0000242\0000243\0000244\0000245\000"
	"0246\0000247\0000248\0000249\0000250\0000251\0000252\0000253\0000254\0000255\0000256\0000257\0000258\0000259\0000260\000"
	"0261\0000262\0000263\0000264\0000265\0000266\0000267\0000268\0000269\0000270\0000271\0000272\0000273\0000274\0000275\000"
	"0275a\0000276\0000277\0000278\0000279\0000280\000ALGM\000AVERAGE\000BYCL\000COUNT\000GINT\000MEDIAN\000MODE\000PCR\000"
	"STDEV.P\000STDEV.S\000VARIANCE.P\000VARIANCE.S\000VDOC\000VREG\000VTOKEN\000VVOICE\000_DecisionObservationMethod\000"
	"_GeneticObservationMethod\000_ObservationMethodAggregate\000_VerificationMethod\000ABSTRED\000ACTPEND\000ADC\000"
	"ADOPT\000AGGRED\000ALLORNONESCR\000ALONE\000ANNUITY\000ANONYED\000APPROPRIATE\000ASSET\000BTHCERT\000CCOC\000CLINAST\000"
	"CLINRPT\000CLOTH\000COHORT\000COMPOSITE\000CONTVAR\000CRITH\000CRITL\000CRITU\000CRYTOHASH\000DEPCHD\000DEPSPS\000"
	"DEPYGCHD\000DEVAST\000DEVRPT\000DIGSIG\000DISABL\000DISABLE\000DRLIC\000EFFICIENCY\000ELSTAT\000EMS\000Employed\000"
	"FLY\000FOSTER\000HCPAST\000HCPRPT\000HLSTAT\000HMLESS\000HOUSE\000HRELIABLE\000Homozygote\000ILGIM\000INACT\000INCAR\000"
	"INCOME\000INPNDINV\000INPNDUPD\000INTERM-OM\000INVEST\000IPP\000IVDRG\000LINEARSCR\000LIVDEP\000LIVEXP\000LIVSIT\000"
	"LOAAN\000LOAAN1\000LOAAN2\000LOAAN3\000LOAAN4\000LOAAP\000LOAAP1\000LOAAP2\000LOAAP3\000LOAAP4\000LOAAS\000LOAAS1\000"
	"LOAAS2\000LOAAS3\000LOAAS4\000LOACM\000LOACM1\000LOACM2\000LOACM3\000LOACM4\000LOAID\000LOAID1\000LOAID2\000LOAID3\000"
	"LOAID4\000LOANR\000LOANR1\000LOANR2\000LOANR3\000LOANR4\000LOARA\000LOARA1\000LOARA2\000LOARA3\000LOARA4\000LOATK\000"
	"LOATK1\000LOATK2\000LOATK3\000LOATK4\000MAPPED\000MASKED\000MEMBER\000MORTG\000MRGCERT\000NotInLaborForce\000"
	"OPPORSCR\000OUTCOME\000PACQAST\000PACQRPT\000PASSPORT\000PATAST\000PATRPT\000PAYAST\000PAYRPT\000PGNT\000PRO-PM\000"
	"PROAST\000PROB\000PROCESS\000PROP\000PROPOR\000PRORPT\000PSEUDED\000REDACTED\000REFUG\000RELAT\000RELDEP\000RELIABLE\000"
	"RETACCT\000RSWN\000RSWON\000SDMAST\000SDMRPT\000SECTRSTOBV\000SOECSTAT\000SPOUSAL\000SPSDEP\000STRUCTURE\000STUDENRL\000"
	"SUBSETTED\000SUNDRY\000SUPPLE\000SYNTAC\000TRSLT\000TRSTACCRDOBV\000TRSTAGREOBV\000TRSTCERTOBV\000TRSTLOAOBV\000"
	"TRSTMECOBV\000TRUST\000UNCERTREL\000UNEMPL\000UNREL\000UNRELIABLE\000URELDEP\000UTIL\000Unemployed\000VERSIONED\000"
	"VLS\000WEIGHTSCR\000_ActCoverageAssessmentObservationValue\000_ActFinancialStatusObservationValue\000"
	"_AllergyTestValue\000_AnnotationValue\000_CommonClinicalObservationValue\000_CompositeMeasureScoring\000"
	"_CoverageLevelObservationValue\000_CoverageLimitObservationValue\000_CriticalityObservationValue\000"
	"_EmploymentStatus\000_GeneticObservationValue\000_IndicationValue\000_IndividualCaseSafetyReportValueDomains\000"
	"_ObservationMeasureScoring\000_ObservationMeasureType\000_ObservationPopulationInclusion\000_PartialCompletionScale\000"
	"_SECALTINTOBV\000_SECDATINTOBV\000_SECINTCONOBV\000_SECINTOBV\000_SECINTPRVABOBV\000_SECINTPRVOBV\000_SECINTPRVRBOBV\000"
	"_SecurityObservationValue\000_SeverityObservation\000_VerificationOutcomeValue\000_WorkSchedule\000ADMPHYS\000ANEST\000"
	"ANRS\000ASSEMBLER\000ATTPHYS\000AUCG\000AUCOV\000AUEMROV\000AULR\000AUTM\000AUWA\000CLMADJ\000COMPOSER\000DISPHYS\000"
	"ENROLL\000FASST\000FFSMGT\000FULINRD\000GRDCON\000MCMGT\000MDWF\000NASST\000PAYORCNTR\000PCP\000POACON\000PRCON\000"
	"PRISURG\000PROMSK\000PROVMGT\000REINS\000RETROCES\000RNDPHYS\000SASST\000SELFINRD\000SNRS\000SUBCON\000SUBCTRT\000"
	"TASST\000UMGT\000UNDERWRTNG\000_AuthorizedParticipationFunction\000_AuthorizedReceiverParticipationFunction\000"
	"_ConsenterParticipationFunction\000_CoverageParticipationFunction\000_OverriderParticipationFunction\000"
	"_PayorParticipationFunction\000_SponsorParticipationFunction\000_UnderwriterParticipationFunction\000DICTATE\000"
	"ELECTRONIC\000EMAILWRIT\000FAXWRIT\000HANDWRIT\000MAILWRIT\000ONLINEWRIT\000PHONE\000PHYSICAL\000REMOTE\000TYPEWRIT\000"
	"VERBAL\000VIDEOCONF\000WRITTEN\000ALY\000ATND\000AUTHEN\000BBY\000BEN\000CAGNT\000CALLBCK\000CSM\000DIST\000DON\000"
	"ELOC\000EXPAGNT\000EXPART\000EXPTRGT\000EXSRC\000HLD\000IRCP\000NOT\000NRD\000PPRF\000PRCP\000PRD\000RDV\000REFB\000"
	"REFT\000RESP\000RML\000SBJ\000SPRF\000TPA\000VIA\000_ParticipationAncillary\000_ParticipationInformationGenerator\000"
	"BM\000DFM\000FOR\000GOVT\000SFM\000N30\000N60\000N90\000X2\000ALLDISP\000AO\000ISSFA\000ISSFI\000ISSFU\000LASTDISP\000"
	"NODISP\000ONR\000OWR\000_DispenseQueryFilterCode\000_OrderFilterCode\000_PrescriptionDispenseFilterCode\000"
	"_QueryParameterValue\000_QueryRequestLimit\000deliveredResponse\000executing\000waitContinuedQueryResponse\0001002-5\000"
	"1004-1\0001006-6\0001008-2\0001010-8\0001011-6\0001012-4\0001013-2\0001014-0\0001015-7\0001016-5\0001017-3\0001018-1\000"
	"1019-9\0001021-5\0001022-3\0001023-1\0001024-9\0001026-4\0001028-0\0001030-6\0001031-4\0001033-0\0001035-5\0001037-1\000"
	"1039-7\0001041-3\0001042-1\0001044-7\0001045-4\0001046-2\0001047-0\0001048-8\0001049-6\0001050-4\0001051-2\0001053-8\000"
	"1054-6\0001055-3\0001056-1\0001057-9\0001058-7\0001059-5\0001060-3\0001061-1\0001062-9\0001063-7\0001064-5\0001065-2\000"
	"1066-0\0001068-6\0001069-4\0001070-2\0001071-0\0001072-8\0001073-6\0001074-4\0001076-9\0001078-5\0001080-1\0001082-7\000"
	"1083-5\0001084-3\0001086-8\0001088-4\0001089-2\0001090-0\0001091-8\0001092-6\0001093-4\0001094-2\0001095-9\0001096-7\000"
	"1097-5\0001098-3\0001100-7\0001102-3\0001103-1\0001104-9\0001106-4\0001108-0\0001109-8\0001110-6\0001112-2\0001114-8\000"
	"1115-5\0001116-3\0001117-1\0001118-9\0001119-7\0001120-5\0001121-3\0001123-9\0001124-7\0001125-4\0001126-2\0001127-0\000"
	"1128-8\0001129-6\0001130-4\0001131-2\0001132-0\0001133-8\0001134-6\0001135-3\0001136-1\0001137-9\0001138-7\0001139-5\000"
	"1140-3\0001141-1\0001142-9\0001143-7\0001144-5\0001145-2\0001146-0\0001147-8\0001148-6\0001150-2\0001151-0\0001153-6\000"
	"1155-1\0001156-9\0001157-7\0001158-5\0001159-3\0001160-1\0001162-7\0001163-5\0001165-0\0001167-6\0001169-2\0001171-8\000"
	"1173-4\0001175-9\0001176-7\0001178-3\0001180-9\0001182-5\0001184-1\0001186-6\0001187-4\0001189-0\0001191-6\0001193-2\000"
	"1194-0\0001195-7\0001196-5\0001197-3\0001198-1\0001199-9\0001200-5\0001201-3\0001202-1\0001203-9\0001204-7\0001205-4\000"
	"1207-0\0001209-6\0001211-2\0001212-0\0001214-6\0001215-3\0001216-1\0001217-9\0001218-7\0001219-5\0001220-3\0001222-9\000"
	"1223-7\0001224-5\0001225-2\0001226-0\0001227-8\0001228-6\0001229-4\0001230-2\0001231-0\0001233-6\0001234-4\0001235-1\000"
	"1236-9\0001237-7\0001238-5\0001239-3\0001240-1\0001241-9\0001242-7\0001243-5\0001244-3\0001245-0\0001246-8\0001247-6\000"
	"1248-4\0001250-0\0001252-6\0001254-2\0001256-7\0001258-3\0001260-9\0001262-5\0001264-1\0001265-8\0001267-4\0001269-0\000"
	"1271-6\0001272-4\0001273-2\0001275-7\0001277-3\0001279-9\0001281-5\0001282-3\0001283-1\0001285-6\0001286-4\0001287-2\000"
	"1288-0\0001289-8\0001290-6\0001291-4\0001292-2\0001293-0\0001294-8\0001295-5\0001297-1\0001299-7\0001301-1\0001303-7\000"
	"1305-2\0001306-0\0001307-8\0001309-4\0001310-2\0001312-8\0001313-6\0001314-4\0001315-1\0001317-7\0001319-3\0001321-9\000"
	"1323-5\0001325-0\0001326-8\0001327-6\0001328-4\0001329-2\0001331-8\0001332-6\0001333-4\0001334-2\0001335-9\0001336-7\000"
	"1337-5\0001338-3\0001340-9\0001342-5\0001344-1\0001345-8\0001346-6\0001348-2\0001350-8\0001352-4\0001354-0\0001356-5\000"
	"1358-1\0001359-9\0001360-7\0001361-5\0001363-1\0001365-6\0001366-4\0001368-0\0001370-6\0001372-2\0001374-8\0001376-3\000"
	"1378-9\0001380-5\0001382-1\0001383-9\0001384-7\0001385-4\0001387-0\0001389-6\0001391-2\0001392-0\0001393-8\0001394-6\000"
	"1395-3\0001396-1\0001397-9\0001398-7\0001399-5\0001400-1\0001401-9\0001403-5\0001405-0\0001407-6\0001409-2\0001411-8\000"
	"1412-6\0001413-4\0001414-2\0001416-7\0001417-5\0001418-3\0001419-1\0001420-9\0001421-7\0001422-5\0001423-3\0001424-1\000"
	"1425-8\0001426-6\0001427-4\0001428-2\0001429-0\0001430-8\0001431-6\0001432-4\0001433-2\0001434-0\0001435-7\0001436-5\000"
	"1437-3\0001439-9\0001441-5\0001442-3\0001443-1\0001445-6\0001446-4\0001448-0\0001450-6\0001451-4\0001453-0\0001454-8\000"
	"1456-3\0001457-1\0001458-9\0001460-5\0001462-1\0001464-7\0001465-4\0001466-2\0001467-0\0001468-8\0001469-6\0001470-4\000"
	"1471-2\0001472-0\0001474-6\0001475-3\0001476-1\0001478-7\0001479-5\0001480-3\0001481-1\0001482-9\0001483-7\0001484-5\000"
	"1485-2\0001487-8\0001489-4\0001490-2\0001491-0\0001492-8\0001493-6\0001494-4\0001495-1\0001496-9\0001497-7\0001498-5\000"
	"1499-3\0001500-8\0001501-6\0001502-4\0001503-2\0001504-0\0001505-7\0001506-5\0001507-3\0001508-1\0001509-9\0001510-7\000"
	"1511-5\0001512-3\0001513-1\0001514-9\0001515-6\0001516-4\0001518-0\0001519-8\0001520-6\0001521-4\0001522-2\0001523-0\000"
	"1524-8\0001525-5\0001526-3\0001527-1\0001528-9\0001529-7\0001530-5\0001531-3\0001532-1\0001533-9\0001534-7\0001535-4\000"
	"1536-2\0001537-0\0001538-8\0001539-6\0001541-2\0001543-8\0001545-3\0001547-9\0001549-5\0001551-1\0001552-9\0001553-7\000"
	"1554-5\0001556-0\0001558-6\0001560-2\0001562-8\0001564-4\0001566-9\0001567-7\0001568-5\0001569-3\0001570-1\0001571-9\000"
	"1573-5\0001574-3\0001576-8\0001578-4\0001579-2\0001580-0\0001582-6\0001584-2\0001586-7\0001587-5\0001588-3\0001589-1\000"
	"1590-9\0001591-7\0001592-5\0001593-3\0001594-1\0001595-8\0001596-6\0001597-4\0001598-2\0001599-0\0001600-6\0001602-2\000"
	"1603-0\0001604-8\0001605-5\0001607-1\0001609-7\0001610-5\0001611-3\0001612-1\0001613-9\0001614-7\0001615-4\0001616-2\000"
	"1617-0\0001618-8\0001619-6\0001620-4\0001621-2\0001622-0\0001623-8\0001624-6\0001625-3\0001626-1\0001627-9\0001628-7\000"
	"1629-5\0001630-3\0001631-1\0001632-9\0001633-7\0001634-5\0001635-2\0001636-0\0001637-8\0001638-6\0001639-4\0001640-2\000"
	"1641-0\0001643-6\0001645-1\0001647-7\0001649-3\0001651-9\0001653-5\0001654-3\0001655-0\0001656-8\0001657-6\0001659-2\000"
	"1661-8\0001663-4\0001665-9\0001667-5\0001668-3\0001670-9\0001671-7\0001672-5\0001673-3\0001675-8\0001677-4\0001679-0\000"
	"1680-8\0001681-6\0001683-2\0001685-7\0001687-3\0001688-1\0001689-9\0001690-7\0001692-3\0001694-9\0001696-4\0001697-2\000"
	"1698-0\0001700-4\0001702-0\0001704-6\0001705-3\0001707-9\0001709-5\0001711-1\0001712-9\0001713-7\0001715-2\0001717-8\000"
	"1718-6\0001719-4\0001720-2\0001722-8\0001724-4\0001725-1\0001726-9\0001727-7\0001728-5\0001729-3\0001730-1\0001731-9\000"
	"1732-7\0001733-5\0001735-0\0001737-6\0001739-2\0001740-0\0001741-8\0001742-6\0001743-4\0001744-2\0001745-9\0001746-7\000"
	"1747-5\0001748-3\0001749-1\0001750-9\0001751-7\0001752-5\0001753-3\0001754-1\0001755-8\0001756-6\0001757-4\0001758-2\000"
	"1759-0\0001760-8\0001761-6\0001762-4\0001763-2\0001764-0\0001765-7\0001766-5\0001767-3\0001768-1\0001769-9\0001770-7\000"
	"1771-5\0001772-3\0001773-1\0001774-9\0001775-6\0001776-4\0001777-2\0001778-0\0001779-8\0001780-6\0001781-4\0001782-2\000"
	"1783-0\0001784-8\0001785-5\0001786-3\0001787-1\0001788-9\0001789-7\0001790-5\0001791-3\0001792-1\0001793-9\0001794-7\000"
	"1795-4\0001796-2\0001797-0\0001798-8\0001799-6\0001800-2\0001801-0\0001802-8\0001803-6\0001804-4\0001805-1\0001806-9\000"
	"1807-7\0001808-5\0001809-3\0001811-9\0001813-5\0001814-3\0001815-0\0001816-8\0001817-6\0001818-4\0001819-2\0001820-0\000"
	"1821-8\0001822-6\0001823-4\0001824-2\0001825-9\0001826-7\0001827-5\0001828-3\0001829-1\0001830-9\0001831-7\0001832-5\000"
	"1833-3\0001834-1\0001835-8\0001837-4\0001838-2\0001840-8\0001842-4\0001844-0\0001845-7\0001846-5\0001847-3\0001848-1\000"
	"1849-9\0001850-7\0001851-5\0001852-3\0001853-1\0001854-9\0001855-6\0001856-4\0001857-2\0001858-0\0001859-8\0001860-6\000"
	"1861-4\0001862-2\0001863-0\0001864-8\0001865-5\0001866-3\0001867-1\0001868-9\0001869-7\0001870-5\0001871-3\0001872-1\000"
	"1873-9\0001874-7\0001875-4\0001876-2\0001877-0\0001878-8\0001879-6\0001880-4\0001881-2\0001882-0\0001883-8\0001884-6\000"
	"1885-3\0001886-1\0001887-9\0001888-7\0001889-5\0001891-1\0001892-9\0001893-7\0001894-5\0001896-0\0001897-8\0001898-6\000"
	"1899-4\0001900-0\0001901-8\0001902-6\0001903-4\0001904-2\0001905-9\0001906-7\0001907-5\0001908-3\0001909-1\0001910-9\000"
	"1911-7\0001912-5\0001913-3\0001914-1\0001915-8\0001916-6\0001917-4\0001918-2\0001919-0\0001920-8\0001921-6\0001922-4\000"
	"1923-2\0001924-0\0001925-7\0001926-5\0001927-3\0001928-1\0001929-9\0001930-7\0001931-5\0001932-3\0001933-1\0001934-9\000"
	"1935-6\0001936-4\0001937-2\0001938-0\0001939-8\0001940-6\0001941-4\0001942-2\0001943-0\0001944-8\0001945-5\0001946-3\000"
	"1947-1\0001948-9\0001949-7\0001950-5\0001951-3\0001952-1\0001953-9\0001954-7\0001955-4\0001956-2\0001957-0\0001958-8\000"
	"1959-6\0001960-4\0001961-2\0001962-0\0001963-8\0001964-6\0001966-1\0001968-7\0001969-5\0001970-3\0001972-9\0001973-7\000"
	"1974-5\0001975-2\0001976-0\0001977-8\0001978-6\0001979-4\0001980-2\0001981-0\0001982-8\0001984-4\0001985-1\0001986-9\000"
	"1987-7\0001988-5\0001990-1\0001992-7\0001993-5\0001994-3\0001995-0\0001996-8\0001997-6\0001998-4\0001999-2\0002000-8\000"
	"2002-4\0002004-0\0002006-5\0002007-3\0002008-1\0002009-9\0002010-7\0002011-5\0002012-3\0002013-1\0002014-9\0002015-6\000"
	"2016-4\0002017-2\0002018-0\0002019-8\0002020-6\0002021-4\0002022-2\0002023-0\0002024-8\0002025-5\0002026-3\0002028-9\000"
	"2029-7\0002030-5\0002031-3\0002032-1\0002033-9\0002034-7\0002035-4\0002036-2\0002037-0\0002038-8\0002039-6\0002040-4\000"
	"2041-2\0002042-0\0002043-8\0002044-6\0002045-3\0002046-1\0002047-9\0002048-7\0002049-5\0002050-3\0002051-1\0002052-9\000"
	"2054-5\0002056-0\0002058-6\0002060-2\0002061-0\0002062-8\0002063-6\0002064-4\0002065-1\0002066-9\0002067-7\0002068-5\000"
	"2069-3\0002070-1\0002071-9\0002072-7\0002073-5\0002074-3\0002075-0\0002076-8\0002078-4\0002079-2\0002080-0\0002081-8\000"
	"2082-6\0002083-4\0002085-9\0002086-7\0002087-5\0002088-3\0002089-1\0002090-9\0002091-7\0002092-5\0002093-3\0002094-1\000"
	"2095-8\0002096-6\0002097-4\0002098-2\0002100-6\0002101-4\0002102-2\0002103-0\0002104-8\0002106-3\0002108-9\0002109-7\000"
	"2110-5\0002111-3\0002112-1\0002113-9\0002114-7\0002115-4\0002116-2\0002118-8\0002119-6\0002120-4\0002121-2\0002122-0\000"
	"2123-8\0002124-6\0002125-3\0002126-1\0002127-9\0002129-5\0002131-1\0002500-7\000XOR\0001001\0001002\0001003\0001004\000"
	"1005\0001006\0001007\0001008\0001009\0001010\0001011\0001012\0001013\0001014\0001015\0001016\0001017\0001018\0001019\000"
	"1020\0001021\0001022\0001023\0001024\0001025\0001026\0001027\0001028\0001029\0001030\0001031\0001032\0001033\0001034\000"
	"1035\0001036\0001037\0001038\0001039\0001040\0001041\0001042\0001043\0001044\0001045\0001046\0001047\0001048\0001049\000"
	"1050\0001051\0001052\0001053\0001054\0001055\0001056\0001057\0001058\0001059\0001060\0001061\0001062\0001063\0001064\000"
	"1065\0001066\0001067\0001068\0001069\0001070\0001071\0001072\0001073\0001074\0001075\0001076\0001077\0001078\0001079\000"
	"1080\0001081\0001082\000ACCESS\000ACTI\000ACTIB\000ACTIM\000ACTIR\000ACTM\000ADJV\000ADJY\000ADMM\000ADTV\000ALQT\000"
	"BASE\000BIRTHPL\000BOND\000CAREGIVER\000CASEBJ\000CLAIM\000COLR\000COMPAR\000CONY\000CRED\000CRINV\000CRSPNSR\000"
	"DEATHPLC\000DEPEN\000DSDLOC\000ECON\000EQUIV\000EXLOC\000EXPAGTCAR\000EXPR\000EXPVECTOR\000FLVR\000FOMITE\000GRIC\000"
	"HLTHCHRT\000IACT\000IDENT\000INDIV\000INGR\000INVSBJ\000ISDLOC\000LOCE\000MANU\000MECH\000MNT\000NAMED\000NURPRAC\000"
	"NURS\000POLHOLD\000PRSV\000QUAL\000RESBJ\000RGPR\000ROL\000SAME\000SDLOC\000SELF\000SGNOFF\000SPEC\000SPNSR\000STBL\000"
	"STOR\000SUBS\000SUBSCR\000SUBY\000TERR\000THER\000UNDWRT\000USED\000WRTE\000_RoleClassAssociative\000"
	"_RoleClassMutualRelationship\000_RoleClassOntological\000_RoleClassPartitive\000_RoleClassPassive\000"
	"_RoleClassRelationshipFormal\000ACC\000ACHFID\000ACTMIL\000ADOPTF\000ADOPTM\000ADOPTP\000AMPUT\000ANTIBIOT\000ASSIST\000"
	"AUNT\000BF\000BIOTH\000BL\000BMTC\000BMTU\000BREAST\000BROINLAW\000CASM\000CCO\000CHLDADOPT\000CHLDFOST\000CHLDINLAW\000"
	"CLASSIFIER\000CNRP\000CNRPM\000COAG\000COCBEN\000COMM\000COUSN\000CPCA\000CRIMEVIC\000CRP\000CRPM\000CSC\000CVDX\000"
	"DADDR\000DAU\000DAUADOPT\000DAUC\000DAUFOST\000DAUINLAW\000DEBR\000DECLASSIFIER\000DELEGATOR\000DERM\000DIFFABL\000"
	"DOMPART\000DOWNGRDER\000DRIVCLASSIFIER\000ECHO\000ENDO\000ENDOS\000ENROLBKR\000EPIL\000ETU\000FAMDEP\000FAMMEMB\000"
	"FMC\000FMRSPS\000FRND\000FSTUD\000FTHFOST\000FTHINLAW\000FTWIN\000FTWINBRO\000FTWINSIS\000FULLINS\000GACH\000GCHILD\000"
	"GDF\000GDS\000GDSF\000GESTM\000GGRFTH\000GGRMTH\000GGRPRN\000GIDX\000GIM\000GPARNT\000GRFTH\000GRMTH\000GRNDCHILD\000"
	"GRNDDAU\000GRNDSON\000GRPRN\000GYN\000HANDIC\000HBRO\000HLAB\000HOSP\000HRAD\000HSIB\000HSIS\000HTN\000HUSB\000HUSCS\000"
	"IEC\000INDIG\000INFD\000INJWKR\000INLAB\000INLAW\000INPHARM\000INTPRTER\000ITWIN\000ITWINBRO\000ITWINSIS\000JURID\000"
	"LOCHFID\000LYMPH\000MAUNT\000MCOUSN\000MGDSF\000MGEN\000MGGRFTH\000MGGRMTH\000MGGRPRN\000MGRFTH\000MGRMTH\000MGRPRN\000"
	"MHSP\000MOBL\000MTHFOST\000MTHINLAW\000MU\000MUNCLE\000NBOR\000NBRO\000NCCF\000NCCS\000NCHILD\000NEPHEW\000NEUR\000"
	"NFTH\000NFTHF\000NIECE\000NIENE\000NIENEPH\000NMTH\000NMTHF\000NPRN\000NSIB\000NSIS\000ONCL\000ONESELF\000OPH\000"
	"OPTC\000OUTLAB\000OUTPHARM\000PAINCL\000PARNT\000PAUNT\000PCOUSN\000PEDC\000PEDCARD\000PEDE\000PEDGI\000PEDHEM\000"
	"PEDHO\000PEDICU\000PEDID\000PEDNEPH\000PEDNICU\000PEDRHEUM\000PEDU\000PGGRFTH\000PGGRMTH\000PGGRPRN\000PGRFTH\000"
	"PGRMTH\000PGRPRN\000PHU\000POD\000PRNFOST\000PRNINLAW\000PROCTO\000PROFF\000PSTUD\000PSYCHCF\000PSYCHF\000PTRES\000"
	"PUNCLE\000RADDX\000RADO\000RETIREE\000RETMIL\000RHAT\000RHEUM\000RHII\000RHMAD\000RHPI\000RHPIH\000RHPIMS\000RHPIVS\000"
	"RHU\000RHYAD\000RNEU\000SEE\000SELFINS\000SIBINLAW\000SIGOTHR\000SISINLAW\000SLEEP\000SNF\000SNIFF\000SON\000"
	"SONADOPT\000SONC\000SONFOST\000SONINLAW\000SPMED\000SPON\000SPSE\000STPBRO\000STPCHLD\000STPDAU\000STPFTH\000STPMTH\000"
	"STPPRN\000STPSIB\000STPSIS\000STPSON\000STUD\000SURF\000TWIN\000TWINBRO\000TWINSIS\000UMO\000UNCLE\000VALIDATOR\000"
	"VL\000WARD\000WIFE\000WL\000WO\000_AdministrativeContactRoleType\000_AffiliationRoleType\000_AgentRoleType\000"
	"_AssignedNonPersonLivingSubjectRoleType\000_AssignedRoleType\000_CertifiedEntityType\000_CitizenRoleType\000"
	"_ClaimantCoveredPartyRoleType\000_ContactRoleType\000_CoverageRoleType\000_CoverageSponsorRoleType\000"
	"_CoveredPartyRoleType\000_DedicatedClinicalLocationRoleType\000_DedicatedNonClinicalLocationRoleType\000"
	"_DedicatedServiceDeliveryLocationRoleType\000_DependentCoveredPartyRoleType\000_IdentifiedEntityType\000"
	"_IncidentalServiceDeliveryLocationRoleType\000_IndividualInsuredPartyRoleType\000_LivingSubjectProductionClass\000"
	"_LocationIdentifiedEntityRoleCode\000_MedicationGeneralizationRoleType\000_MemberRoleType\000_PayorRoleType\000"
	"_PersonalRelationshipRoleType\000_PolicyOrProgramCoverageRoleType\000_ProgramEligiblePartyRoleType\000"
	"_ResearchSubjectRoleBasis\000_ServiceDeliveryLocationRoleType\000_SpecimenRoleType\000"
	"_SubscriberCoveredPartyRoleType\000communityLaboratory\000homeHealth\000pathologist\000phlebotomist\000subject\000"
	"thirdParty\000ACTIVE\000CANCELLED\000COMPLETED\000NORMAL\000NULLIFIED\000PENDING\000BACKUP\000DIRAUTH\000INDAUTH\000"
	"REPL\000AMNINJ\000BILINJ\000BLADINJ\000BLADINSTL\000BLADIRR\000BLADIRRC\000BLADIRRT\000BUC\000CAPDINSTL\000CECINSTL\000"
	"CERV\000CERVINJ\000CERVINS\000CHEW\000CHOLINJ\000CTINSTL\000DENRINSE\000DISSOLVE\000DOUCHE\000DRESS\000EFT\000"
	"ELECTOSMOS\000ENDOSININJ\000ENEMA\000ENTINSTL\000EPIDURINJ\000EPIINJ\000EPINJSP\000ETINSTL\000ETNEB\000EXTCORPDIF\000"
	"EXTCORPINJ\000EXTRAMNINJ\000GARGLE\000GBINJ\000GIN\000GINGINJ\000GJT\000GUIRR\000HAIR\000HEMODIFF\000HEMOPORT\000"
	"IABDINJ\000IAINJ\000IAINJP\000IAINJSP\000IARTINJ\000IBRONCHINSTIL\000IBURSINJ\000ICARDINJ\000ICARDINJRP\000"
	"ICARDINJSP\000ICARINJP\000ICARTINJ\000ICAUDINJ\000ICAVINJ\000ICAVITINJ\000ICEREBINJ\000ICISTERNINJ\000ICOR\000"
	"ICORNTA\000ICORONINJ\000ICORONINJP\000ICORONTA\000ICORPCAVINJ\000IDIMPLNT\000IDINJ\000IDISCINJ\000IDOUDMAB\000"
	"IDUCTINJ\000IDUODINSTIL\000IDURINJ\000IEPIDINJ\000IEPITHINJ\000IESOPHINSTIL\000IESOPHTA\000IGASTINSTIL\000IGASTIRR\000"
	"IGASTLAV\000IILEALINJ\000IILEALTA\000ILESINJ\000ILESIRR\000ILTOP\000ILUMINJ\000ILUMTA\000ILYMPJINJ\000IMD\000"
	"IMEDULINJ\000IMZ\000INSUF\000INTERMENINJ\000INTERSTITINJ\000IOINJ\000IOINSTL\000IOIRR\000IONTO\000IOSSC\000IOSSINJ\000"
	"IOSURGINS\000IOTOP\000IOVARINJ\000IPCARDINJ\000IPERINJ\000IPINHL\000IPINJ\000IPLRINJ\000IPROSTINJ\000IPUMPINJ\000"
	"ISININSTIL\000ISINJ\000ISTERINJ\000ISYNINJ\000ITENDINJ\000ITESTINJ\000ITHORINJ\000ITINJ\000ITRACHINSTIL\000ITRACHMAB\000"
	"ITUBINJ\000ITUMINJ\000ITYMPINJ\000IUINJ\000IUINJC\000IUINSTL\000IURETINJ\000IVASCINFUS\000IVASCINJ\000IVC\000IVCC\000"
	"IVCI\000IVENTINJ\000IVESINJ\000IVFLUSH\000IVINJ\000IVINJBOL\000IVITIMPLNT\000IVITINJ\000IVPUSH\000IVRPUSH\000IVSPUSH\000"
	"JJTINSTL\000LARYNGINSTIL\000LARYNGTA\000LPINS\000MUC\000NASAL\000NASALINSTIL\000NASINHL\000NASINHLC\000NASNEB\000"
	"NASOGASINSTIL\000NGT\000NTT\000OCDRESTA\000OGT\000OJJ\000OPTHALTA\000ORALTA\000ORIFINHL\000ORMUC\000ORNEB\000"
	"OROPHARTA\000ORRINSE\000PAINJ\000PARENTINJ\000PDONTINJ\000PDONTTA\000PDPINJ\000PDPINSTL\000PDURINJ\000PERIANAL\000"
	"PERINEAL\000PNINJ\000PNSINJ\000PNSINSTL\000RBINJ\000REBREATH\000RECINSTL\000RECIRR\000RECTAL\000RECTINSTL\000"
	"RETENEMA\000SCINJ\000SHAMPOO\000SININSTIL\000SKIN\000SLESINJ\000SMUCMAB\000SOAK\000SOFTISINJ\000SOFTISINSTIL\000"
	"SQIMPLNT\000SQINFUS\000SQSURGINS\000SUBARACHINJ\000SUBCONJTA\000SUBMUCINJ\000SUCK\000SWAB\000SWISHSPIT\000SWISHSWAL\000"
	"TMUCTA\000TOPICAL\000TRACH\000TRACHINSTL\000TRNSDERM\000TRNSDERMD\000TRNSLING\000TRPLACINJ\000TRTRACHINJ\000"
	"TRTYMPINSTIL\000TTYMPTABSORP\000URETHINJ\000URETHINS\000URETHINSTL\000URETHSUP\000URETINJ\000VAGINS\000VAGINSI\000"
	"VENTMASK\000_AmnioticFluidSacRoute\000_BiliaryRoute\000_BodySurfaceRoute\000_BuccalMucosaRoute\000_CecostomyRoute\000"
	"_CervicalRoute\000_Chew\000_Diffusion\000_Dissolve\000_Douche\000_ElectroOsmosisRoute\000_EndocervicalRoute\000"
	"_Enema\000_EnteralRoute\000_EpiduralRoute\000_ExtraAmnioticRoute\000_ExtracorporealCirculationRoute\000_Flush\000"
	"_GastricRoute\000_GenitourinaryRoute\000_GingivalRoute\000_HairRoute\000_Implantation\000_Infusion\000_Inhalation\000"
	"_Injection\000_Insertion\000_Instillation\000_InterameningealRoute\000_InterstitialRoute\000_IntraabdominalRoute\000"
	"_IntraarterialRoute\000_IntraarticularRoute\000_IntrabronchialRoute\000_IntrabursalRoute\000_IntracardiacRoute\000"
	"_IntracartilaginousRoute\000_IntracaudalRoute\000_IntracavernosalRoute\000_IntracavitaryRoute\000_IntracerebralRoute\000"
	"_IntracervicalRoute\000_IntracisternalRoute\000_IntracornealRoute\000_IntracoronalRoute\000_IntracoronaryRoute\000"
	"_IntracorpusCavernosumRoute\000_IntradermalRoute\000_IntradiscalRoute\000_IntraductalRoute\000_IntraduodenalRoute\000"
	"_IntraduralRoute\000_IntraepidermalRoute\000_IntraepithelialRoute\000_IntraesophagealRoute\000_IntragastricRoute\000"
	"_IntrailealRoute\000_IntralesionalRoute\000_IntraluminalRoute\000_IntralymphaticRoute\000_IntramedullaryRoute\000"
	"_IntramuscularRoute\000_IntraocularRoute\000_IntraosseousRoute\000_IntraovarianRoute\000_IntrapericardialRoute\000"
	"_IntraperitonealRoute\000_IntrapleuralRoute\000_IntraprostaticRoute\000_IntrapulmonaryRoute\000_IntrasinalRoute\000"
	"_IntraspinalRoute\000_IntrasternalRoute\000_IntrasynovialRoute\000_IntratendinousRoute\000_IntratesticularRoute\000"
	"_IntrathecalRoute\000_IntrathoracicRoute\000_IntratrachealRoute\000_IntratubularRoute\000_IntratumorRoute\000"
	"_IntratympanicRoute\000_IntrauterineRoute\000_IntravascularRoute\000_IntravenousRoute\000_IntraventricularRoute\000"
	"_IntravesicleRoute\000_IntravitrealRoute\000_IontophoresisRoute\000_Irrigation\000_JejunumRoute\000"
	"_LacrimalPunctaRoute\000_LaryngealRoute\000_LavageRoute\000_LingualRoute\000_MucosalAbsorptionRoute\000"
	"_MucousMembraneRoute\000_NailRoute\000_NasalRoute\000_Nebulization\000_OphthalmicRoute\000_OralRoute\000"
	"_OromucosalRoute\000_OropharyngealRoute\000_OticRoute\000_ParanasalSinusesRoute\000_ParenteralRoute\000"
	"_PerianalRoute\000_PeriarticularRoute\000_PeriduralRoute\000_PerinealRoute\000_PerineuralRoute\000_PeriodontalRoute\000"
	"_PulmonaryRoute\000_RectalRoute\000_RespiratoryTractRoute\000_RetrobulbarRoute\000_Rinse\000_RouteByMethod\000"
	"_RouteBySite\000_ScalpRoute\000_SinusUnspecifiedRoute\000_SkinRoute\000_SoftTissueRoute\000_SubarachnoidRoute\000"
	"_SubconjunctivalRoute\000_SubcutaneousRoute\000_SublesionalRoute\000_SublingualRoute\000_SubmucosalRoute\000"
	"_SuppositoryRoute\000_Swish\000_TopicalAbsorptionRoute\000_TopicalApplication\000_TracheostomyRoute\000"
	"_TransmucosalRoute\000_TransplacentalRoute\000_TranstrachealRoute\000_TranstympanicRoute\000_UreteralRoute\000"
	"_UrethralRoute\000_UrinaryBladderRoute\000_UrinaryTractRoute\000_VaginalRoute\000_VitreousHumourRoute\000"
	"_ValueSetOperator\000GENF\000SMPLS\000_SpecimenEntityType\000CONFIRM\000NOSUB\000NOTIFY\000UNCOND\000_Conditional\000"
	"center\000char\000justify\000col\000colgroup\000row\000rowgroup\000baseline\000bottom\000middle\000top\000border\000"
	"hsides\000lhs\000rhs\000void\000vsides\000cols\000groups\000rows\000data\000tty\000voice\000CV\000WAKE\000137\000138\000"
	"139\000140\000142\000143\000144\000145\000146\000147\000148\000149\000150\000151\000152\000153\000154\000155\000156\000"
	"157\000158\000159\000160\000161\000162\000164\000165\000166\000167\000168\000169\000170\000171\000172\000173\000174\000"
	"175\000176\000177\000178\000179\000180\000182\000183\000184\000185\000186\000187\000188\000189\000190\000191\000192\000"
	"193\000194\000195\000196\000197\000208\000209\000210\000211\000212\000213\000214\000215\000216\000217\000218\000219\000"
	"220\000221\000222\000223\000224\000225\000226\000227\000228\000229\000230\000231\000232\000233\000234\000235\000236\000"
	"237\000238\000239\000240\000241\000242\000243\000244\000245\000246\000247\000248\000249\000250\000251\000252\000253\000"
	"254\000255\000256\000257\000258\000259\000261\000262\000263\000264\000265\000266\000267\000268\000269\000270\000271\000"
	"272\000273\000274\000275\000276\000277\000278\000279\000281\000282\000283\000284\000285\000286\000287\000288\000289\000"
	"290\000291\000292\000293\000294\000295\000296\000297\000298\000299\000302\000303\000304\000305\000306\000307\000308\000"
	"309\000310\000311\000312\000313\000314\000315\000316\000317\000318\000319\000320\000321\000322\000323\000324\000325\000"
	"326\000327\000328\000329\000330\000331\000332\000333\000334\000335\000336\000337\000338\000339\000340\000341\000342\000"
	"343\000344\000345\000346\000347\000348\000349\000350\000351\000352\000353\000354\000355\000356\000357\000358\000359\000"
	"360\000361\000362\000363\000364\000365\000366\000367\000368\000369\000370\000371\000372\000373\000374\000375\000376\000"
	"377\000378\000379\000380\000381\000382\000383\000384\000385\000386\000387\000388\000389\000390\000391\000392\000393\000"
	"394\000395\000396\000397\000398\000399\000401\000402\000403\000404\000405\000406\000407\000408\000409\000410\000411\000"
	"412\000413\000414\000415\000416\000417\000418\000419\000420\000421\000422\000423\000424\000425\000426\000427\000428\000"
	"429\000430\000431\000432\000433\000434\000435\000436\000437\000438\000439\000440\000441\000442\000443\000444\000445\000"
	"446\000447\000448\000449\000450\000451\000452\000453\000454\000455\000456\000457\000458\000459\000460\000461\000462\000"
	"463\000464\000465\000466\000467\000468\000469\000470\000471\000472\000473\000474\000475\000476\000477\000478\000479\000"
	"480\000481\000482\000483\000484\000485\000486\000487\000488\000489\000490\000491\000492\000493\000494\000495\000496\000"
	"497\000498\000499\000500\000501\000502\000503\000504\000505\000506\000507\000508\000509\000510\000511\000512\000513\000"
	"514\000515\000516\000517\000518\000519\000520\000521\000522\000523\000524\000525\000526\000527\000528\000529\000530\000"
	"531\000532\000533\000534\000535\000536\000537\000538\000539\000540\000541\000542\000543\000544\000545\000546\000547\000"
	"548\000549\000550\000551\000552\000553\000554\000555\000556\000557\000558\000559\000560\000561\000562\000563\000564\000"
	"565\000566\000_NativeEntityAlaska\000_NativeEntityContiguous\000PWAF\000PWFG\000PWLG\000PWNSE\000PWSE\000PWSG\000"
	"UWNSE\000UWSE\000affd\000affi\000affn\000appad\000appai\000appan\000appd\000appi\000appn\000comi\000comn\000loc\000"
	"memd\000memi\000memn\000ns\000prop\000ref\000wd\000identified\000identified-confirmable\000identified-informational\000"
	"minimal\000universal\000XMLV1PR1\000BB\000IZ\000QI\000QM\000UU\000QU\000AffiliateRealms\000BindingRealms\000C1\000DK\000"
	"KR\000MX\000NL\000NZ\000NamespaceRealms\000R1\000SG\000SOA\000TW\000UK\000UV\000UY\000X1\000ZZ\000affdef\000"
	"affirmativeResolution\000affr\000negativeResolution\000nonsubp\000nonsubv\000notrelp\000notrelv\000prevcons\000"
	"retract\000unresolved\000withdraw\000AER\000APPFUL\000BAINHL\000BAINHLPWD\000BARSOAP\000BEAD\000BUCTAB\000CAKE\000"
	"CAPLET\000CEMENT\000CHEWBAR\000CHEWTAB\000CPTAB\000CRYS\000DERMSPRY\000DISINTAB\000DROP\000DRTAB\000ECTAB\000ELIXIR\000"
	"ENTCAP\000ERCAP\000ERCAP12\000ERCAP24\000ERECCAP\000ERECTAB\000ERENTCAP\000ERSUSP\000ERSUSP12\000ERSUSP24\000ERTAB\000"
	"ERTAB12\000ERTAB24\000FLAKE\000FOAM\000FOAMAPL\000GASINHL\000GELAPL\000GRAN\000INHL\000INHLPWD\000INHLSOL\000IPSOL\000"
	"IRSOL\000ITSUSP\000IVSOL\000LIN\000LIQCLN\000LIQSOAP\000LTN\000MDINHL\000MDINHLPWD\000MEDBAR\000MEDPAD\000MEDSWAB\000"
	"MUCTOPSOL\000NASCRM\000NASGEL\000NASOINT\000NASSPRY\000NDROP\000OIL\000OINTAPL\000OPCRM\000OPDROP\000OPGEL\000"
	"OPIRSOL\000OPOINT\000OPSUSP\000ORALSOL\000ORCAP\000ORCRM\000ORDROP\000ORINHL\000ORSUSP\000ORTAB\000ORTROCHE\000OTCRM\000"
	"OTDROP\000OTGEL\000OTOINT\000OTSUSP\000PAD\000PASTE\000PELLET\000PILL\000POWD\000PUD\000PUFF\000PWDSPRY\000RECCRM\000"
	"RECFORM\000RECOINT\000RECPWD\000RECSOL\000RECSPRY\000RECSUPP\000RECSUSP\000RINSE\000SCOOP\000SHMP\000SLTAB\000SPRY\000"
	"SPRYADAPT\000SRBUCTAB\000SUPP\000SUSP\000SYRUP\000TAB\000TINC\000TOPCRM\000TOPGEL\000TOPLTN\000TOPOIL\000TOPOINT\000"
	"TOPPWD\000TOPSOL\000TPASTE\000TPATCH\000TPATH16\000TPATH24\000TPATH2WK\000TPATH72\000TPATHWK\000URETHGEL\000"
	"URETHSUPP\000VAGCRM\000VAGCRMAPL\000VAGFOAM\000VAGFOAMAPL\000VAGGEL\000VAGOINT\000VAGOINTAPL\000VAGPWD\000VAGSPRY\000"
	"VAGSUPP\000VAGTAB\000VGELAPL\000WAFER\000_AdministrableDrugForm\000_DispensableDrugForm\000_GasDrugForm\000"
	"_GasLiquidMixture\000_GasSolidSpray\000_Liquid\000_LiquidLiquidEmulsion\000_LiquidSolidSuspension\000_SolidDrugForm\000"
	"Arabic\000BigAlpha\000BigRoman\000Botrule\000Circle\000Disc\000LittleAlpha\000LittleRoman\000Lrule\000Rrule\000"
	"Square\000Toprule\000_FontStyle\000_ListStyle\000_OrderedListStyle\000_TableRuleStyle\000_UnorderedListStyle\000bold\000"
	"emphasis\000italics\000underline\000_ActSubstanceAdminSubstitutionCode\000POLB_TE004000UV\000POLB_TE004001UV\000"
	"POLB_TE004002UV\000POLB_TE004007UV\000POLB_TE004100UV\000POLB_TE004102UV\000POLB_TE004200UV\000POLB_TE004201UV\000"
	"POLB_TE004202UV\000POLB_TE004301UV\000POLB_TE004500UV\000edit-check\000in-context\000multi\000standalone\000valueset\000"
	"successful\000nothing\000negative\000positive\000portal\000pull\000push\000frr01\000frr02\000frr03\000frr04\000frr05\000"
	"frr06\000offmarket\000outofstock\000saig\0001.2.840.10065.1.12.1.1\0001.2.840.10065.1.12.1.10\000"
	"1.2.840.10065.1.12.1.11\0001.2.840.10065.1.12.1.12\0001.2.840.10065.1.12.1.13\0001.2.840.10065.1.12.1.14\000"
	"1.2.840.10065.1.12.1.15\0001.2.840.10065.1.12.1.16\0001.2.840.10065.1.12.1.17\0001.2.840.10065.1.12.1.18\000"
	"1.2.840.10065.1.12.1.2\0001.2.840.10065.1.12.1.3\0001.2.840.10065.1.12.1.4\0001.2.840.10065.1.12.1.5\000"
	"1.2.840.10065.1.12.1.6\0001.2.840.10065.1.12.1.7\0001.2.840.10065.1.12.1.8\0001.2.840.10065.1.12.1.9\000review\000"
	"419492006\000422096002\000404684003\000min\000h\000wk\000mo\000m\000418038007\000267425008\00029736007\000340519003\000"
	"190753003\000413427002\000716186003\000684003\0002124007\0003099004\0003566006\0004574003\0004880003\0005164003\000"
	"5345000\0005438004\0006431001\0007843000\0009230001\0009277006\00011967001\00013934009\00016015002\00016042001\000"
	"23469003\00024438005\00025660007\00028336001\00028360002\00030089001\00032145006\00039855006\00041706005\00044835005\000"
	"45690005\00046392004\00048697009\00050717006\00053360003\00055530007\00059210004\00064158000\00064591001\00065187008\000"
	"65492002\00067414001\00067515002\00070431006\00072329005\00072648002\00073191001\00074745008\00079603002\00082440005\000"
	"83842004\00086920006\00087962009\00089665001\00089708009\00091460002\000112486002\000112487006\000112496006\000"
	"131607005\000131608000\000131609008\000131610003\000131611004\000131612006\000131613001\000131614007\000131615008\000"
	"131616009\000131617000\000131618005\000131619002\000131620008\000131621007\000131622000\000131623005\000131624004\000"
	"131625003\000131626002\000131627006\000131628001\000131629009\000131630004\000131631000\000131632007\000131633002\000"
	"131634008\000131635009\000131636005\000131637001\000131638006\000131639003\000131640001\000131641002\000131642009\000"
	"131643004\000131644005\000131645006\000131646007\000131647003\000131648008\000131649000\000131650000\000131651001\000"
	"131652008\000131653003\000131654009\000131655005\000131656006\000131657002\000131658007\000131659004\000131660009\000"
	"131661008\000131662001\000131663006\000131664000\000131665004\000131666003\000131667007\000131668002\000131669005\000"
	"131670006\000131671005\000131672003\000131673008\000131674002\000131675001\000131676000\000131677009\000131678004\000"
	"131679007\000131680005\000131681009\000131682002\000131683007\000131684001\000131685000\000131686004\000131687008\000"
	"131688003\000131689006\000131690002\000131691003\000131692005\000131693000\000131694006\000131695007\000131696008\000"
	"131697004\000131698009\000131699001\000131700000\000131701001\000131702008\000131703003\000131704009\000131705005\000"
	"131706006\000131707002\000131708007\000131709004\000131710009\000131711008\000131712001\000131713006\000131714000\000"
	"131715004\000131716003\000131717007\000131718002\000131719005\000131720004\000131721000\000131722007\000131723002\000"
	"131724008\000131725009\000131726005\000131727001\000131728006\000131729003\000131730008\000131731007\000131732000\000"
	"131733005\000131734004\000131735003\000131736002\000131737006\000131738001\000131739009\000131740006\000131741005\000"
	"131742003\000131743008\000131744002\000131745001\000131746000\000131747009\000131748004\000131749007\000131750007\000"
	"131751006\000131752004\000131753009\000131754003\000131755002\000131756001\000131757005\000131758000\000131759008\000"
	"131760003\000131761004\000131762006\000131763001\000131764007\000131765008\000131766009\000131767000\000131768005\000"
	"131769002\000131770001\000131771002\000131772009\000131773004\000131774005\000131775006\000131776007\000131777003\000"
	"131778008\000131779000\000131780002\000131781003\000131782005\000131783000\000131784006\000131785007\000131786008\000"
	"131787004\000131788009\000131789001\000131790005\000131791009\000131792002\000131793007\000131794001\000131795000\000"
	"131796004\000131797008\000131798003\000131799006\000131800005\000131801009\000131802002\000131803007\000131810001\000"
	"131811002\000131812009\000131813004\000131814005\000131815006\000131816007\000131817003\000131818008\000131820006\000"
	"131821005\000131822003\000131823008\000131824002\000131825001\000131826000\000131827009\000131829007\000131830002\000"
	"131831003\000131832005\000131833000\000131834006\000131835007\000131836008\000131837004\000131838009\000131839001\000"
	"131840004\000131841000\000131843002\000131844008\000131845009\000131847001\000131848006\000131849003\000131850003\000"
	"131851004\000131852006\000131853001\000131854007\000131855008\000131856009\000131914009\000131918007\000132681007\000"
	"132682000\000132684004\000132685003\000132686002\000132687006\000132688001\000132689009\000132690000\000132697002\000"
	"132698007\000132699004\000132700003\000132701004\000132702006\000132703001\000132704007\000132705008\000132706009\000"
	"132707000\000132708005\000132709002\000132710007\000132711006\000132712004\000132716001\000132717005\000132718000\000"
	"132719008\000132720002\000132721003\000132722005\000132723000\000132724006\000132735001\000132770004\000132783003\000"
	"132784009\000132785005\000132786006\000132787002\000132788007\000132789004\000132790008\000132791007\000132792000\000"
	"132793005\000132794004\000132795003\000132796002\000132797006\000132798001\000132799009\000132800008\000132801007\000"
	"132802000\000132803005\000132804004\000132805003\000132806002\000132807006\000132808001\000132809009\000132810004\000"
	"132811000\000132812007\000132813002\000132814008\000132815009\000132845007\000132846008\000132849001\000132851002\000"
	"132852009\000132853004\000132854005\000132855006\000132856007\000132857003\000132858008\000132859000\000132860005\000"
	"132861009\000132958007\000132959004\000132987008\000132988003\000132989006\000132990002\000132991003\000132992005\000"
	"132993000\000133702003\000133703008\000133704002\000133715007\000133716008\000133717004\000133718009\000133719001\000"
	"133720007\000133731004\000133732006\000133733001\000133734007\000133735008\000133736009\000133747002\000133748007\000"
	"133749004\000133750004\000133751000\000133752007\000133763005\000133764004\000133765003\000133766002\000133767006\000"
	"133768001\000133779006\000133780009\000133781008\000133782001\000133783006\000133784000\000133795006\000133796007\000"
	"133797003\000133798008\000133799000\000133800001\000133801002\000133802009\000133803004\000133804005\000133805006\000"
	"133806007\000133807003\000133808008\000133809000\000133810005\000133811009\000133812002\000133813007\000133814001\000"
	"133815000\000133816004\000133817008\000133818003\000133819006\000133820000\000133821001\000133822008\000133823003\000"
	"133824009\000133825005\000133826006\000133827002\000133828007\000133829004\000133830009\000133831008\000133832001\000"
	"133833006\000133834000\000133835004\000133836003\000133837007\000133838002\000133839005\000133840007\000133841006\000"
	"133842004\000406660008\000406722006\000409911001\000125097000\000125099002\00025327001\000125101009\00021208000\000"
	"424705003\000427136006\00035354009\000125086000\000133068005\000133069002\000133070001\000133071002\000133120002\000"
	"133121003\000133122005\0001247002\0007623008\00022720009\00026837006\00026973000\00041092008\00045790002\00046408008\000"
	"47842004\00054098002\00054699009\00055167009\00072394007\00080777007\00090050009\000131862004\000131863009\000"
	"131864003\000131865002\000131866001\000131867005\000131868000\000131869008\000131870009\000131871008\000131873006\000"
	"131874000\000131875004\000131877007\000131878002\000131880008\000131881007\000131882000\000131883005\000131884004\000"
	"131885003\000131886002\000131887006\000131888001\000131889009\000131890000\000131891001\000131892008\000131893003\000"
	"131894009\000131895005\000131896006\000131897002\000131898007\000131899004\000131900009\000131901008\000131902001\000"
	"131903006\000131904000\000131905004\000131906003\000131907007\000132731005\000132951001\000132952008\000132953003\000"
	"132954009\000132955005\000132956006\000132957002\000133044002\000133072009\000133101004\000133116001\000133117005\000"
	"133118000\000133119008\000133123000\000133124006\000133125007\000133126008\000133127004\000133128009\000133129001\000"
	"133130006\000133131005\000133132003\000133133008\000133134002\000133135001\000133136000\000133137009\000133138004\000"
	"133139007\000133140009\000133141008\000133142001\000406711007\0006220006\00019356005\00025813002\00041754002\000"
	"54447000\00066168008\00070457009\00089648005\000112488001\000125084002\000131804001\000131805000\000131806004\000"
	"131807008\000131808003\000131809006\000131861006\000131908002\000131909005\000131910000\000131911001\000131912008\000"
	"131913003\000131916006\000131917002\000131919004\000131920005\000131921009\000131922002\000131923007\000131924001\000"
	"131925000\000131926004\000131927008\000131928003\000131929006\000131930001\000131931002\000131932009\000131933004\000"
	"131934005\000131935006\000131936007\000131937003\000131947000\000131948005\000131964002\000131972000\000131973005\000"
	"131974004\000131975003\000131976002\000131977006\000131978001\000131979009\000131980007\000131981006\000131982004\000"
	"131983009\000131984003\000131985002\000131986001\000131987005\000131990004\000131991000\000131993002\000132733008\000"
	"132734002\000132736000\000132737009\000132738004\000132739007\000132740009\000132742001\000132743006\000132746003\000"
	"132747007\000132748002\000132749005\000132750005\000132751009\000132757008\000132758003\000132759006\000132760001\000"
	"132761002\000132765006\000132766007\000132774008\000132775009\000132779003\000132996008\000133016003\000133017007\000"
	"133018002\000133019005\000133020004\000133021000\000133023002\000133024008\000133025009\000133026005\000133027001\000"
	"133028006\000133029003\000133034004\000133035003\000133043008\000133047009\000133048004\000133049007\000133050007\000"
	"133051006\000133052004\000133053009\000133054003\000133055002\000133056001\000133057005\000133058000\000133059008\000"
	"133060003\000133061004\000133062006\000133095000\000133096004\000133097008\000133098003\000133099006\000133100003\000"
	"133102006\000133103001\000133104007\000133105008\000133106009\000133108005\000133109002\000133110007\000133111006\000"
	"133112004\000133113009\000133114003\000133115002\000406714004\0001006005\0004288003\0004960000\00012360007\000"
	"13487004\00021295007\00026699009\00034200004\00039532001\00041738000\00051023000\00053567001\00056086005\00058264006\000"
	"69067004\00076302002\00076467006\000131938008\000131939000\000131940003\000131941004\000131942006\000131943001\000"
	"131944007\000131945008\000131946009\000131949002\000131950002\000131951003\000131952005\000131988000\000131989008\000"
	"131992007\000131994008\000132762009\000132764005\000132772007\000132773002\000132776005\000132777001\000132778006\000"
	"132960009\000132961008\000132962001\000132963006\000132964000\000132965004\000132966003\000132967007\000132968002\000"
	"132969005\000132970006\000132971005\000132972003\000132973008\000132974002\000132975001\000132976000\000132977009\000"
	"132978004\000132979007\000132980005\000132981009\000132982002\000132983007\000132984001\000132985000\000132986004\000"
	"132994006\000132997004\000133001001\000133010009\000133011008\000133012001\000133013006\000133014000\000133030008\000"
	"133031007\000133032000\000133033005\000133036002\000133037006\000133038001\000133039009\000133040006\000133041005\000"
	"133042003\000133045001\000133046000\000133063001\000133064007\000133065008\000133066009\000133067000\000133073004\000"
	"133074005\000133075006\000133076007\000133077003\000133078008\000133079000\000133080002\000133081003\000133082005\000"
	"133083000\000133084006\000133086008\000133087004\000133088009\000133089001\000133090005\000133091009\000133092002\000"
	"133093007\000133094001\000133143006\000133145004\000133146003\000133147007\000133148002\000133149005\000133150005\000"
	"133151009\000133152002\000133153007\000133154001\000133155000\000133156004\000133157008\000133158003\000133159006\000"
	"133160001\000406715003\000406721004\0003997000\0001118004\0001789009\0008089006\00025369002\00031633003\000131872001\000"
	"131953000\000131954006\000131955007\000131956008\000131957004\000131958009\000131959001\000131960006\000131962003\000"
	"131963008\000131965001\000131966000\000131967009\000131968004\000131969007\000131970008\000131971007\000132741008\000"
	"132744000\000132745004\000132995007\000132998009\000132999001\000133000000\000133002008\000133003003\000133004009\000"
	"133005005\000133006006\000133007002\000133008007\000133009004\000133015004\00042724005\000133107000\000396488006\000"
	"131819000\000131876003\000131879005\000131915005\000131961005\000132732003\000132763004\000132767003\000133022007\000"
	"133085007\000133144000\000125092006\000131426006\000131441006\000131442004\000131540009\000131541008\000131542001\000"
	"131543006\000131555000\000131556004\000131557008\000131558003\000131559006\000131560001\000131561002\000133290002\000"
	"133291003\000133551002\000133552009\000133553004\000133554005\000133575002\000133591004\000131427002\000131428007\000"
	"131443009\000131444003\000131445002\000131446001\000131447005\000131562009\000131563004\000131564005\000131565006\000"
	"131566007\000131567003\000133292005\000133293000\000133294006\000133295007\000133296008\000133297004\000133298009\000"
	"133299001\000133300009\000133301008\000133302001\000133303006\000133304000\000133305004\000133472001\000131429004\000"
	"131430009\000131431008\000131448000\000131449008\000131450008\000131451007\000131452000\000131453005\000131454004\000"
	"131455003\000131456002\000131458001\000131568008\000131569000\000131570004\000131571000\000131572007\000131573002\000"
	"131574008\000131575009\000131576005\000131577001\000133306003\000133307007\000133308002\000133309005\000133310000\000"
	"133311001\000133312008\000133313003\000133314009\000133315005\000133316006\000133317002\000133318007\000133319004\000"
	"133320005\000133321009\000133322002\000133323007\000133324001\000133325000\000131457006\000131459009\000131460004\000"
	"131578006\000131579003\000131580000\000131581001\000131582008\000131583003\000131584009\000133327008\000133328003\000"
	"133329006\000133330001\000133331002\000133332009\000133333004\000133334005\000133335006\000133336007\000133337003\000"
	"133338008\000133339000\000133340003\000133341004\000133342006\000133343001\000133344007\000133345008\000133346009\000"
	"133347000\000133348005\000133349002\000133350002\000133351003\000133353000\000133354006\000133577005\000133578000\000"
	"133593001\000131432001\000131461000\000131462007\000131463002\000131464008\000131465009\000131466005\000131467001\000"
	"131468006\000131469003\000131470002\000131471003\000131472005\000131473000\000131474006\000131551009\000131585005\000"
	"131586006\000131587002\000131588007\000131589004\000131590008\000131591007\000131592000\000131593005\000131594004\000"
	"131595003\000131596002\000131597006\000131598001\000131599009\000131600007\000131601006\000131602004\000131603009\000"
	"131604003\000131605002\000133355007\000133356008\000133357004\000133358009\000133359001\000133361005\000133362003\000"
	"133363008\000133364002\000133365001\000133366000\000133367009\000133368004\000133369007\000133370008\000133371007\000"
	"133372000\000133373005\000133374004\000133375003\000133376002\000133377006\000133378001\000133379009\000133380007\000"
	"133381006\000133382004\000133383009\000133384003\000133385002\000133387005\000133388000\000133389008\000133390004\000"
	"133391000\000133392007\000133393002\000133394008\000133395009\000133396005\000133397001\000133398006\000133405000\000"
	"133406004\000133407008\000133408003\000133409006\000133410001\000133411002\000133412009\000133413004\000133420006\000"
	"133421005\000133422003\000133423008\000133424002\000133580006\000133581005\000133582003\000131433006\000131434000\000"
	"131435004\000131475007\000131476008\000131477004\000131478009\000131479001\000131480003\000131481004\000131482006\000"
	"131483001\000131484007\000131485008\000131486009\000131487000\000131488005\000131489002\000131490006\000131491005\000"
	"131492003\000131493008\000131494002\000131495001\000131496000\000131497009\000131498004\000131499007\000131500003\000"
	"131501004\000131502006\000131503001\000131504007\000131505008\000131506009\000131507000\000131508005\000131509002\000"
	"131510007\000131511006\000131512004\000131513009\000131552002\000131554001\000131606001\000133231000\000133232007\000"
	"133233002\000133234008\000133235009\000133236005\000133237001\000133238006\000133239003\000133240001\000133241002\000"
	"133242009\000133243004\000133244005\000133245006\000133246007\000133247003\000133248008\000133249000\000133250000\000"
	"133251001\000133252008\000133253003\000133254009\000133268002\000133326004\000133352005\000133425001\000133426000\000"
	"133427009\000133428004\000133429007\000133436008\000133437004\000133438009\000133439001\000133440004\000133441000\000"
	"133442007\000133443002\000133444008\000133445009\000133452006\000133453001\000133454007\000133455008\000133456009\000"
	"133457000\000133458005\000133459002\000133460007\000133461006\000133468000\000133469008\000133470009\000133471008\000"
	"133473006\000133474000\000133475004\000133476003\000133477007\000133484004\000133485003\000133486002\000133487006\000"
	"133488001\000133489009\000133490000\000133491001\000133492008\000133493003\000133500008\000133501007\000133502000\000"
	"133503005\000133504004\000133505003\000133506002\000133507006\000133508001\000133509009\000133516005\000133517001\000"
	"133518006\000133519003\000133520009\000133521008\000133522001\000133523006\000133524000\000133525004\000133532008\000"
	"133533003\000133534009\000133535005\000133536006\000133537002\000133538007\000133539004\000133579008\000133583008\000"
	"133584002\000133585001\000133590003\000133592006\000409906003\000409908002\000125074003\000131436003\000131437007\000"
	"131438002\000131439005\000131440007\000131514003\000131515002\000131516001\000131517005\000131518000\000131519008\000"
	"131520002\000131521003\000131522005\000131523000\000131524006\000131525007\000131526008\000131527004\000131528009\000"
	"131529001\000131530006\000131531005\000131532003\000131533008\000131534002\000131535001\000131536000\000131537009\000"
	"131538004\000131539007\000131544000\000131545004\000131546003\000131547007\000131548002\000131553007\000132780000\000"
	"132781001\000132782008\000133255005\000133256006\000133257002\000133258007\000133260009\000133261008\000133262001\000"
	"133263006\000133264000\000133265004\000133266003\000133267007\000133269005\000133270006\000133271005\000133272003\000"
	"133273008\000133274002\000133275001\000133276000\000133277009\000133278004\000133279007\000133280005\000133281009\000"
	"133282002\000133283007\000133284001\000133285000\000133360006\000133386001\000133399003\000133400005\000133401009\000"
	"133402002\000133403007\000133404001\000133414005\000133415006\000133416007\000133417003\000133418008\000133419000\000"
	"133430002\000133431003\000133432005\000133433000\000133434006\000133435007\000133446005\000133447001\000133448006\000"
	"133449003\000133450003\000133451004\000133462004\000133463009\000133464003\000133465002\000133466001\000133467005\000"
	"133478002\000133479005\000133480008\000133481007\000133482000\000133483005\000133494009\000133495005\000133496006\000"
	"133497002\000133498007\000133499004\000133510004\000133511000\000133512007\000133513002\000133514008\000133515009\000"
	"133526003\000133527007\000133528002\000133529005\000133530000\000133531001\000133540002\000133541003\000133542005\000"
	"133543000\000133544006\000133545007\000133546008\000133547004\000133548009\000133549001\000133550001\000133555006\000"
	"133556007\000133557003\000133558008\000133559000\000133560005\000133561009\000133562002\000133563007\000133564001\000"
	"133565000\000133566004\000133567008\000133568003\000133569006\000133570007\000133571006\000133572004\000133576001\000"
	"133586000\000133587009\000133588004\000133589007\000133673003\000131549005\000131550005\000133286004\000133287008\000"
	"133288003\000133289006\000133573009\000133574003\00022330003\000132004000\000132005004\000132007007\000132008002\000"
	"132691001\000132692008\000132693003\000132695005\000132696006\000132713009\000132714003\000132715002\000132726008\000"
	"132727004\000132728009\000132729001\000132730006\000132752002\000132753007\000132754001\000132755000\000132756004\000"
	"132816005\000132817001\000132818006\000132819003\000132820009\000132821008\000132822001\000132823006\000132824000\000"
	"132825004\000132827007\000132828002\000132829005\000132830000\000132831001\000132832008\000132833003\000132834009\000"
	"132836006\000132837002\000132838007\000132840002\000132841003\000132842005\000132847004\000132848009\000132862002\000"
	"359839008\000406723001\00047290002\00020657003\0002034000\0002253004\0002333000\0003872000\0005114005\0005350006\000"
	"7598004\0007700003\0007767003\00010643004\00011830008\00012419001\00012874007\00013156006\00018299006\00023992007\000"
	"24886005\00025854005\00028138009\00029546006\00029615001\00030432005\00032509001\00032540008\00033224000\00033607002\000"
	"35839008\00037812004\00039571003\00041290008\00041437006\00042602001\00042840001\00043223009\00043869002\00046830002\000"
	"47314009\00047745005\00048255007\00049407004\00050710008\00052882006\00054218009\00054251000\00054604007\00055074002\000"
	"56764001\00057364006\00057950004\00087530001\00087833007\000132003006\000132826003\000132850001\000409910000\000"
	"30221007\00060786005\00061204004\00061839006\00061843005\00062124009\00063257005\00065136005\00065873005\00067021006\000"
	"67209003\00068412000\00069575001\00070210006\00070308007\00070326005\00070429002\00071238008\00073012007\00076268003\000"
	"77839002\00078154009\00078375007\00080204002\00080610007\00080886008\00080993008\00082249009\00082848009\00091401000\000"
	"91427000\000112495005\000131857000\000131858005\000131859002\000131860007\000131995009\000131996005\000131997001\000"
	"131998006\000131999003\000132000009\000132001008\000132002001\000132006003\000132725007\000132835005\000132839004\000"
	"409909005\000132247006\000132248001\000132249009\000132250009\000132251008\000132252001\000132253006\000132254000\000"
	"132255004\000132256003\000132257007\000132258002\000132259005\000132260000\000132262008\000132263003\000132264009\000"
	"132265005\000132266006\000132267002\000132268007\000132269004\000132270003\000132271004\000132272006\000132273001\000"
	"132274007\000132275008\000132276009\00078678003\000132180009\000132181008\000132182001\000132183006\000132184000\000"
	"132185004\000132186003\000132187007\000132188002\000132189005\000132190001\000132191002\000132192009\000132193004\000"
	"132194005\000132195006\000132196007\000132197003\000132198008\000132199000\000132200002\000132201003\000132202005\000"
	"132203000\000132204006\000132205007\000132206008\000132207004\000132208009\000132209001\000132210006\000132211005\000"
	"132212003\000132213008\000132214002\000132215001\000132216000\000132217009\000132218004\000132219007\000132220001\000"
	"132221002\000132222009\000132223004\000132224005\000132225006\000132226007\000132227003\000132228008\000132229000\000"
	"132230005\000132231009\000132232002\000132233007\000132234001\000132235000\000132236004\000132237008\000132238003\000"
	"132239006\000132240008\000132241007\000132242000\000132243005\000132244004\000132245003\000132246002\000132261001\000"
	"132277000\000132278005\000132279002\000132280004\000132281000\000132282007\000132283002\000132284008\000132285009\000"
	"132286005\000132287001\000132288006\000132289003\000132290007\000132291006\000132292004\000132293009\000132294003\000"
	"132295002\000132296001\000132297005\000132298000\000132299008\000132300000\000132301001\000132302008\000132303003\000"
	"132304009\000132305005\000132306006\000132307002\000132308007\000132309004\000132310009\000132311008\000132312001\000"
	"133167003\000133168008\000133169000\000133170004\000133171000\000133172007\000133173002\000133174008\000133175009\000"
	"133176005\000133177001\000133178006\000133179003\000133180000\000133181001\000133182008\000133183003\000133184009\000"
	"133185005\000133186006\000133187002\000133188007\000133189004\000133190008\000133191007\000133192000\000133193005\000"
	"133194004\000133195003\000133196002\000133197006\000133198001\000133199009\000133200007\000133218005\000133219002\000"
	"133220008\000133221007\000132021009\000132022002\000132023007\000132024001\000132025000\000132026004\000132027008\000"
	"132028003\000132029006\000132030001\000132031002\000132032009\000132033004\000132034005\000132035006\000132037003\000"
	"132038008\000132039000\000132040003\000132041004\000132043001\000132044007\000132045008\000132046009\000132047000\000"
	"132048005\000132059001\000132060006\000132061005\000132062003\000132063008\000132064002\000132065001\000132066000\000"
	"132067009\000132068004\000132069007\000132070008\000132071007\000132179006\000132313006\000132314000\000132315004\000"
	"132316003\000132317007\000132318002\000132319005\000132320004\000132321000\000132322007\000132323002\000132324008\000"
	"132325009\000132326005\000132327001\000132328006\000132329003\000132330008\000132331007\000132332000\000132333005\000"
	"132334004\000132335003\000132336002\000132337006\000132338001\000132339009\000132340006\000132341005\000132342003\000"
	"132343008\000132344002\000132345001\000132346000\000132347009\000132348004\000132349007\000132350007\000132351006\000"
	"132352004\000132353009\000132354003\000132355002\000132356001\000132357005\000132358000\000132359008\000132360003\000"
	"132361004\000132362006\000132363001\000132364007\000132365008\000132366009\000132367000\000132368005\000132768008\000"
	"132769000\000132843000\000132844006\000133161002\000133162009\000133163004\000133164005\000133165006\000133166007\000"
	"133201006\000133202004\000133203009\000133204003\000133205002\000133206001\000133207005\000133208000\000133209008\000"
	"133210003\000133211004\000133212006\000133213001\000133214007\000133215008\000133216009\000133217000\000133222000\000"
	"133223005\000133224004\000133225003\000133226002\000133227006\000133228001\000133229009\000133230004\000406663005\000"
	"417012009\0003260001\0005227002\0009135003\00015443006\00015961007\00019770007\00020044005\00020280002\00021021000\000"
	"22506004\00029881002\00030448006\00030634003\00036187006\00049240006\00054232006\00069461005\00073648005\00074568001\000"
	"77236002\00079814001\00080084005\00080979001\00082909008\00085315007\00086694007\00090885005\000132009005\000"
	"132010000\000132011001\000132012008\000132013003\000132014009\000132015005\000132016006\000132017002\000132018007\000"
	"132019004\000132020005\000132042006\000132049002\000132050002\000132051003\000132052005\000132053000\000132054006\000"
	"132055007\000132056008\000132057004\000132058009\000132072000\000132073005\000132125002\000132126001\000132127005\000"
	"132128000\000132129008\000132130003\000132131004\000132132006\000132133001\000132134007\000132135008\000132136009\000"
	"132137000\000132138005\000132139002\000132140000\000132141001\000132142008\000132143003\000132144009\000132145005\000"
	"132146006\000132147002\000132148007\000132149004\000132150004\000132151000\000132152007\000132153002\000132154008\000"
	"132155009\000132156005\000132157001\000132158006\000132159003\000132160008\000132161007\000132162000\000132163005\000"
	"132164004\000132165003\000132166002\000132167006\000132168001\000132170005\000132171009\000132173007\000132174001\000"
	"132175000\000132176004\00074921000\00080131009\00089928000\00075709004\00074899005\000112489009\00069602006\000"
	"61083001\0006053007\0008516002\0008763002\0008970009\00010261003\00011161001\00012407009\00014063001\00017717005\000"
	"18212001\00024111007\00024319000\00025856007\00029223008\00029235007\00030720007\00032297006\00032683006\00033212007\000"
	"33551003\00034595003\00036111002\00036570001\00041561001\00042948007\00043500007\00045635003\00047795006\00048470006\000"
	"49462008\00053431006\00056084008\00057613003\00061973002\00067720004\00068512002\00071923001\00073005003\00073944009\000"
	"74970001\00076364003\00078994007\00084081007\00084232003\00084315000\00084528008\00086440008\00087061000\000"
	"132074004\000132075003\000132076002\000132077006\000132078001\000132079009\000132080007\000132081006\000132082004\000"
	"132083009\000132084003\000132085002\000132086001\000132087005\000132088000\000132089008\000132090004\000132091000\000"
	"132092007\000132093002\000132094008\000132095009\000132096005\000132097001\000132098006\000132099003\000132100006\000"
	"132101005\000132102003\000132103008\000132104002\000132105001\000132106000\000132107009\000132108004\000132109007\000"
	"132110002\000132111003\000132112005\000132113000\000132114006\000132115007\000132116008\000132117004\000132118009\000"
	"132119001\000132120007\000132121006\000132122004\000132123009\000132124003\000132169009\000132178003\00058311005\000"
	"59667000\00061036003\000112490000\00034618005\000133259004\000409905004\00078541007\00053031002\00062153005\000"
	"65344003\00066314009\00066911005\00067448000\00076497003\00081267004\00080835003\000400003\000944009\0003216001\000"
	"6112002\0008989009\00013544004\00021553004\00021921002\00023629009\00026105007\00026525003\00028483003\00028744004\000"
	"35229007\00044230005\00045284002\00048702000\00050959000\00051937006\00083173002\00084839000\00088807001\00090612002\000"
	"112485003\00084923006\00030384003\00032938007\000132771000\000133594007\000133595008\000133596009\000133597000\000"
	"133598005\000133599002\000133600004\000133601000\000133602007\000133603002\000133604008\000133605009\000133606005\000"
	"133607001\000133608006\000133609003\000133610008\000133611007\000133612000\000133631006\000133632004\000133633009\000"
	"133634003\000133635002\000133636001\000133637005\000133638000\000133639008\000133640005\000133641009\000133642002\000"
	"133643007\000133644001\000133645000\000133646004\000133647008\000133648003\000133649006\000133650006\000133651005\000"
	"133653008\000133654002\000133655001\000133656000\000133657009\000133658004\000133659007\000133660002\000133661003\000"
	"133663000\000133664006\000133665007\000133666008\000133667004\000133668009\000133669001\000133670000\000133674009\000"
	"133675005\000133676006\000133677002\000133678007\000133679004\000133680001\000133681002\000133682009\000133686007\000"
	"133689000\000133690009\000133691008\000133699005\000133701005\00076604009\000133613005\000133614004\000133615003\000"
	"133616002\000133617006\000133618001\000133619009\000133620003\000133621004\000133622006\000133623001\000133624007\000"
	"133625008\000133626009\000133627000\000133628005\000133629002\000133630007\000133652003\000133662005\000133671001\000"
	"133672008\000133683004\000133684005\000133685006\000133687003\000133688008\000133692001\000133693006\000133694000\000"
	"133695004\000133696003\000133697007\000133698002\000133700006\000133705001\000133706000\000133707009\000133708004\000"
	"133709007\000133710002\000133711003\000133712005\000133713000\000133714006\000133721006\000133722004\000133723009\000"
	"133724003\000133725002\000133727005\000133728000\000133729008\000133730003\000133737000\000133738005\000133739002\000"
	"133740000\000133741001\000133742008\000133743003\000133744009\000133745005\000133746006\000133753002\000133754008\000"
	"133755009\000133756005\000133757001\000133758006\000133759003\000133760008\000133761007\000133762000\000133769009\000"
	"133770005\000133771009\000133772002\000133773007\000133774001\000133775000\000133776004\000133777008\000133778003\000"
	"133785004\000133786003\000133787007\000133788002\000133789005\000133790001\000133791002\000133792009\000133793004\000"
	"133794005\000440034003\000125102002\00070881005\000125104001\000131828004\000131846005\000425181009\00083996001\000"
	"74517004\00060958006\00024840008\00048394005\00085626006\000445729005\000407402001\000441714000\000425134008\000"
	"15778005\000396620009\000388445009\000132950000\00091723000\000442083009\000419161000\000419465000\00051440002\000"
	"49755003\000261183002\000261122009\000255561001\00049370004\000264217000\000261089000\000255551008\000351726001\000"
	"352730000\00055107-7\00074155-3\00051851-4\00067851-6\00034744-3\00034873-0\00068552-9\00067852-4\00068471-2\000"
	"68483-7\00064058-1\00064070-6\00064053-2\00064054-0\00034862-3\00064062-3\00064078-9\00064066-4\00064060-7\000"
	"64074-8\00051849-8\00034763-3\00047039-3\00034094-3\00057830-2\00048765-2\00074152-0\00061359-6\00057055-6\000"
	"56446-8\00051848-0\00068814-3\00064064-9\00051847-2\00069981-9\00074154-6\00071230-7\00072134-0\00055108-5\000"
	"73568-8\00074144-7\00055109-3\00034095-0\00034096-8\00063485-7\00055110-1\00034098-4\00034097-6\00047040-1\000"
	"47041-9\00059284-0\00011488-4\00034099-2\00034756-7\00034758-3\00034760-9\00034879-7\00034761-7\00034764-1\000"
	"34776-5\00034779-9\00034781-5\00072555-6\00034783-1\00034785-6\00034795-5\00034798-9\00034797-1\00034800-3\000"
	"34777-3\00034803-7\00034855-7\00034805-2\00034807-8\00034810-2\00034812-8\00034814-4\00034816-9\00034820-1\000"
	"34822-7\00034824-3\00034826-8\00034828-4\00034788-0\00034791-4\00034103-2\00034831-8\00073575-3\00034833-4\000"
	"34837-5\00034839-1\00034841-7\00034845-8\00034847-4\00034849-0\00034851-6\00034853-2\00051846-4\00034104-0\000"
	"68619-6\00068633-7\00068639-4\00068486-0\00068648-5\00068651-9\00068661-8\00064072-2\00068551-1\00068670-9\000"
	"64056-5\00068681-6\00068685-7\00068694-9\00068705-3\00068566-9\00068570-1\00068575-0\00068716-0\00068469-6\000"
	"68727-7\00068892-9\00068897-8\00068746-7\00068757-4\00068765-7\00068869-7\00068874-7\00068787-1\00068879-6\000"
	"68802-8\00068864-8\00068812-7\00068821-8\00068586-7\00068590-9\00068597-4\00068837-4\00034102-4\00064080-5\000"
	"68846-5\00064068-0\00064076-3\00068852-3\00034100-8\00051854-8\00051845-6\00034749-2\00034101-6\00047042-7\000"
	"34864-9\00034869-8\00034865-6\00034866-4\00034872-2\00055111-9\00074148-8\00064297-5\00074208-0\00051899-3\000"
	"74150-4\00074151-2\00047048-4\00070004-7\00068611-3\00068625-3\00068635-2\00068641-0\00068652-7\00068673-3\000"
	"68687-3\00068556-0\00068696-4\00068557-8\00068577-6\00068708-7\00068718-6\00068748-3\00068767-3\00068778-0\000"
	"68794-7\00068855-6\00068804-4\00068604-8\00068640-2\00068706-1\00068788-9\00068822-6\00074213-0\00060280-5\0008653-8\000"
	"18842-5\00068612-1\00068626-1\00068642-8\00068653-5\00068663-4\00068674-1\00068688-1\00068697-2\00034745-0\000"
	"68558-6\00068572-7\00068578-4\00068709-5\00068719-4\00068733-5\00068738-4\00068749-1\00068768-1\00068773-1\000"
	"68779-8\00068795-4\00068856-4\00068805-1\00068815-0\00068591-7\00068831-7\00059259-2\00068841-6\00059258-4\000"
	"34105-7\00068823-4\00034106-5\00055112-7\00034895-3\00034897-9\00067854-0\00068477-9\00068605-5\00067855-7\000"
	"34902-7\00034107-3\00034856-5\00034859-9\00034860-7\00070005-4\00064142-3\00034857-3\00072267-8\00047420-5\000"
	"47043-5\00034787-2\00034790-6\00034793-0\00034843-3\00034114-9\00064290-0\00064291-8\00057024-2\00064289-2\000"
	"51897-7\00056444-3\00074146-2\00034117-2\00068614-7\00068622-0\00068628-7\00068637-8\00068644-4\00068655-0\000"
	"68665-9\00068676-6\00068683-2\00068690-7\00068699-8\00068560-2\00068573-5\00068580-0\00068711-1\00068721-0\000"
	"68731-9\00068735-0\00068740-0\00068751-7\00068760-8\00068770-7\00068775-6\00068781-4\00068791-3\00068797-0\000"
	"68858-0\00068807-7\00068817-6\00028626-0\00068592-5\00068833-3\00068599-0\00068843-2\00034774-0\00068849-9\000"
	"11492-6\00034115-6\00068825-9\00067856-5\00034116-4\00074264-3\00074149-6\00028636-9\00028581-7\00068553-7\000"
	"18740-1\00047044-3\00064065-6\00068470-4\00034119-8\00034120-6\00034118-0\00074209-8\00074188-4\00074194-2\000"
	"74191-8\00074190-0\00074193-4\00074192-6\00074197-5\00074187-6\00074196-7\00074195-9\00074189-2\00034121-4\000"
	"34896-1\00034899-5\00055113-5\00057056-4\00057057-2\00064299-1\00051852-2\00068684-0\00068866-3\00068593-3\000"
	"68609-7\00068620-4\00068624-6\00068634-5\00068649-3\00068662-6\00068671-7\00068555-2\00068682-4\00068686-5\000"
	"68695-6\00068707-9\00068567-7\00068571-9\00068576-8\00068585-9\00068717-8\00068728-5\00068893-7\00068898-6\000"
	"68747-5\00068758-2\00068766-5\00068870-5\00068875-4\00068789-7\00068880-4\00068803-6\00068865-5\00068813-5\000"
	"68826-7\00068598-2\00068838-2\00068847-3\00068853-1\00057058-0\00064285-0\00060590-7\00060593-1\00070006-2\000"
	"68587-5\00061357-0\00061356-2\00056445-0\00074145-4\00074147-0\00059268-3\00034109-9\00068615-4\00068621-2\000"
	"68629-5\00034750-0\00068636-0\00034752-6\00068645-1\00068650-1\00068656-8\00034754-2\00028618-7\00034759-1\000"
	"68666-7\00034861-5\00034878-9\00034898-7\00034762-5\00034765-8\00034767-4\00034768-2\00034769-0\00034780-7\000"
	"34782-3\00034794-8\00034784-9\00034786-4\00068677-4\00034796-3\00034799-7\00034905-0\00068700-4\00034746-8\000"
	"34801-1\00034778-1\00034802-9\00028578-3\00034806-0\00034808-6\00034811-0\00034813-6\00034815-1\00034817-7\000"
	"34858-1\00034906-8\00051855-5\00068722-8\00068889-5\00068894-5\00068741-8\00068752-5\00068761-6\00068867-1\000"
	"68871-3\00068782-2\00068854-9\00068876-2\00068881-2\00068859-8\00068882-0\00068818-4\00034821-9\00034823-5\000"
	"28579-1\00034827-6\00034829-2\00068834-1\00028628-6\00034792-2\00034830-0\00034832-6\00034834-2\00068839-0\000"
	"34838-3\00034840-9\00028653-4\00028571-8\00034846-6\00034848-2\00034773-2\00068848-1\00034852-4\00034111-5\000"
	"57053-1\00034112-3\00064069-8\00068827-5\00064077-1\00064073-0\00034113-1\00034108-1\00034753-4\00034110-7\000"
	"34766-6\00068601-4\00034850-8\00034854-0\00068672-5\00034748-4\00034139-6\00034844-1\00074166-0\00074156-1\000"
	"64300-7\00060591-5\00060592-3\00057834-4\00048768-6\00053576-5\00064296-7\00072170-4\00056447-6\00064295-9\000"
	"51900-9\00067860-7\00067861-5\00034875-5\00034880-5\00068610-5\00068606-3\00034867-2\00064298-3\00074207-2\000"
	"67862-3\00068616-2\00068623-8\00034751-8\00068638-6\00068657-6\00068550-3\00068678-2\00068691-5\00068701-2\000"
	"34747-6\00068562-8\00034809-4\00068581-8\00068713-7\00068723-6\00068732-7\00068736-8\00068742-6\00068753-3\000"
	"68762-4\00068771-5\00068776-4\00068783-0\00068792-1\00068798-8\00068860-6\00068808-5\00068819-2\00068594-1\000"
	"68835-8\00068844-0\00034876-3\00034881-3\00068850-7\00034123-0\00068828-3\00057832-8\00064288-4\00057829-4\000"
	"57833-6\00057831-0\00057828-6\00073709-8\00055114-3\00057017-6\00057016-8\00064293-4\00068630-3\00068658-4\000"
	"68667-5\00068692-3\00068702-0\00068563-6\00068714-5\00068724-4\00068890-3\00068895-2\00068743-4\00068754-1\000"
	"68868-9\00068872-1\00068784-8\00068877-0\00068799-6\00068861-4\00068809-3\00068820-0\00068836-6\00068851-5\000"
	"68729-3\00068829-1\00068607-1\00011506-3\00068617-0\00068631-1\00068646-9\00028580-9\00068659-2\00028617-9\000"
	"68668-3\00034900-1\00068554-5\00072556-4\00034904-3\00068679-0\00068693-1\00068703-8\00028623-7\00028575-9\000"
	"68564-4\00011507-1\00068574-3\00068582-6\00068725-1\00068891-1\00068896-0\00068744-2\00068755-8\00068763-2\000"
	"68873-9\00068785-5\00068878-8\00068800-2\00068862-2\00068810-1\00011508-9\00018733-6\00028569-2\00068595-8\000"
	"11509-7\00028627-8\00011510-5\00068840-8\00028656-7\00011512-1\00015507-7\00034130-5\00068472-0\00068485-2\000"
	"68484-5\00064059-9\00064071-4\00068473-8\00064055-7\00068475-3\00068830-9\00064063-1\00064079-7\00068478-7\000"
	"68479-5\00064057-3\00064067-2\00068480-3\00064061-5\00064075-5\00068481-1\00070238-1\00034126-3\00034131-3\000"
	"34124-8\00034128-9\00034127-1\00034901-9\00034132-1\00034129-7\00034125-5\00074468-0\00074465-6\00073569-6\000"
	"64294-2\00064284-3\00057133-1\00057170-3\00057178-6\00057134-9\00057135-6\00057136-4\00057137-2\00069438-0\000"
	"57138-0\00057139-8\00057171-1\00057172-9\00057141-4\00057142-2\00057143-0\00057144-8\00057146-3\00057145-5\000"
	"57173-7\00057179-4\00057147-1\00057148-9\00057149-7\00057150-5\00057151-3\00057174-5\00057175-2\00057176-0\000"
	"57152-1\00057153-9\00057154-7\00057155-4\00057156-2\00057157-0\00057158-8\00057177-8\00057159-6\00057160-4\000"
	"57162-0\00057163-8\00057164-6\00057165-3\00057166-1\00057167-9\00057168-7\00057169-5\00064292-6\00055115-0\000"
	"70007-0\00068476-1\00068474-6\00071482-4\00051898-5\00074153-8\00059282-4\00047045-0\00068608-9\00061143-4\000"
	"68602-2\00068603-0\00047046-8\00034133-9\00074211-4\00048764-5\00047047-6\00067865-6\00034135-4\00034136-2\000"
	"34134-7\00061358-8\00011504-8\00034868-0\00034818-5\00034870-6\00028624-5\00034874-8\00034877-1\00034137-0\000"
	"34138-8\00018761-7\00068618-8\00068632-9\00068647-7\00068660-0\00034755-9\00068669-1\00034770-8\00068680-8\000"
	"68704-6\00068565-1\00068569-3\00068887-9\00068583-4\00068715-2\00068726-9\00068737-6\00068745-9\00068756-6\000"
	"68764-0\00068772-3\00068777-2\00068786-3\00068793-9\00068801-0\00068863-0\00068811-9\00068883-8\00068596-6\000"
	"68482-9\00068884-6\00059281-6\00074198-3\00054094-8\00057054-9\00038932-0\00038933-8\00038934-6\00038936-1\000"
	"38937-9\00038938-7\00038939-5\00038940-3\00038941-1\00038942-9\00038943-7\00038944-5\00038956-9\00038946-0\000"
	"38949-4\00038950-2\00038966-8\00038951-0\00038952-8\00038953-6\00038954-4\00038969-2\00038955-1\00038957-7\000"
	"38958-5\00038959-3\00038960-1\00038961-9\00038962-7\00038963-5\00038964-3\00038965-0\00038967-6\00038968-4\000"
	"38947-8\00038935-3\00038945-2\00038948-6\00038972-6\00038980-9\00038970-0\00038971-8\00038973-4\00038979-1\000"
	"38974-2\00038975-9\00038976-7\00038977-5\00038978-3\00038981-7\00038982-5\00038983-3\00038984-1\00038985-8\000"
	"38986-6\00038987-4\00038988-2\00059283-2\00052027-0\00024754-4\00026376-4\00026377-2\00026378-0\00053243-2\000"
	"11485-0\00030649-8\00030641-5\00036760-7\00036762-3\00069067-7\00024543-1\00024580-3\00026368-1\00026369-9\000"
	"24614-0\00024615-7\00035881-2\00024698-3\00036763-1\00024766-8\00026370-7\00026371-5\00026372-3\00024832-8\000"
	"30648-0\00025081-1\00025012-6\00026373-1\00026374-9\00026375-6\00043793-9\00043794-7\00043795-4\00043792-1\000"
	"25064-7\00030836-1\00037426-4\00030640-7\00035882-0\00052032-0\00036764-9\00069135-2\00069253-3\00036765-6\000"
	"35883-8\00036766-4\00024568-8\00028615-3\00052065-0\00018743-5\00036761-5\00033720-4\00052041-1\00038268-9\000"
	"43562-8\00043563-6\00048807-2\00024631-4\00053242-4\00054095-5\00011486-8\00071428-7\00071421-2\00071388-3\000"
	"71406-3\00025062-1\00024611-6\00060570-9\00060571-7\00052042-9\00025038-1\00029751-5\00050007-4\00047523-6\000"
	"47530-1\00047521-0\00050971-1\00047528-5\00047527-7\00047522-8\00047520-2\00047524-4\00047529-3\00033718-8\000"
	"47525-1\00047526-9\00052040-3\00029749-9\00028622-9\00028574-2\00029761-4\00011490-0\00028655-9\00053245-7\000"
	"53247-3\00024684-3\00024887-2\00024553-0\00024554-8\00052071-8\00067796-3\00052043-7\00030600-1\00024923-5\000"
	"52030-4\00052031-2\00052044-5\00029272-2\00052064-3\00057129-9\00052045-2\00052033-8\00051969-4\00046365-3\000"
	"44228-5\00044156-8\00044101-4\00044155-0\00058747-7\00058743-6\00035884-6\00042280-8\00042705-4\00042281-6\000"
	"42285-7\00044167-5\00042282-4\00042133-9\00039361-1\00069120-4\00069122-0\00042286-5\00044168-3\00044169-1\000"
	"42284-0\00069123-8\00043502-4\00044166-7\00030578-9\00039451-0\00035885-3\00039620-0\00039623-4\00039622-6\000"
	"39621-8\00072533-3\00072532-5\00024623-1\00042688-2\00035886-1\00024598-5\00043756-6\00069278-0\00069292-1\000"
	"69296-2\00035888-7\00024771-8\00048434-5\00024811-2\00024822-9\00069287-1\00024837-7\00039452-8\00024856-7\000"
	"24863-3\00030703-3\00037491-8\00024662-9\00037887-7\00024973-0\00042134-7\00025043-1\00030878-3\00036926-4\000"
	"37210-2\00069306-9\00024594-4\00069192-3\00030653-0\00026343-4\00038012-1\00026344-2\00042450-7\00026345-9\000"
	"42458-0\00038126-9\00069121-2\00038133-5\00042447-3\00035887-9\00030698-5\00024671-0\00025042-3\00025041-5\000"
	"46281-2\00046282-0\00030602-7\00044107-1\00044108-9\00046387-7\00044160-0\00046284-6\00038026-1\00046283-8\000"
	"38033-7\00038135-0\00044221-0\00043757-4\00044159-2\00044217-8\00030608-4\00030603-5\00044158-4\00044220-2\000"
	"30595-3\00044103-0\00044219-4\00044104-8\00044105-5\00030605-0\00044157-6\00044218-6\00030606-8\00044106-3\000"
	"38017-0\00030610-0\00038136-8\00069124-6\00038019-6\00044216-0\00030580-5\00038018-8\00044215-2\00024755-1\000"
	"26298-0\00026299-8\00026300-4\00030601-9\00037913-1\00035890-3\00044117-0\00044162-6\00036767-2\00035891-1\000"
	"69076-8\00037211-0\00035893-7\00024602-5\00037914-9\00026337-6\00069169-1\00037912-3\00026338-4\00069203-8\000"
	"42449-9\00026339-2\00069213-7\00042457-2\00035895-2\00037915-6\00035894-5\00037492-6\00042333-5\00043567-7\000"
	"43565-1\00044109-7\00042463-0\00037212-8\00069387-9\00036927-2\00035892-9\00042136-2\00042279-0\00024772-6\000"
	"35899-4\00038766-2\00030607-6\00026340-0\00026341-8\00026342-6\00024812-0\00024816-1\00035900-0\00038765-4\000"
	"35896-0\00024823-7\00044161-8\00030634-0\00035901-8\00039522-8\00037213-6\00042137-0\00036768-0\00037917-2\000"
	"24838-5\00037918-0\00030604-3\00037919-8\00035902-6\00024864-1\00069074-3\00035903-4\00024883-1\00041802-0\000"
	"35898-6\00037920-6\00069075-0\00038132-7\00069396-0\00024986-2\00035904-2\00035905-9\00035906-7\00030609-2\000"
	"35907-5\00042265-9\00042135-4\00038154-1\00043797-0\00043564-4\00037214-4\00035908-3\00025009-2\00035897-8\000"
	"25044-9\00025059-7\00025069-6\00024670-2\00030651-4\00024813-8\00069279-8\00046285-3\00038024-6\00069073-5\000"
	"42448-1\00030652-2\00042288-1\00069224-4\00046367-9\00046368-7\00046286-1\00038028-7\00041803-8\00043462-1\000"
	"43447-2\00069290-5\00038029-5\00069225-1\00069099-0\00044171-7\00069127-9\00043568-5\00042289-9\00038027-9\000"
	"69097-4\00069197-2\00044170-9\00069125-3\00042267-5\00037916-4\00069098-2\00069198-0\00069288-9\00069226-9\000"
	"46369-5\00042290-7\00069199-8\00069289-7\00069126-1\00046370-3\00069200-4\00069227-7\00046288-7\00069228-5\000"
	"69100-6\00069201-2\00069291-3\00069128-7\00043571-9\00069401-8\00038030-3\00042266-7\00069101-4\00069202-0\000"
	"38031-1\00069129-5\00046287-9\00030700-9\00044225-1\00024718-9\00035910-9\00046289-5\00035909-1\00069093-3\000"
	"42260-0\00046366-1\00046384-4\00069083-4\00035911-7\00069092-5\00069094-1\00046290-3\00035889-5\00064998-8\000"
	"64999-6\00030818-9\00030892-4\00024624-9\00026331-9\00026332-7\00026333-5\00043558-6\00036769-8\00024781-7\000"
	"46371-1\00030646-4\00069400-0\00069391-1\00038127-7\00070915-4\00070916-2\00070917-0\00024680-1\00035913-3\000"
	"42287-3\00041809-5\00035914-1\00035915-8\00036770-6\00035916-6\00069078-4\00024692-6\00026325-1\00026326-9\000"
	"26327-7\00035917-4\00069133-7\00035918-2\00024896-3\00026328-5\00026329-3\00026330-1\00035919-0\00035920-8\000"
	"42283-2\00044172-5\00035921-6\00024868-2\00041800-4\00041798-0\00035922-4\00030699-3\00043537-0\00042478-8\000"
	"46291-1\00035923-2\00046292-9\00035924-0\00046293-7\00035925-7\00043478-7\00043474-6\00043477-9\00043473-8\000"
	"43475-3\00043476-1\00072248-8\00044214-5\00030815-5\00044213-7\00058740-2\00072541-6\00072542-4\00072540-8\000"
	"35926-5\00030638-1\00024769-2\00042334-3\00042706-2\00024901-1\00035927-3\00026319-4\00026320-2\00026321-0\000"
	"48435-2\00046392-7\00037427-2\00030579-7\00024931-8\00026322-8\00026323-6\00026324-4\00070918-8\00030812-2\000"
	"37493-4\00070919-6\00030817-1\00070920-4\00030814-8\00030702-5\00072530-9\00036771-4\00037494-2\00072537-4\000"
	"72645-5\00072644-8\00072536-6\00072643-0\00072642-2\00072543-2\00072552-3\00072553-1\00072535-8\00072534-1\000"
	"48735-5\00043759-0\00035928-1\00042296-4\00043758-2\00035929-9\00042297-2\00043760-8\00037608-7\00042701-3\000"
	"39760-4\00039759-6\00039761-2\00039953-5\00039763-8\00039762-0\00039758-8\00044110-5\00024600-9\00069068-5\000"
	"26313-7\00026314-5\00026318-6\00037921-4\00042021-6\00042020-8\00039026-0\00039028-6\00038032-9\00039027-8\000"
	"24595-1\00026315-2\00026316-0\00026317-8\00044118-8\00035930-7\00035931-5\00070921-2\00035932-3\00070922-0\000"
	"69240-0\00042139-6\00024609-0\00026334-3\00026335-0\00038023-8\00026336-8\00038025-3\00044121-2\00069245-9\000"
	"69246-7\00044204-6\00069247-5\00046372-9\00062494-0\00024621-5\00069241-8\00069242-6\00042422-6\00043444-9\000"
	"42423-4\00069243-4\00044223-6\00069244-2\00042421-8\00035933-1\00035936-4\00070923-8\00035934-9\00070924-6\000"
	"35935-6\00070925-3\00072539-0\00030643-1\00035912-5\00025028-2\00025029-0\00024613-2\00030644-9\00025077-9\000"
	"24625-6\00026310-3\00026311-1\00026312-9\00041801-2\00024716-3\00062491-6\00062492-4\00025072-0\00062450-2\000"
	"25026-6\00025027-4\00026307-9\00026308-7\00026309-5\00025024-1\00026304-6\00026305-3\00026306-1\00064993-9\000"
	"42456-4\00036772-2\00024779-1\00024782-5\00035937-2\00043487-8\00065797-3\00065798-1\00069134-5\00025078-7\000"
	"24756-9\00026301-2\00026302-0\00026303-8\00024555-5\00051391-1\00035938-0\00042140-4\00039362-9\00030637-3\000"
	"41799-8\00024995-3\00044224-4\00046373-7\00044102-2\00044222-8\00030629-0\00030581-3\00030664-7\00030582-1\000"
	"30665-4\00025053-0\00025054-8\00024537-3\00042141-2\00072549-9\00072548-1\00072547-3\00072546-5\00041810-3\000"
	"24559-7\00038142-6\00030628-2\00072538-2\00072544-0\00024885-6\00072550-7\00072551-5\00042017-4\00052790-3\000"
	"72545-7\00052791-1\00046294-5\00024996-1\00024626-4\00026295-6\00026296-4\00026297-2\00048740-5\00048736-3\000"
	"48739-7\00024570-4\00043763-2\00043761-6\00043762-4\00043764-0\00072554-9\00039138-3\00039139-1\00036936-3\000"
	"24603-3\00026292-3\00026293-1\00026294-9\00036928-0\00046296-0\00046295-2\00042433-3\00069160-0\00024585-2\000"
	"36929-8\00044122-0\00030656-3\00030800-7\00028632-8\00046264-8\00047519-4\00047245-6\00052035-3\00052036-1\000"
	"52046-0\00018841-7\00052028-8\00024655-3\00052047-8\00065806-2\00011500-6\00011495-9\00011494-2\00011496-7\000"
	"11497-5\00011498-3\00028572-6\00028621-1\00029753-1\00018734-4\00018735-1\00018736-9\00028654-2\00018763-3\000"
	"18737-7\00028635-1\00018738-5\00018739-3\00046214-3\00015508-5\00011502-2\00024717-1\00052048-6\00052049-4\000"
	"55186-1\00055185-3\00011503-0\00052037-9\00024672-8\00030632-4\00052050-2\00035990-1\00041806-1\00024556-3\000"
	"24558-9\00030762-9\00024566-2\00024531-6\00024532-4\00044115-4\00036781-3\00030864-3\00036791-2\00024534-0\000"
	"39494-0\00036930-6\00036931-4\00069277-2\00036792-0\00035940-6\00024538-1\00035939-8\00035941-4\00026208-9\000"
	"35942-2\00026209-7\00035943-0\00035944-8\00026210-5\00037674-9\00037222-7\00024542-3\00035945-5\00035947-1\000"
	"35946-3\00024547-2\00046388-5\00035948-9\00035949-7\00069276-4\00037216-9\00024544-9\00035950-5\00024660-3\000"
	"30863-5\00035951-3\00030861-9\00035952-1\00024548-0\00039040-1\00043508-1\00072529-1\00043510-7\00072528-3\000"
	"37219-3\00038021-2\00037220-1\00039039-3\00024590-2\00058748-5\00044138-6\00037217-7\00037218-5\00043772-3\000"
	"42385-5\00030794-2\00024601-7\00069165-9\00038057-6\00038058-4\00024596-9\00069397-8\00030795-9\00026214-7\000"
	"35954-7\00026215-4\00035955-4\00026216-2\00046299-4\00036010-7\00036011-5\00024616-5\00042146-1\00026217-0\000"
	"43765-7\00026218-8\00039427-0\00026219-6\00039437-9\00043552-9\00036793-8\00030859-3\00030865-0\00046374-5\000"
	"24627-2\00024629-8\00024630-6\00024657-9\00030862-7\00038016-2\00037235-9\00035960-4\00035961-2\00035959-6\000"
	"44120-4\00024757-7\00035962-0\00024674-4\00035963-8\00035965-3\00026220-4\00035964-6\00035966-1\00026221-2\000"
	"35967-9\00035968-7\00026222-0\00037688-9\00035969-5\00057823-7\00024690-0\00069193-1\00024693-4\00035970-3\000"
	"39042-7\00039031-0\00069293-9\00039428-8\00069297-0\00039439-5\00039449-4\00039418-9\00042145-3\00039429-6\000"
	"42144-6\00039440-3\00030876-7\00069283-0\00041835-0\00041816-0\00036794-6\00043771-5\00039495-7\00069398-6\000"
	"39503-8\00026224-6\00026223-8\00026226-1\00026225-3\00026231-1\00026230-3\00024853-4\00035953-9\00041808-7\000"
	"24696-7\00069389-5\00069399-4\00030871-8\00038134-3\00038128-5\00039498-1\00039504-6\00035984-4\00035985-1\000"
	"35986-9\00035987-7\00038037-8\00035988-5\00035989-3\00038048-5\00038768-8\00024705-6\00026238-6\00026239-4\000"
	"26240-2\00037221-9\00035991-9\00024707-2\00035992-7\00030872-6\00046362-0\00035993-5\00026241-0\00035994-3\000"
	"26242-8\00035995-0\00035996-8\00026243-6\00037706-9\00035997-6\00024710-6\00030873-4\00035998-4\00026244-4\000"
	"35999-2\00026245-1\00036000-8\00026246-9\00024711-4\00036001-6\00039415-5\00039416-3\00037236-7\00024719-7\000"
	"36002-4\00024720-5\00036003-2\00046382-8\00036004-0\00026247-7\00036005-7\00026248-5\00036006-5\00036007-3\000"
	"26249-3\00037717-6\00024725-4\00024728-8\00024731-2\00058741-0\00030858-5\00030856-9\00024733-8\00042304-6\000"
	"30880-9\00030655-5\00024746-0\00058742-8\00044164-2\00058744-4\00024748-6\00036009-9\00044137-8\00042148-7\000"
	"36014-9\00036013-1\00024760-1\00036012-3\00036016-4\00036017-2\00026250-1\00036015-6\00036018-0\00036020-6\000"
	"26251-9\00036019-8\00036021-4\00036022-2\00026252-7\00037735-8\00043566-9\00036024-8\00039425-4\00042147-9\000"
	"39497-3\00038129-3\00038137-6\00038141-8\00035958-8\00035956-2\00024767-6\00026253-5\00035957-0\00026254-3\000"
	"38767-0\00026255-0\00024735-3\00036033-9\00038036-0\00036032-1\00039032-8\00042477-0\00043767-3\00036034-7\000"
	"43774-9\00024789-0\00069402-6\00036035-4\00038038-6\00069113-9\00036036-2\00038049-3\00036037-0\00024802-1\000"
	"36038-8\00036799-5\00036800-1\00036801-9\00036040-4\00026256-8\00036039-6\00036041-2\00026257-6\00036042-0\000"
	"36043-8\00026258-4\00037760-6\00036045-3\00036044-6\00024814-6\00036046-1\00028614-6\00039454-4\00024818-7\000"
	"35971-1\00030692-8\00030709-0\00035972-9\00048693-6\00039434-6\00038130-1\00039421-3\00041834-3\00039499-9\000"
	"41815-2\00039505-3\00046363-8\00030881-7\00046364-6\00039420-5\00048692-8\00039432-0\00048691-0\00039443-7\000"
	"36079-2\00069385-3\00036784-7\00069392-9\00036785-4\00042461-4\00042462-2\00030874-2\00044174-1\00035974-5\000"
	"39422-1\00036795-3\00039431-2\00036796-1\00039442-9\00035973-7\00035975-2\00038013-9\00024687-6\00026227-9\000"
	"26228-7\00026229-5\00035976-0\00035978-6\00038040-2\00035977-8\00035979-4\00035980-2\00038051-9\00037766-3\000"
	"36074-3\00024821-1\00043513-1\00043556-0\00042696-5\00036075-0\00036076-8\00030866-8\00057822-9\00036047-9\000"
	"36048-7\00038043-6\00036776-3\00046298-6\00036050-3\00036049-5\00037234-2\00038044-4\00037233-4\00069394-5\000"
	"69211-1\00037606-1\00030860-1\00024835-1\00036051-1\00024839-3\00024842-7\00036788-8\00036085-9\00044175-8\000"
	"30857-7\00041807-9\00036777-1\00036802-7\00024848-4\00037611-1\00038836-3\00036778-9\00042303-8\00043530-5\000"
	"43455-5\00039502-0\00036779-7\00069390-3\00043506-5\00024857-5\00036052-9\00024859-1\00039509-5\00036053-7\000"
	"38045-1\00037223-5\00037224-3\00038138-4\00024865-8\00024867-4\00024869-0\00037632-7\00036789-6\00030867-6\000"
	"24870-8\00024872-4\00026259-2\00026260-0\00026261-8\00038140-0\00038139-2\00024877-3\00036932-2\00024880-7\000"
	"24881-5\00026262-6\00026263-4\00026264-2\00036077-6\00069284-8\00036055-2\00036056-0\00036057-8\00030675-3\000"
	"24884-9\00043445-6\00043454-8\00036803-5\00024892-2\00069294-7\00039435-3\00036078-4\00030868-4\00069295-4\000"
	"39426-2\00036804-3\00039419-7\00030619-1\00036031-3\00036058-6\00036059-4\00038053-5\00037653-3\00069116-2\000"
	"36060-2\00036933-0\00069298-8\00069117-0\00036061-0\00036073-5\00025002-7\00048742-1\00026271-7\00026272-5\000"
	"26273-3\00042437-4\00036062-8\00024905-2\00024907-8\00037850-5\00036805-0\00036806-8\00036807-6\00036063-6\000"
	"26266-7\00026265-9\00036064-4\00026268-3\00026267-5\00036065-1\00036066-9\00026270-9\00026269-1\00037811-7\000"
	"30588-8\00024914-4\00037866-1\00037874-5\00037495-9\00028566-8\00036067-7\00024926-8\00037497-5\00024932-6\000"
	"24935-9\00070926-1\00036068-5\00043457-1\00042698-1\00024963-1\00024968-0\00069393-7\00036069-3\00037232-6\000"
	"24978-9\00024980-5\00070927-9\00037911-5\00049565-5\00024988-8\00036070-1\00024990-4\00037225-0\00036071-9\000"
	"36072-7\00037885-1\00036782-1\00038131-9\00046359-6\00044235-0\00042468-9\00038059-2\00036773-0\00037226-8\000"
	"24999-5\00030719-9\00037228-4\00037227-6\00037230-0\00037229-2\00037231-8\00037819-0\00039446-0\00024702-3\000"
	"26235-2\00026236-0\00026237-8\00036054-5\00024582-9\00044163-4\00026211-3\00026212-1\00026213-9\00043507-3\000"
	"42300-4\00025010-0\00037898-4\00030888-2\00036780-5\00069285-5\00039508-7\00036023-0\00036025-5\00036026-3\000"
	"69180-8\00036027-1\00036028-9\00036029-7\00036030-5\00035981-0\00024688-4\00030710-8\00037923-0\00048448-5\000"
	"39447-8\00038014-7\00039423-9\00041833-5\00039500-4\00041814-5\00039506-1\00030882-5\00048690-2\00039496-5\000"
	"48689-4\00039501-2\00048688-6\00039507-9\00036080-0\00069395-2\00036786-2\00036787-0\00046385-1\00044236-8\000"
	"42475-4\00042476-2\00036084-2\00039448-6\00046379-4\00036797-9\00039433-8\00036798-7\00039444-5\00026232-9\000"
	"30875-9\00036774-8\00036775-5\00035982-8\00026233-7\00038041-0\00035983-6\00026234-5\00038052-7\00025019-1\000"
	"42301-2\00030705-8\00039036-9\00039525-1\00039030-2\00036783-9\00069222-8\00036081-8\00036083-4\00036082-6\000"
	"36790-4\00039445-2\00038054-3\00037428-0\00025033-2\00025036-5\00037932-1\00037430-6\00026277-4\00026278-2\000"
	"37429-8\00037431-4\00026279-0\00026280-8\00037432-2\00069209-5\00037433-0\00026281-6\00026282-4\00037644-2\000"
	"69219-4\00036008-1\00025045-6\00025040-7\00025056-3\00044136-0\00025061-3\00025071-2\00046375-2\00039523-6\000"
	"44229-3\00028576-7\00039453-6\00036957-9\00037294-6\00041804-6\00039043-5\00044165-9\00058745-1\00059255-0\000"
	"69082-6\00037295-3\00072830-3\00072832-9\00039879-2\00039881-8\00030760-3\00025055-5\00039408-0\00039862-8\000"
	"47378-5\00037435-5\00042693-2\00039140-9\00044126-1\00042386-3\00042387-1\00037434-8\00046300-0\00072139-9\000"
	"72138-1\00072137-3\00037436-3\00043555-2\00043449-8\00037437-1\00036114-7\00043450-6\00043451-4\00046394-3\000"
	"43452-2\00043453-0\00037438-9\00043527-1\00039637-4\00043655-0\00043652-7\00069235-0\00043670-9\00043673-3\000"
	"43662-6\00039684-6\00039811-5\00039141-7\00039656-4\00039654-9\00039655-6\00039675-4\00011525-3\00072251-2\000"
	"24889-8\00036934-8\00036935-5\00043446-4\00069237-6\00039678-8\00039748-9\00042292-3\00046395-0\00039913-9\000"
	"39918-8\00046396-8\00039916-2\00039930-3\00037439-7\00037440-5\00037441-3\00039409-8\00036086-7\00030704-1\000"
	"38047-7\00043572-7\00038011-3\00069280-6\00024599-3\00026286-5\00026288-1\00026290-7\00038015-4\00042149-5\000"
	"42151-1\00036089-1\00069281-4\00036090-9\00039526-9\00046301-8\00039424-7\00062451-0\00062452-8\00069286-3\000"
	"36937-1\00038020-4\00036087-5\00038034-5\00036808-4\00039044-3\00036091-7\00042707-0\00036092-5\00043776-4\000"
	"42150-3\00036088-3\00038035-2\00069300-2\00041812-9\00038042-8\00039430-4\00039441-1\00036093-3\00038039-4\000"
	"38050-1\00044116-2\00048461-8\00069212-9\00038046-9\00042152-9\00044173-3\00039436-1\00069299-6\00024913-6\000"
	"41813-7\00038143-4\00046302-6\00044237-6\00046303-4\00036094-1\00039045-0\00039524-4\00025039-9\00048460-0\000"
	"69282-2\00072831-1\00044127-9\00039046-8\00036102-2\00036095-8\00036096-6\00069096-6\00036098-2\00036099-0\000"
	"36100-6\00036101-4\00036097-4\00039681-2\00039813-1\00039821-4\00036103-0\00036105-5\00047366-0\00036938-9\000"
	"36104-8\00036106-3\00036107-1\00038769-6\00036108-9\00046304-2\00036109-7\00036110-5\00036111-3\00036112-1\000"
	"39905-5\00039906-3\00039527-7\00049569-7\00043659-2\00039725-7\00039718-2\00039724-0\00039723-2\00049568-9\000"
	"39729-9\00039700-0\00049567-1\00039142-5\00039712-5\00039734-9\00039736-4\00039710-9\00039711-7\00038060-0\000"
	"25052-2\00025050-6\00042132-1\00072142-3\00072141-5\00072140-7\00037442-1\00037443-9\00036939-7\00070929-5\000"
	"70928-7\00070930-3\00036940-5\00042455-6\00024677-7\00042390-5\00039838-8\00039898-2\00039872-7\00046305-9\000"
	"46358-8\00044139-4\00046306-7\00039680-4\00039816-4\00039825-5\00041837-6\00039658-0\00039662-2\00049566-3\000"
	"30711-6\00024732-0\00030706-6\00030701-7\00069388-7\00069086-7\00069108-9\00069085-9\00069207-9\00069217-8\000"
	"69208-7\00069218-6\00048442-8\00048450-1\00044114-7\00048452-7\00044113-9\00048441-0\00036267-3\00024557-1\000"
	"48743-9\00042274-1\00036846-4\00030805-6\00036855-5\00036950-4\00036951-2\00036268-1\00024539-9\00026187-5\000"
	"36269-9\00026188-3\00036270-7\00026189-1\00044131-1\00036271-5\00036273-1\00036272-3\00036274-9\00030806-4\000"
	"46360-4\00043509-9\00043511-5\00036944-7\00024587-8\00048694-4\00043769-9\00042392-1\00036276-4\00069189-9\000"
	"69166-7\00038870-2\00038062-6\00036277-2\00036278-0\00036279-8\00043528-9\00036358-0\00036280-6\00036281-4\000"
	"36856-3\00030598-7\00036283-0\00036848-0\00030804-9\00036420-8\00042277-4\00036284-8\00072252-0\00069161-8\000"
	"42299-8\00048455-0\00048454-3\00036285-5\00024675-1\00026193-3\00036286-3\00026194-1\00036287-1\00026195-8\000"
	"42268-3\00024694-2\00030803-1\00036338-2\00036339-0\00036340-8\00069194-9\00069204-6\00069214-5\00036341-6\000"
	"30682-9\00036342-4\00036343-2\00036344-0\00036345-7\00036346-5\00036347-3\00030684-5\00069174-1\00036348-1\000"
	"36349-9\00036350-7\00036351-5\00036352-3\00030686-0\00069177-4\00036353-1\00036354-9\00036355-6\00036356-4\000"
	"24726-2\00024729-6\00036847-2\00030593-8\00036857-1\00036357-2\00036359-8\00030688-6\00036360-6\00036361-4\000"
	"36362-2\00036363-0\00036364-8\00036365-5\00036282-2\00030659-7\00024740-3\00043768-1\00043775-6\00036377-0\000"
	"36378-8\00024784-1\00036379-6\00024803-9\00038837-1\00036862-1\00026199-0\00036380-4\00026200-6\00036381-2\000"
	"26201-4\00036382-0\00030612-6\00030670-4\00036288-9\00039291-0\00036416-6\00036849-8\00036850-6\00030807-2\000"
	"44128-7\00046308-3\00036858-9\00046307-5\00036859-7\00036289-7\00036371-3\00036372-1\00036373-9\00036290-5\000"
	"36291-3\00036292-1\00036333-3\00036408-3\00030870-0\00042697-3\00036409-1\00036410-9\00036411-7\00036412-5\000"
	"36383-8\00037272-2\00048443-6\00036384-6\00030586-2\00024840-1\00036853-0\00030594-6\00036423-2\00048451-9\000"
	"36842-3\00043458-9\00024849-2\00024851-8\00036843-1\00036844-9\00039029-4\00046310-9\00036845-6\00030614-2\000"
	"36385-3\00046311-7\00037265-6\00030616-7\00030674-6\00036854-8\00030623-3\00036863-9\00030672-0\00036835-7\000"
	"24904-5\00024879-9\00036414-1\00036387-9\00036388-7\00036389-5\00036275-6\00036415-8\00044134-5\00036375-4\000"
	"36376-2\00036390-3\00036391-1\00036392-9\00036393-7\00036394-5\00036406-7\00036395-2\00024906-0\00036864-7\000"
	"36865-4\00026202-2\00036396-0\00026203-0\00036397-8\00026204-8\00036398-6\00030663-9\00044111-3\00069220-2\000"
	"37277-1\00036399-4\00036400-0\00037505-5\00036401-8\00024937-5\00037506-3\00043456-3\00030855-1\00036402-6\000"
	"24967-2\00037507-1\00036403-4\00024981-3\00037508-9\00024989-6\00036404-2\00037266-4\00036405-9\00044231-9\000"
	"36837-3\00037267-2\00037268-0\00037269-8\00037270-6\00037271-4\00024703-1\00026196-6\00026197-4\00026198-2\000"
	"24583-7\00026190-9\00026191-7\00026192-5\00036407-5\00072241-3\00072238-9\00036366-3\00030690-2\00069181-6\000"
	"36367-1\00036368-9\00036369-7\00036370-5\00036334-1\00039034-4\00036417-4\00036851-4\00036852-2\00036421-6\000"
	"36422-4\00046312-5\00036860-5\00046309-1\00036861-3\00069186-5\00036374-7\00036840-7\00036841-5\00036335-8\000"
	"38831-4\00036336-6\00036337-4\00036413-3\00036418-2\00036419-0\00037457-9\00025035-7\00026205-5\00037458-7\000"
	"26206-3\00038802-5\00026207-1\00042298-0\00024588-6\00072244-7\00043448-0\00046318-2\00046317-4\00046315-8\000"
	"46316-6\00046314-1\00046313-3\00060515-4\00024586-0\00024936-7\00024977-1\00025046-4\00038022-0\00025047-2\000"
	"25057-1\00030599-5\00024567-0\00038055-0\00036809-2\00069162-6\00069238-4\00030853-6\00036941-3\00037237-5\000"
	"36115-4\00069102-2\00036116-2\00069109-7\00036117-0\00046319-0\00069103-0\00036118-8\00069110-5\00036119-6\000"
	"36120-4\00069105-5\00036121-2\00069112-1\00036122-0\00036124-6\00036125-3\00069106-3\00036126-1\00069114-7\000"
	"36127-9\00037238-3\00069210-3\00036123-8\00036128-7\00036129-5\00038828-0\00036130-3\00036131-1\00036132-9\000"
	"36810-0\00037444-7\00069107-1\00037445-4\00069115-4\00037446-2\00036811-8\00036812-6\00039322-3\00037496-7\000"
	"37509-7\00070931-1\00024734-6\00047985-7\00024934-2\00048447-7\00024965-6\00048436-0\00030596-1\00048439-4\000"
	"36134-5\00036813-4\00036828-2\00024533-2\00069908-2\00036943-9\00044124-6\00036135-2\00036136-0\00069163-4\000"
	"36137-8\00036138-6\00036139-4\00036140-2\00036142-8\00036141-0\00036143-6\00024545-6\00072255-3\00043503-2\000"
	"36144-4\00037499-1\00036145-1\00043504-0\00043505-7\00044125-3\00069095-8\00024589-4\00048444-4\00037239-1\000"
	"37215-1\00042391-3\00036149-3\00069190-7\00069167-5\00036150-1\00036151-9\00036152-7\00046323-2\00036198-0\000"
	"36153-5\00036154-3\00036146-9\00036829-0\00024628-0\00036156-8\00036266-5\00024659-5\00042275-8\00036942-1\000"
	"72254-6\00037254-0\00042694-0\00048457-6\00048456-8\00036157-6\00036158-4\00069170-9\00036159-2\00036160-0\000"
	"36161-8\00036162-6\00024691-8\00026184-2\00026185-9\00026186-7\00036148-5\00030801-5\00024697-5\00036172-5\000"
	"69172-5\00036174-1\00036176-6\00069195-6\00069205-3\00069215-2\00036178-2\00036179-0\00036180-8\00036181-6\000"
	"36182-4\00036183-2\00036184-0\00036185-7\00036186-5\00069175-8\00036187-3\00036188-1\00036189-9\00036190-7\000"
	"36191-5\00036192-3\00069178-2\00036193-1\00036194-9\00036195-6\00036196-4\00024727-0\00036814-2\00036826-6\000"
	"36830-8\00024593-6\00037498-3\00024747-8\00036197-2\00036200-4\00036199-8\00036201-2\00036202-0\00036203-8\000"
	"36204-6\00036205-3\00036206-1\00030583-9\00036155-0\00046322-4\00036113-9\00043766-5\00036219-4\00024790-8\000"
	"36220-2\00036221-0\00036222-8\00036223-6\00069088-3\00036224-4\00036225-1\00036226-9\00036227-7\00036228-5\000"
	"36229-3\00036230-1\00024815-3\00036231-9\00030624-1\00039293-6\00036824-1\00036825-8\00036831-6\00046324-0\000"
	"44135-2\00050755-8\00036163-4\00036213-7\00036214-5\00036215-2\00036164-2\00036165-9\00036166-7\00036167-5\000"
	"36258-2\00036259-0\00024820-3\00043512-3\00042695-7\00036260-8\00036261-6\00036262-4\00036263-2\00036232-7\000"
	"48446-9\00036233-5\00024836-9\00036235-0\00024841-9\00036827-4\00036234-3\00024844-3\00048449-3\00036820-9\000"
	"36832-4\00024850-0\00024852-6\00036821-7\00036822-5\00046320-8\00039038-5\00046321-6\00036823-3\00024858-3\000"
	"36236-8\00037240-9\00037241-7\00024866-6\00036237-6\00042294-9\00024873-2\00024878-1\00030590-4\00036238-4\000"
	"36242-6\00036243-4\00036244-2\00036147-7\00036833-2\00030887-4\00036217-8\00036218-6\00036245-9\00036246-7\000"
	"36247-5\00036248-3\00036249-1\00069221-0\00036250-9\00036251-7\00069184-0\00036252-5\00038830-6\00036253-3\000"
	"36254-1\00036255-8\00024915-1\00048440-2\00037253-2\00024987-0\00036256-6\00037500-6\00024933-4\00024938-3\000"
	"37501-4\00038061-8\00024964-9\00030678-7\00037502-2\00024979-7\00024982-1\00037503-0\00030622-5\00037242-5\000"
	"36257-4\00036815-9\00038835-5\00036816-7\00037243-3\00037244-1\00037245-8\00037246-6\00037247-4\00037248-2\000"
	"37249-0\00036173-3\00025003-5\00036175-8\00036177-4\00036239-2\00024584-5\00026181-8\00026182-6\00026183-4\000"
	"36240-0\00036241-8\00072243-9\00072240-5\00036207-9\00036208-7\00069182-4\00036209-5\00036210-3\00036211-1\000"
	"36212-9\00030626-6\00039037-7\00042295-6\00024549-8\00036168-3\00069187-3\00036216-0\00036817-5\00036818-3\000"
	"36819-1\00036169-1\00038829-8\00036170-9\00036171-7\00036264-0\00036265-7\00036834-0\00037447-0\00037448-8\000"
	"69091-7\00037449-6\00037450-4\00037451-2\00037452-0\00037453-8\00024753-6\00049507-7\00025058-9\00072531-7\000"
	"39450-2\00072246-2\00072250-4\00072247-0\00072245-4\00039648-1\00044154-3\00042389-7\00042388-9\00042270-9\000"
	"39682-0\00039638-2\00039755-4\00039839-6\00039844-6\00041838-4\00041772-5\00046297-8\00039823-0\00024578-7\000"
	"39632-5\00039644-0\00039770-3\00039649-9\00042310-3\00039852-9\00039692-9\00039876-8\00039628-3\00039740-6\000"
	"43526-3\00039938-6\00046330-7\00046327-3\00046326-5\00046328-1\00046325-7\00046329-9\00042143-8\00058750-1\000"
	"58749-3\00039668-9\00044152-7\00039743-0\00039640-8\00039641-6\00044153-5\00039631-7\00024817-9\00039851-1\000"
	"69229-3\00044151-9\00039691-1\00069234-3\00039647-3\00039639-0\00042377-2\00046393-5\00042394-7\00036424-0\000"
	"30668-8\00042291-5\00036952-0\00036878-7\00036496-8\00036953-8\00036954-6\00036425-7\00030680-3\00036879-5\000"
	"69087-5\00069164-2\00036426-5\00036427-3\00036428-1\00036429-9\00036430-7\00044132-9\00036431-5\00036432-3\000"
	"69119-6\00036433-1\00044130-3\00036434-9\00044123-8\00030657-1\00048453-5\00037278-9\00037279-7\00042393-9\000"
	"36436-4\00069191-5\00069168-3\00038064-2\00038817-3\00044119-6\00036437-2\00036438-0\00036439-8\00046333-1\000"
	"36483-6\00036440-6\00036441-4\00036880-3\00029252-4\00036442-2\00069084-2\00036547-8\00042276-6\00072253-8\000"
	"42302-0\00048459-2\00048458-4\00036443-0\00030796-7\00036444-8\00069171-7\00036445-5\00036446-3\00036447-1\000"
	"36448-9\00042278-2\00069104-8\00069111-3\00036435-6\00030802-3\00072249-6\00036460-4\00069173-3\00036462-0\000"
	"36464-6\00069196-4\00069206-1\00069216-0\00036466-1\00030681-1\00036467-9\00036468-7\00036469-5\00036470-3\000"
	"36471-1\00036472-9\00030683-7\00069176-6\00036473-7\00036474-5\00036475-2\00036476-0\00036477-8\00030685-2\000"
	"69179-0\00036478-6\00036479-4\00036480-2\00036481-0\00030799-1\00036876-1\00042293-1\00036881-1\00036482-8\000"
	"36484-4\00030687-8\00036485-1\00036486-9\00036487-7\00036488-5\00036489-3\00036490-1\00030584-7\00030658-9\000"
	"43770-7\00043773-1\00036503-1\00036504-9\00039359-5\00036505-6\00030691-0\00069089-1\00036506-4\00036507-2\000"
	"36508-0\00036509-8\00036510-6\00036511-4\00048445-1\00030611-8\00030669-6\00030625-8\00039292-8\00044129-5\000"
	"36450-5\00036882-9\00038773-8\00036449-7\00036451-3\00036497-6\00036498-4\00036499-2\00036452-1\00036453-9\000"
	"36454-7\00036455-4\00036537-9\00030869-2\00069185-7\00036538-7\00036539-5\00036540-3\00036541-1\00036512-2\000"
	"36513-0\00030585-4\00036514-8\00030660-5\00036877-9\00036549-4\00046331-5\00036872-0\00030587-0\00030661-3\000"
	"36873-8\00036874-6\00036956-1\00046332-3\00036875-3\00030613-4\00036515-5\00037280-5\00037281-3\00030615-9\000"
	"30673-8\00036883-7\00030671-2\00030589-6\00030591-2\00030666-2\00036543-7\00036517-1\00036518-9\00036519-7\000"
	"36544-5\00044133-7\00036501-5\00036502-3\00036520-5\00036521-3\00036522-1\00069118-8\00036523-9\00038770-4\000"
	"36535-3\00036524-7\00030693-6\00069090-9\00036525-4\00036526-2\00038834-8\00036527-0\00036528-8\00036529-6\000"
	"30662-1\00044112-1\00048687-8\00037293-8\00036530-4\00036531-2\00037510-5\00030592-0\00030667-0\00037511-3\000"
	"30854-4\00030620-9\00030679-5\00037994-1\00037288-8\00030597-9\00036532-0\00037512-1\00030621-7\00036533-8\000"
	"37282-1\00036534-6\00044230-1\00036866-2\00036867-0\00036868-8\00037283-9\00037284-7\00037285-4\00037286-2\000"
	"37287-0\00036461-2\00043514-9\00043515-6\00036463-8\00036465-3\00030654-8\00038833-0\00036516-3\00036955-3\000"
	"36536-1\00072242-1\00072239-7\00036491-9\00030689-4\00069183-2\00036492-7\00036493-5\00036494-3\00036495-0\000"
	"30627-4\00039033-6\00036548-6\00036456-2\00069188-1\00036500-7\00036869-6\00036870-4\00036457-0\00038832-2\000"
	"36458-8\00036459-6\00036542-9\00036545-2\00036546-0\00037459-5\00037460-3\00043516-4\00043517-2\00037461-1\000"
	"37462-9\00037463-7\00037464-5\00037465-2\00037466-0\00043525-5\00069223-6\00036871-2\00024787-4\00030712-4\000"
	"25051-4\00029750-7\00025060-5\00052072-6\00053246-5\00046210-1\00034819-3\00046215-0\00028568-4\00011536-0\000"
	"52066-8\00053244-0\00011543-6\00046208-5\00052051-0\00052052-8\00052053-6\00052054-4\00052067-6\00024620-7\000"
	"33721-2\00034122-2\00055188-7\00055750-4\00052034-6\00024882-3\00069252-5\00069248-3\00042018-2\00069301-0\000"
	"28629-4\00074030-8\00029752-3\00024875-7\00051965-2\00051850-6\00024998-7\00052055-1\00052063-5\00018836-7\000"
	"28570-0\00028577-5\00011505-5\00028625-2\00052068-4\00046209-3\00055751-2\00052075-9\00055184-6\00055182-0\000"
	"55183-8\00062385-0\00011514-7\00011521-2\00011515-4\00011516-2\00011517-0\00011518-8\00011519-6\00011520-4\000"
	"44226-9\00030636-5\00018823-5\00018824-3\00018825-0\00018826-8\00019002-5\00018594-2\00052184-9\00019003-3\000"
	"19004-1\00029206-0\00025073-8\00052056-9\00025015-9\00060569-1\00055187-9\00052057-7\00052058-5\00052039-5\000"
	"52059-3\00052060-1\00052029-6\00055228-1\00018752-6\00029755-6\00011526-1\00028633-6\00011527-9\00058477-1\000"
	"11529-5\00055230-7\00011523-8\00011541-0\00029757-2\00033717-0\00018745-0\00011524-6\00018750-0\00018754-2\000"
	"18746-8\00018753-4\00029756-4\00018744-3\00018759-1\00038269-7\00018756-7\00017787-3\00055229-9\00018751-8\000"
	"18742-7\00033716-2\00018748-4\00018749-2\00033719-6\00029754-9\00052038-7\00052061-9\00028583-3\00028573-4\000"
	"60568-3\00052069-2\00011534-5\00046213-5\00028630-2\00052062-7\00028651-8\00028616-1\00069409-1\00024783-3\000"
	"25065-4\00025068-8\00043471-2\00025066-2\00025067-0\00043472-0\00042702-1\00042703-9\00036550-2\00036551-0\000"
	"69307-7\00069314-3\00046335-6\00046336-4\00046337-2\00046338-0\00036564-3\00069311-9\00069319-2\00036554-4\000"
	"42699-9\00036555-1\00036556-9\00069308-5\00069315-0\00042153-7\00036559-3\00036560-1\00037689-7\00036561-9\000"
	"69309-3\00069316-8\00036563-5\00069310-1\00069318-4\00024761-9\00026400-2\00026401-0\00026402-8\00036565-0\000"
	"69312-7\00069320-0\00036566-8\00036567-6\00037741-6\00036557-7\00036558-5\00037764-8\00037614-5\00069152-7\000"
	"69260-8\00037616-0\00069317-6\00042313-7\00042314-5\00037654-1\00030748-8\00036568-4\00036569-2\00037792-9\000"
	"37851-3\00024917-7\00048695-1\00037875-2\00024940-9\00030773-6\00037904-0\00038121-0\00069313-5\00069321-8\000"
	"37894-3\00037924-8\00042419-2\00036570-0\00037825-7\00030642-3\00030787-6\00044176-6\00041775-8\00030749-6\000"
	"30722-3\00030724-9\00030774-4\00070932-9\00025063-9\00069268-1\00049510-1\00049509-3\00024715-5\00037513-9\000"
	"37514-7\00038806-6\00037467-8\00037468-6\00042431-7\00069079-2\00037469-4\00037470-2\00038803-3\00024799-9\000"
	"36583-3\00037662-4\00036571-8\00036572-6\00036573-4\00036575-9\00036576-7\00036577-5\00036578-3\00036579-1\000"
	"36580-9\00036581-7\00036582-5\00037726-7\00036584-1\00036585-8\00048462-6\00048463-4\00036574-2\00042439-0\000"
	"37622-8\00039050-0\00036958-7\00036959-5\00037783-8\00039048-4\00037842-2\00036586-6\00036587-4\00037798-6\000"
	"69269-9\00037877-8\00030725-6\00024948-2\00030777-7\00030752-0\00039049-2\00037880-2\00037890-1\00037897-6\000"
	"39402-3\00037634-3\00030734-8\00030735-5\00024561-3\00024637-1\00024560-5\00024636-3\00036588-2\00036589-0\000"
	"30727-2\00030729-8\00030755-3\00024563-9\00043466-2\00024652-0\00043778-0\00024564-7\00036960-3\00024807-0\000"
	"26358-2\00026359-0\00026360-8\00044177-4\00038849-6\00037733-3\00042420-0\00042378-0\00039410-6\00042379-8\000"
	"39411-4\00024723-9\00026355-8\00026356-6\00026357-4\00042395-4\00042396-2\00036962-9\00037849-7\00036963-7\000"
	"36964-5\00037800-0\00036965-2\00037471-0\00037472-8\00038804-1\00036966-0\00036967-8\00038775-3\00037928-9\000"
	"37857-0\00069132-9\00069141-0\00039514-5\00037625-1\00037650-9\00065799-9\00065800-5\00065801-3\00037297-9\000"
	"39149-0\00036973-6\00037843-0\00036974-4\00037801-8\00037844-8\00037035-3\00037473-6\00038805-8\00036975-1\000"
	"36977-7\00038776-1\00036976-9\00036978-5\00037628-5\00036979-3\00036980-1\00038777-9\00036981-9\00036982-7\000"
	"36983-5\00037732-5\00036620-3\00036591-6\00036592-4\00039051-8\00036593-2\00036594-0\00036595-7\00036596-5\000"
	"36597-3\00036598-1\00037703-6\00036599-9\00036600-5\00036601-3\00037712-7\00036602-1\00036603-9\00037730-9\000"
	"36604-7\00036605-4\00036606-2\00037751-5\00024843-5\00037629-3\00039053-4\00038857-9\00037784-6\00037858-8\000"
	"24920-1\00039052-6\00024943-3\00024969-8\00030756-1\00037891-9\00037893-5\00037930-5\00036984-3\00036985-0\000"
	"36986-8\00036987-6\00037727-5\00036988-4\00037872-9\00037878-6\00036989-2\00036990-0\00037903-2\00036991-8\000"
	"36992-6\00030786-8\00036993-4\00036994-2\00037729-1\00037626-9\00036999-1\00037000-7\00037750-7\00037909-9\000"
	"41774-1\00030757-9\00037515-4\00037516-2\00038066-7\00038819-9\00037001-5\00037002-3\00037754-9\00042442-4\000"
	"37003-1\00037910-7\00036997-5\00036971-0\00037833-1\00036998-3\00036972-8\00037834-9\00037004-9\00036995-9\000"
	"30737-1\00030738-9\00024639-7\00024638-9\00037008-0\00037009-8\00024641-3\00024640-5\00038069-1\00037005-6\000"
	"37773-9\00042441-6\00024801-3\00026283-2\00026284-0\00026285-7\00037006-4\00037007-2\00037475-1\00037671-5\000"
	"38067-5\00036607-0\00036609-6\00036610-4\00036611-2\00036612-0\00036613-8\00036614-6\00036615-3\00037704-4\000"
	"36616-1\00036617-9\00036618-7\00042689-0\00030778-5\00030758-7\00037892-7\00044178-2\00037545-1\00037728-3\000"
	"30759-5\00037631-9\00037845-5\00037012-2\00037013-0\00037802-6\00036621-1\00036622-9\00036623-7\00037714-3\000"
	"69270-7\00037931-3\00036624-5\00037015-5\00024648-8\00037014-8\00037755-6\00037477-7\00037476-9\00039324-9\000"
	"69263-2\00024828-6\00024871-6\00037998-2\00037999-0\00038000-6\00038006-3\00038068-3\00036996-7\00037010-6\000"
	"37011-4\00037018-9\00037020-5\00037019-7\00037752-3\00039323-1\00049511-9\00024699-1\00026178-4\00026179-2\000"
	"26180-0\00042812-8\00042813-6\00042814-4\00042811-0\00044206-1\00030714-0\00042426-7\00037659-0\00042428-3\000"
	"42429-1\00042427-5\00037660-8\00037846-3\00037298-7\00037299-5\00037808-3\00043671-7\00042471-3\00042474-7\000"
	"39516-0\00037024-7\00037025-4\00037791-1\00039517-8\00037861-2\00037026-2\00043780-6\00037027-0\00043779-8\000"
	"69256-6\00069239-2\00069069-3\00069064-4\00069149-3\00042432-5\00024944-1\00037028-8\00037029-6\00037030-4\000"
	"37770-5\00037870-3\00024668-6\00037031-2\00037032-0\00037033-8\00038007-1\00037034-6\00038779-5\00037300-1\000"
	"37037-9\00037038-7\00038855-3\00037771-3\00037039-5\00037040-3\00038772-0\00030790-0\00037041-1\00037042-9\000"
	"37761-4\00038842-1\00037677-2\00037043-7\00037756-4\00037044-5\00037645-9\00037045-2\00037046-0\00037047-8\000"
	"37048-6\00038780-3\00037049-4\00037613-7\00037863-8\00024921-9\00042473-9\00038117-8\00030751-2\00037050-2\000"
	"37051-0\00037809-1\00042680-9\00037052-8\00037053-6\00037772-1\00037656-6\00037055-1\00037054-4\00037790-3\000"
	"37847-1\00038858-7\00037805-9\00037848-9\00037056-9\00037057-7\00037810-9\00041793-1\00041790-7\00024656-1\000"
	"39047-6\00038065-9\00038818-1\00042008-3\00024893-0\00037058-5\00037059-3\00037207-8\00037731-7\00044205-3\000"
	"38850-4\00037734-1\00037633-5\00039144-1\00041795-6\00069302-8\00036968-6\00030639-9\00042470-5\00030809-8\000"
	"42469-7\00038001-4\00038002-2\00037060-1\00037636-8\00046341-4\00024535-7\00026133-9\00026134-7\00026135-4\000"
	"24536-5\00026136-2\00026137-0\00026138-8\00024541-5\00026097-6\00026098-4\00051395-2\00026099-2\00051394-5\000"
	"36625-2\00046342-2\00038070-9\00038071-7\00038072-5\00038820-7\00046380-2\00024597-7\00038079-0\00038080-8\000"
	"38821-5\00036626-0\00036627-8\00037774-7\00046339-8\00024612-4\00026100-8\00026101-6\00026102-4\00030745-4\000"
	"30631-6\00042269-1\00024664-5\00026106-5\00026107-3\00026108-1\00030883-3\00024676-9\00026109-9\00026110-7\000"
	"26111-5\00046381-0\00037637-6\00024695-9\00037303-5\00024704-9\00026118-0\00026120-6\00026122-2\00024706-4\000"
	"26124-8\00030783-5\00037517-0\00037518-8\00038147-5\00030782-7\00037519-6\00037520-4\00038146-7\00026125-5\000"
	"26126-3\00030780-1\00037521-2\00037522-0\00038144-2\00030781-9\00037523-8\00037524-6\00038145-9\00024709-8\000"
	"26127-1\00026128-9\00026129-7\00042399-6\00042400-2\00043641-0\00042434-1\00037532-9\00037533-7\00038152-5\000"
	"28582-5\00036629-4\00036630-2\00037716-8\00024752-8\00024762-7\00026130-5\00026131-3\00026132-1\00028567-6\000"
	"37319-1\00037321-7\00037320-9\00038797-7\00037062-7\00036632-8\00037738-2\00036628-6\00028565-0\00036635-1\000"
	"36636-9\00037758-0\00048465-9\00024686-8\00026112-3\00026113-1\00026114-9\00024829-4\00048745-4\00043533-9\000"
	"24830-2\00026139-6\00026140-4\00026141-2\00036637-7\00024834-4\00037639-2\00037332-4\00038798-5\00024846-8\000"
	"26142-0\00026143-8\00026144-6\00036886-0\00024854-2\00036887-8\00038774-6\00043529-7\00024855-9\00030791-8\000"
	"36638-5\00036639-3\00037777-0\00028561-9\00030885-8\00030767-8\00030768-6\00036631-0\00038771-2\00047984-0\000"
	"24745-2\00026146-1\00026148-7\00026150-3\00024891-4\00024899-7\00037937-0\00038073-3\00038074-1\00037963-6\000"
	"38868-6\00037962-8\00026151-1\00069071-9\00026152-9\00039326-4\00038866-0\00039489-0\00042381-4\00039493-2\000"
	"37960-2\00037938-8\00039352-0\00038869-4\00037964-4\00026153-7\00039351-2\00039491-6\00038867-8\00039353-8\000"
	"39492-4\00037961-0\00024900-3\00036633-6\00036634-4\00037786-1\00030884-1\00024665-2\00039058-3\00024903-7\000"
	"26154-5\00026155-2\00026156-0\00042159-4\00024909-4\00026157-8\00026158-6\00026159-4\00042160-2\00024911-0\000"
	"24916-9\00028564-3\00048697-7\00037338-1\00028613-8\00024946-6\00036640-1\00043538-8\00037481-9\00038008-9\000"
	"43781-4\00024972-2\00043536-2\00024975-5\00037340-7\00037341-5\00037342-3\00046340-6\00024983-9\00042692-4\000"
	"37975-0\00037323-3\00037324-1\00037965-1\00024993-8\00024994-6\00072876-6\00025000-1\00037325-8\00030889-0\000"
	"30890-8\00025006-8\00026160-2\00026161-0\00026162-8\00026163-6\00026164-4\00026165-1\00025011-8\00037530-3\000"
	"38151-7\00037531-1\00038150-9\00037534-5\00038148-3\00037535-2\00038149-1\00025013-4\00026166-9\00026167-7\000"
	"26168-5\00044238-4\00048464-2\00024689-2\00026115-6\00026116-4\00026117-2\00024619-9\00026169-3\00026170-1\000"
	"51392-9\00026171-9\00051388-7\00043468-8\00049512-7\00025074-6\00026172-7\00026173-5\00026174-3\00051387-9\000"
	"39370-2\00030635-7\00042162-8\00039400-7\00069131-1\00069140-2\00039513-7\00039360-3\00069059-4\00069139-4\000"
	"39377-7\00037583-2\00039372-8\00039373-6\00039390-0\00039511-1\00039376-9\00042164-4\00042163-6\00039414-8\000"
	"39398-3\00069056-0\00041811-1\00041832-7\00042010-9\00042165-1\00046389-3\00039391-8\00039412-2\00069148-5\000"
	"39389-2\00030694-4\00042271-7\00060527-9\00025008-4\00069236-8\00043672-5\00044147-7\00042405-1\00042401-0\000"
	"42411-9\00039392-6\00044199-8\00044198-0\00047373-6\00047375-1\00043521-4\00047983-2\00048489-9\00048488-1\000"
	"43522-2\00048467-5\00043523-0\00044202-0\00044201-2\00036641-9\00037064-3\00037664-0\00036665-8\00037661-6\000"
	"24540-7\00026385-5\00026386-3\00026387-1\00036642-7\00037768-9\00036661-7\00048433-7\00036662-5\00037718-4\000"
	"36643-5\00036644-3\00036645-0\00036646-8\00037679-8\00036647-6\00036648-4\00036649-2\00036650-0\00037681-4\000"
	"36652-6\00036653-4\00036654-2\00037690-5\00036655-9\00036656-7\00037694-7\00030784-3\00036657-5\00038846-2\000"
	"37697-0\00024721-3\00026388-9\00026389-7\00026390-5\00036663-3\00069058-6\00036664-1\00037721-8\00024765-0\000"
	"26391-3\00026392-1\00026393-9\00024806-2\00026394-7\00026395-4\00026396-2\00036651-8\00069257-4\00024861-7\000"
	"26397-0\00026398-8\00026399-6\00037617-8\00042685-8\00042686-6\00036659-1\00036660-9\00037707-7\00036658-3\000"
	"39060-9\00042687-4\00037066-8\00037780-4\00037651-7\00044179-0\00037655-8\00036666-6\00037787-9\00042435-8\000"
	"37840-6\00036667-4\00036668-2\00037793-7\00037853-9\00037867-9\00037879-4\00036669-0\00043784-8\00036670-8\000"
	"37905-7\00024984-7\00069273-1\00037883-6\00036671-6\00036672-4\00037815-8\00037895-0\00037902-4\00037348-0\000"
	"36673-2\00037821-6\00037922-2\00037925-5\00037482-7\00037483-5\00037826-5\00069305-1\00042430-9\00042009-1\000"
	"39378-5\00048468-3\00043467-0\00069060-2\00069142-8\00039379-3\00039380-1\00069061-0\00041819-4\00039381-9\000"
	"69143-6\00039382-7\00038118-6\00038844-7\00037686-3\00038871-0\00038108-7\00038874-4\00038114-5\00044181-6\000"
	"43539-6\00048469-1\00039880-0\00044184-0\00044182-4\00044183-2\00036674-0\00037658-2\00038843-9\00037678-0\000"
	"42166-9\00038841-3\00037675-6\00037068-4\00037069-2\00037698-8\00036945-4\00038851-2\00037762-2\00036946-2\000"
	"69274-9\00038840-5\00037672-3\00037067-6\00036293-9\00037635-0\00036294-7\00036295-4\00036296-2\00037665-7\000"
	"36298-8\00036299-6\00036300-2\00036301-0\00037682-2\00036297-0\00036302-8\00036303-6\00036304-4\00037695-4\000"
	"36305-1\00036306-9\00036307-7\00037699-6\00024722-1\00026379-8\00026380-6\00026381-4\00036308-5\00036309-3\000"
	"37722-6\00030788-4\00036310-1\00036311-9\00037742-4\00036312-7\00036838-1\00048470-9\00048471-7\00037604-6\000"
	"69261-6\00030766-0\00037256-5\00039062-5\00036313-5\00036314-3\00037781-2\00037648-3\00039061-7\00024908-6\000"
	"26382-2\00026383-0\00026384-8\00037854-7\00024918-5\00024941-7\00030775-1\00037257-3\00037259-9\00037260-7\000"
	"37261-5\00037906-5\00037881-0\00037888-5\00036315-0\00037812-5\00036316-8\00037820-8\00037926-3\00037454-6\000"
	"48738-9\00037455-3\00037827-3\00048737-1\00037933-9\00069154-3\00039393-4\00039399-1\00039364-5\00039404-9\000"
	"39383-5\00048472-5\00039365-2\00069155-0\00039394-2\00043499-3\00043483-7\00039901-4\00039902-2\00039882-6\000"
	"39883-4\00030776-9\00069151-9\00024778-3\00069138-6\00069254-1\00036947-0\00036948-8\00037700-2\00036949-6\000"
	"42443-2\00036317-6\00036319-2\00036320-0\00036321-8\00036322-6\00036323-4\00037683-0\00036318-4\00036324-2\000"
	"37691-3\00030789-2\00036325-9\00036326-7\00037743-2\00036327-5\00043534-7\00043535-4\00036839-9\00037609-5\000"
	"37612-9\00036328-3\00069265-7\00036329-1\00036330-9\00037794-5\00037855-4\00037868-7\00037876-0\00036331-7\000"
	"36332-5\00048473-3\00037907-3\00037882-8\00038155-8\00037070-0\00037071-8\00037828-1\00037934-7\00069144-4\000"
	"39384-3\00039385-0\00039413-0\00039099-7\00069063-6\00039387-6\00069145-1\00039386-8\00069062-8\00038852-0\000"
	"37763-0\00036675-7\00036676-5\00037744-0\00036890-2\00037351-4\00030750-4\00036677-3\00037795-2\00037856-2\000"
	"24922-7\00024939-1\00030797-5\00037353-0\00037355-5\00037356-3\00037357-1\00037350-6\00037072-6\00037829-9\000"
	"39407-2\00069081-8\00037073-4\00069080-0\00039063-3\00042273-3\00036678-1\00036679-9\00037796-0\00042691-6\000"
	"38156-6\00037074-2\00037830-7\00036680-7\00036681-5\00036682-3\00036683-1\00037831-5\00042412-7\00039064-1\000"
	"69070-1\00038856-1\00037782-0\00024796-5\00024792-4\00024653-8\00024654-6\00037080-9\00037081-7\00037082-5\000"
	"38781-1\00039339-7\00037083-3\00038782-9\00037126-0\00037084-1\00038783-7\00039512-9\00039401-5\00069153-5\000"
	"69262-4\00037618-6\00037623-6\00039065-8\00037619-4\00024794-0\00030779-3\00036684-9\00036685-6\00037667-3\000"
	"36686-4\00036701-1\00037719-2\00036687-2\00039066-6\00036688-0\00036689-8\00036690-6\00036691-4\00037684-8\000"
	"36693-0\00036694-8\00036695-5\00037692-1\00039069-0\00036696-3\00036697-1\00037701-0\00042409-3\00069130-3\000"
	"48474-1\00038847-0\00037710-1\00036702-9\00036703-7\00036704-5\00037725-9\00036706-0\00036707-8\00036708-6\000"
	"37736-6\00036709-4\00036590-8\00036710-2\00037745-7\00036692-2\00069258-2\00036711-0\00042438-2\00036712-8\000"
	"36713-6\00037776-2\00037620-2\00036705-2\00036699-7\00036700-3\00037708-5\00036698-9\00037652-5\00036714-4\000"
	"36715-1\00037788-7\00037841-4\00036716-9\00024919-3\00024928-4\00024942-5\00037361-3\00039067-4\00043785-5\000"
	"24970-6\00030753-8\00038123-6\00037974-3\00037889-3\00036717-7\00036718-5\00037816-6\00037896-8\00036719-3\000"
	"37822-4\00030793-4\00038860-3\00037832-3\00037839-8\00039070-8\00042404-4\00039071-6\00037095-7\00037096-5\000"
	"37097-3\00037666-5\00039072-4\00036720-1\00036721-9\00037668-1\00036731-8\00036722-7\00036723-5\00036724-3\000"
	"37685-5\00036725-0\00036726-8\00036727-6\00037696-2\00036728-4\00036729-2\00036730-0\00037702-8\00069057-8\000"
	"38848-8\00037711-9\00036732-6\00036733-4\00037748-1\00037624-4\00036734-2\00036735-9\00037908-1\00036736-7\000"
	"37813-3\00037927-1\00037099-9\00038083-2\00037101-3\00042410-1\00037102-1\00037118-7\00037115-3\00069137-8\000"
	"39371-0\00039334-8\00039375-1\00042417-6\00042418-4\00039369-4\00037103-9\00037079-1\00039074-0\00039073-2\000"
	"69147-7\00039388-4\00037105-4\00037106-2\00037107-0\00037108-8\00037749-9\00037109-6\00037110-4\00038786-0\000"
	"37111-2\00037116-1\00037117-9\00037740-8\00038009-7\00037112-0\00037113-8\00037114-6\00037747-3\00069065-1\000"
	"37086-6\00037087-4\00037723-4\00037090-8\00069146-9\00037089-0\00037088-2\00038784-5\00030763-7\00037077-5\000"
	"37091-6\00037092-4\00037093-2\00037724-2\00030770-2\00042167-7\00037094-0\00038785-2\00041776-6\00024793-2\000"
	"44185-7\00044186-5\00041817-8\00041777-4\00030726-4\00037078-3\00030754-6\00039330-6\00042380-6\00039368-6\000"
	"39068-2\00039331-4\00039332-2\00039374-4\00024805-4\00026364-0\00026365-7\00026366-5\00039333-0\00038084-0\000"
	"37119-5\00039076-5\00037621-0\00037649-1\00039075-7\00037098-1\00044187-3\00037100-5\00024797-3\00037120-3\000"
	"37104-7\00042011-7\00024642-1\00024808-8\00026361-6\00026362-4\00026363-2\00037121-1\00037680-6\00037122-9\000"
	"37797-8\00037485-0\00039077-3\00046349-7\00038082-4\00038822-3\00037123-7\00038787-8\00036961-1\00037799-4\000"
	"37124-5\00037789-5\00069266-5\00037125-2\00038788-6\00024562-1\00024650-4\00024649-6\00037085-8\00037076-7\000"
	"24798-1\00043463-9\00024795-7\00042019-0\00039329-8\00039328-0\00039395-9\00039321-5\00039336-3\00039335-5\000"
	"39337-1\00039344-7\00039338-9\00039397-5\00039343-9\00039348-8\00039325-6\00039346-2\00039347-0\00039396-7\000"
	"24632-2\00037075-9\00043561-0\00038003-0\00038815-7\00042406-9\00042407-7\00042445-7\00037484-3\00037746-5\000"
	"42403-6\00042408-5\00042444-0\00042446-5\00039403-1\00037127-8\00037128-6\00037807-5\00046386-9\00039884-2\000"
	"39861-0\00042709-6\00039860-2\00026352-5\00026353-3\00026354-1\00024724-7\00037362-1\00024591-0\00037996-6\000"
	"37995-8\00037997-4\00038814-0\00037486-8\00037852-1\00039859-4\00039875-0\00039840-4\00039842-0\00039874-3\000"
	"39819-8\00039741-4\00024605-8\00039152-4\00069158-4\00048475-8\00069150-1\00069259-0\00026346-7\00039154-0\000"
	"26347-5\00042169-3\00026348-3\00042168-5\00046350-5\00024604-1\00026349-1\00026350-9\00026351-7\00046351-3\000"
	"39895-8\00039887-5\00039889-1\00039885-9\00039910-5\00039912-1\00039909-7\00039908-9\00039886-7\00039890-9\000"
	"39888-3\00039867-7\00039863-6\00039866-9\00039864-4\00039865-1\00039869-3\00039868-5\00039893-3\00043644-4\000"
	"39858-6\00039636-6\00039871-9\00042261-8\00042262-6\00043653-5\00039847-9\00039899-0\00042308-7\00042263-4\000"
	"39856-0\00043500-8\00044148-5\00043642-8\00043664-2\00043643-6\00043666-7\00043663-4\00043665-9\00039870-1\000"
	"43654-3\00039685-3\00039940-2\00043787-1\00043648-5\00043649-3\00039827-1\00039828-9\00039327-2\00044208-7\000"
	"30720-7\00042311-1\00042312-9\00039768-7\00039767-9\00024997-9\00039769-5\00039892-5\00039891-7\00043646-9\000"
	"43645-1\00043647-7\00039653-1\00039657-2\00039933-7\00039830-5\00039677-0\00039490-8\00024700-7\00039686-1\000"
	"42170-1\00039672-1\00072256-1\00024571-2\00024572-0\00043788-9\00043789-7\00039673-9\00030650-6\00039665-5\000"
	"39664-8\00039848-7\00039849-5\00024876-5\00044149-3\00039954-3\00044140-2\00039831-3\00039951-9\00039934-5\000"
	"39829-7\00042171-9\00039749-7\00039679-6\00039750-5\00042305-3\00042397-0\00039923-8\00039917-0\00039919-6\000"
	"39925-3\00039931-1\00042306-1\00039929-5\00039921-2\00039924-6\00039922-0\00039920-4\00039915-4\00039928-7\000"
	"39927-9\00039914-7\00046348-9\00044210-3\00048480-8\00046390-1\00046347-1\00048481-6\00046344-8\00046345-5\000"
	"48479-0\00043492-8\00043497-7\00043491-0\00043496-9\00043489-4\00043494-4\00043490-2\00043495-1\00044188-1\000"
	"48478-2\00048477-4\00048476-6\00047370-2\00047371-0\00043498-5\00043482-9\00047381-9\00043543-8\00044189-9\000"
	"48746-2\00043486-0\00046377-8\00048482-4\00043488-6\00043493-6\00044190-7\00048483-2\00046346-3\00046343-0\000"
	"48485-7\00048486-5\00048484-0\00044191-5\00044239-2\00044193-1\00044192-3\00044211-1\00047367-8\00047374-4\000"
	"47376-9\00047379-3\00048747-0\00048487-3\00044212-9\00047382-7\00047368-6\00044194-9\00044195-6\00043524-8\000"
	"44197-2\00044196-4\00049570-5\00037160-9\00038793-6\00037158-3\00037806-7\00037161-7\00069267-3\00037538-6\000"
	"38789-4\00037157-5\00038791-0\00039350-4\00037162-5\00038794-4\00037167-4\00038795-1\00069156-8\00043790-5\000"
	"38004-8\00038816-5\00037539-4\00037540-2\00030771-0\00037627-7\00037164-1\00037864-6\00037165-8\00037166-6\000"
	"37871-1\00037134-4\00037135-1\00037670-7\00042382-2\00039366-0\00043464-7\00037603-8\00039100-3\00039101-1\000"
	"39341-3\00039406-4\00039405-6\00042436-6\00037869-5\00037605-3\00037862-0\00037136-9\00037803-4\00039340-5\000"
	"37133-6\00037132-8\00038010-5\00037929-7\00069157-6\00039515-2\00037474-4\00037669-9\00043480-3\00037541-0\000"
	"47380-1\00043470-4\00047377-7\00024610-8\00026287-3\00026289-9\00026291-5\00041826-9\00041785-7\00036737-5\000"
	"41830-1\00041789-9\00036738-3\00036893-6\00042007-5\00037646-7\00044209-5\00048466-7\00042710-4\00036739-1\000"
	"38838-9\00037642-6\00041797-2\00042335-0\00038125-1\00038120-2\00037137-7\00039687-9\00039754-7\00049571-3\000"
	"39843-8\00041836-8\00039627-5\00039822-2\00039645-7\00039695-2\00039936-0\00037542-8\00037543-6\00037554-3\000"
	"38854-6\00037769-7\00030769-4\00038086-5\00039935-2\00039949-3\00039904-8\00039907-1\00039937-8\00039950-1\000"
	"36608-8\00036740-9\00036741-7\00037687-1\00036744-1\00037737-4\00036619-5\00036745-8\00036746-6\00037757-2\000"
	"36747-4\00037630-1\00036742-5\00036743-3\00037709-3\00048748-8\00036748-2\00043791-3\00048749-6\00036749-0\000"
	"37817-4\00036894-4\00037544-4\00038839-7\00037643-4\00042398-8\00037139-3\00037154-2\00037155-9\00043469-6\000"
	"37063-5\00037546-9\00048491-5\00048490-7\00048699-3\00037152-6\00037140-1\00037804-2\00036750-8\00042272-5\000"
	"36751-6\00036752-4\00036753-2\00037713-5\00036754-0\00030721-5\00037547-7\00037548-5\00037835-6\00037143-5\000"
	"37144-3\00037145-0\00037142-7\00037860-4\00037146-8\00030741-3\00039078-1\00036755-7\00036756-5\00036757-3\000"
	"37715-0\00037884-4\00037549-3\00037550-1\00037836-4\00036758-1\00037148-4\00037147-6\00030742-1\00030743-9\000"
	"30744-7\00024643-9\00037149-2\00038790-2\00037859-6\00069271-5\00024647-0\00024644-7\00036759-9\00039079-9\000"
	"37141-9\00039519-4\00039521-0\00039520-2\00024646-2\00024645-4\00037150-0\00024635-5\00046378-6\00043660-0\000"
	"43661-8\00043658-4\00043656-8\00039719-0\00043777-2\00039722-4\00039720-8\00039728-1\00039726-5\00039727-3\000"
	"39699-4\00039701-8\00039731-5\00039735-6\00039708-3\00039709-1\00039705-9\00039707-5\00039703-4\00039702-6\000"
	"39733-1\00039941-0\00039833-9\00039716-6\00039697-8\00039730-7\00039732-3\00039715-8\00039704-2\00039714-1\000"
	"39713-3\00030765-2\00030764-5\00041823-6\00041782-4\00030746-2\00041827-7\00041786-5\00041773-3\00041818-6\000"
	"41778-2\00043570-1\00041829-3\00041788-1\00037168-2\00037169-0\00038796-9\00037170-8\00041825-1\00041784-0\000"
	"41820-2\00041779-0\00030792-6\00030772-8\00030747-0\00041831-9\00041791-5\00046391-9\00041824-4\00041783-2\000"
	"30723-1\00037171-6\00044203-8\00037172-4\00041828-5\00041787-3\00037151-8\00030731-4\00030730-6\00024634-8\000"
	"24824-5\00042402-8\00043657-6\00030733-0\00037131-0\00037138-5\00041792-3\00024651-2\00042414-3\00037016-3\000"
	"37017-1\00037775-4\00030740-5\00030739-7\00043479-5\00030838-7\00037364-7\00038799-3\00038107-9\00037304-3\000"
	"37302-7\00038115-2\00024930-0\00030715-7\00042424-2\00039367-8\00042472-1\00042425-9\00043569-3\00030716-5\000"
	"30717-3\00024929-2\00024606-6\00039153-2\00069159-2\00048492-3\00026175-0\00042174-3\00026176-8\00046355-4\000"
	"26177-6\00046354-7\00046356-2\00037022-1\00037021-3\00037023-9\00038778-7\00037551-9\00037552-7\00038807-4\000"
	"37553-5\00043550-3\00039952-7\00039676-2\00039894-1\00039896-6\00039814-9\00039634-1\00039903-0\00039817-2\000"
	"39815-6\00039824-8\00039633-3\00039853-7\00039832-1\00039878-4\00039900-6\00039855-2\00043501-6\00044150-1\000"
	"39854-5\00037153-4\00069136-0\00037163-3\00037156-7\00037759-8\00039345-4\00069255-8\00038088-1\00038087-3\000"
	"38824-9\00024579-5\00043518-0\00037365-4\00039518-6\00043519-8\00038089-9\00037159-1\00038792-8\00043796-2\000"
	"69304-4\00069303-6\00069072-7\00037555-0\00038808-2\00043532-1\00039944-4\00039948-5\00039947-7\00039946-9\000"
	"39943-6\00030697-7\00039942-8\00024888-0\00039835-4\00039836-2\00039945-1\00039837-0\00039834-7\00046361-2\000"
	"39932-9\00039873-5\00039683-8\00039698-6\00039845-3\00042711-2\00042175-0\00039818-0\00039826-3\00039669-7\000"
	"24713-0\00039660-6\00039661-4\00039663-0\00042309-5\00024750-2\00043459-7\00024577-9\00047372-8\00025070-4\000"
	"24574-6\00046352-1\00043485-2\00039150-8\00069251-7\00042415-0\00042416-8\00037201-1\00037202-9\00037203-7\000"
	"37676-4\00037205-2\00037206-0\00037720-0\00038845-4\00037693-9\00024708-0\00026094-3\00026095-0\00026096-8\000"
	"37584-0\00038810-8\00024809-6\00026085-1\00026086-9\00026087-7\00037204-5\00069264-0\00037208-6\00069275-6\000"
	"38124-4\00037899-2\00037209-4\00037823-2\00044233-5\00044232-7\00037579-0\00037580-8\00037581-6\00037663-2\000"
	"39651-5\00038090-7\00038091-5\00039059-1\00024666-0\00046357-0\00030633-2\00042683-3\00043574-3\00044227-7\000"
	"37565-9\00038092-3\00041770-9\00043650-1\00030630-8\00030824-7\00037585-7\00038853-8\00037765-5\00037615-2\000"
	"37936-2\00037640-0\00064140-7\00064141-5\00038094-9\00037973-5\00025005-0\00025014-2\00037976-8\00042014-1\000"
	"37980-0\00037981-8\00037575-8\00038101-2\00046376-0\00038100-4\00038102-0\00025030-8\00030832-0\00030831-2\000"
	"37387-8\00037939-6\00038861-1\00037941-2\00024658-7\00030837-9\00024546-4\00037366-2\00069054-5\00037380-3\000"
	"37381-1\00037587-3\00037588-1\00037589-9\00037590-7\00037591-5\00037592-3\00037593-1\00037594-9\00037382-9\000"
	"37383-7\00038800-9\00037379-5\00037384-5\00037385-2\00037386-0\00024551-4\00030828-8\00037388-6\00024581-1\000"
	"69077-6\00037389-4\00024617-3\00026079-4\00039097-1\00039094-8\00039098-9\00038863-7\00037945-3\00030821-3\000"
	"30820-5\00037390-2\00037948-7\00038864-5\00037952-9\00026080-2\00026081-0\00039095-5\00038865-2\00037953-7\000"
	"38862-9\00037944-6\00037391-0\00037392-8\00037393-6\00037943-8\00024622-3\00037403-3\00037394-4\00037173-2\000"
	"30891-6\00037174-0\00037595-6\00030848-6\00030849-4\00037395-1\00037949-5\00037175-7\00037176-5\00037397-7\000"
	"37398-5\00038801-7\00037399-3\00030822-1\00062448-6\00062449-4\00030823-9\00025076-1\00043782-2\00037177-3\000"
	"24862-5\00037178-1\00037739-0\00037179-9\00025079-5\00037487-6\00047986-5\00047987-3\00030829-6\00064995-4\000"
	"65000-2\00037401-7\00024833-6\00024860-9\00030833-8\00037935-4\00024874-0\00044240-0\00069249-1\00037181-5\000"
	"37778-8\00037404-1\00039057-5\00030830-4\00037182-3\00037779-6\00030834-6\00062446-0\00062447-8\00024925-0\000"
	"26082-8\00026083-6\00026084-4\00024992-0\00024991-2\00037886-9\00037405-8\00037406-6\00037966-9\00037180-7\000"
	"37402-5\00038119-4\00037900-8\00037489-2\00037977-6\00037396-9\00037488-4\00037967-7\00024576-1\00037979-2\000"
	"37407-4\00037490-0\00037968-5\00042156-0\00025017-5\00043559-4\00037586-5\00039054-2\00038095-6\00038096-4\000"
	"38825-6\00030810-6\00038098-0\00038099-8\00038827-2\00024845-0\00030850-2\00030851-0\00037599-8\00038812-4\000"
	"24827-8\00030839-5\00030840-3\00037597-2\00037598-0\00037596-4\00038811-6\00037600-4\00039510-3\00037601-2\000"
	"38813-2\00039148-2\00039146-6\00039145-8\00039147-4\00024661-1\00038116-0\00038097-2\00038826-4\00024902-9\000"
	"26067-9\00026068-7\00026069-5\00038153-3\00048698-5\00042460-6\00048696-9\00024912-8\00024552-2\00025016-7\000"
	"39151-6\00037183-1\00037184-9\00037185-6\00037942-0\00037186-4\00037187-2\00037188-0\00037947-9\00024764-3\000"
	"26070-3\00026071-1\00026072-9\00024800-5\00026073-7\00026074-5\00026075-2\00037647-5\00037189-8\00037190-6\000"
	"37785-3\00024910-2\00026076-0\00026077-8\00026078-6\00037901-6\00037409-0\00037410-8\00037818-2\00025034-0\000"
	"37570-9\00037571-7\00037641-8\00037191-4\00024825-2\00030813-0\00064996-2\00064997-0\00024927-6\00037192-2\000"
	"37193-0\00070933-7\00025022-5\00030811-4\00037572-5\00024947-4\00038103-8\00030808-0\00038104-6\00024974-8\000"
	"24985-4\00069066-9\00030843-7\00037602-0\00030844-5\00037940-4\00058746-9\00024569-6\00037411-6\00024573-8\000"
	"37195-5\00030819-7\00039055-9\00037412-4\00037413-2\00037950-3\00042157-8\00037416-5\00039093-0\00037421-5\000"
	"37419-9\00037197-1\00037420-7\00037954-5\00037607-9\00024788-2\00037414-0\00037196-3\00037767-1\00037574-1\000"
	"30825-4\00037422-3\00037958-6\00030852-8\00024685-0\00069250-9\00030847-8\00030846-0\00037423-1\00037959-4\000"
	"30827-0\00065803-9\00065802-1\00065804-7\00065805-4\00030826-2\00037969-3\00037970-1\00037971-9\00037972-7\000"
	"24550-6\00037415-7\00038859-5\00037824-0\00025023-3\00026064-6\00026065-3\00026066-1\00025025-8\00030845-2\000"
	"30645-6\00043554-5\00039096-3\00043783-0\00025080-3\00030816-3\00024575-3\00037200-3\00037199-7\00037198-9\000"
	"24678-5\00024712-2\00042459-8\00024924-3\00024673-6\00024681-9\00024667-8\00024894-8\00039363-7\00038105-3\000"
	"39349-6\00030761-1\00038873-6\00038113-7\00025020-9\00030841-1\00030842-9\00037566-7\00037567-5\00037568-3\000"
	"69272-3\00024780-9\00038872-8\00038112-9\00037569-1\00030647-2\00039696-0\00042161-0\00039652-3\00042383-0\000"
	"42690-8\00024945-8\00024971-4\00043481-1\00030785-0\00043461-3\00039688-7\00024679-3\00042684-1\00042681-7\000"
	"37576-6\00039850-3\00025007-6\00039841-2\00039857-8\00039624-2\00024770-0\00039846-1\00039738-0\00025032-4\000"
	"42708-8\00030736-3\00024682-7\00037556-8\00037557-6\00037558-4\00037673-1\00037559-2\00037705-1\00037560-0\000"
	"37561-8\00037562-6\00037753-1\00037563-4\00037564-2\00037814-1\00039056-7\00038093-1\00039670-5\00064051-6\000"
	"64052-4\00024826-0\00024663-7\00042158-6\00042776-5\00025031-6\00024730-4\00039643-2\00039646-5\00039650-7\000"
	"24776-7\00030877-5\00024804-7\00026088-5\00026089-3\00026090-1\00039693-7\00039694-5\00043557-8\00039897-4\000"
	"39877-6\00039629-1\00039737-2\00039739-8\00039742-2\00039619-2\00043669-1\00039747-1\00030696-9\00039751-3\000"
	"30695-1\00025018-3\00039626-7\00049118-3\00039939-4\00039671-3\00039752-1\00024773-4\00030713-2\00042413-5\000"
	"43651-9\00039820-6\00039666-3\00039667-1\00069231-9\00069232-7\00024819-5\00039744-8\00039674-7\00041771-7\000"
	"39625-9\00039745-5\00043667-5\00039753-9\00039765-3\00039642-4\00044234-3\00039766-1\00039812-3\00039630-9\000"
	"39757-0\00024831-0\00044141-0\00044142-8\00039746-3\00069233-5\00025001-9\00026091-9\00026092-7\00026093-5\000"
	"44146-9\00039689-5\00069230-1\00039764-6\00024683-5\00044145-1\00039756-2\00024714-8\00044143-6\00039690-3\000"
	"42700-5\00024751-0\00039635-8\00051389-5\00042012-5\00024669-4\00037577-4\00037578-2\00044144-4\00037582-4\000"
	"69055-2\00052073-4\00028631-0\00046242-4\00052070-0\00074282-5\00071683-7\00071685-2\00034086-9\00060555-0\000"
	"34084-4\00069761-5\00070946-9\00034091-9\00048767-8\00060556-8\00035519-8\00035517-2\00035511-5\00034066-1\000"
	"60557-6\00072135-7\00034083-6\00060684-8\00060558-4\00034090-1\00034092-7\00035528-9\00069760-7\00060559-2\000"
	"70940-2\00034070-3\00034085-1\00057826-0\00057025-9\00035524-8\00034087-7\00034089-3\00069758-1\00035521-4\000"
	"69763-1\00034068-7\00043678-2\00034074-5\00042227-9\00034073-7\00035518-0\00035523-0\00061147-5\00070943-6\000"
	"70941-0\00070944-4\00035525-5\00035510-7\00034072-9\00071743-9\00034082-8\00061146-7\00071744-7\00069719-3\000"
	"69670-8\00034069-5\00072090-4\00064123-3\00071446-9\00060685-5\00073815-3\00064124-1\00034067-9\00034076-0\000"
	"69730-0\00059845-8\00060560-0\00062387-6\00034079-4\00034075-2\00070945-1\00070939-4\00066105-8\00074045-6\000"
	"57027-5\00043679-0\00049489-8\00043680-8\00034078-6\00034080-2\00061149-1\00070942-8\00070934-5\00070948-5\000"
	"70935-2\00060561-8\00034088-5\00051941-3\00051947-0\00051948-8\00051945-4\00051944-7\00051943-9\00051942-1\000"
	"51946-2\00034081-0\00043681-6\00066106-6\00043682-4\00059772-4\00060683-0\00071681-1\00071684-5\00071686-0\000"
	"71682-9\00071687-8\00071688-6\00057026-7\00069669-0\00059769-0\00042232-9\00042228-7\00057059-8\00059774-0\000"
	"59775-7\00059770-8\00059776-5\00059771-6\00059768-2\00059773-2\00035526-3\00035522-2\00057827-8\00043683-2\000"
	"34093-5\00070938-6\00069759-9\00048779-3\00048780-1\00042231-1\00042230-3\00038056-8\00042229-5\00069718-5\000"
	"35520-6\00044425-7\00035515-6\00035514-9\00061150-9\00035527-1\00055122-6\00034077-8\00035516-4\00035513-1\000"
	"42796-3\00035512-3\00069762-3\00043684-0\00054433-8\00070936-0\00043685-7\00034071-1\00074477-1\00074479-7\000"
	"74476-3\00074480-5\00074478-9\00042566-0\00021862-8\00069764-9\00048766-0\00070949-3\00060572-5\00060573-3\000"
	"60574-1\00073983-9\00040811-2\00029112-0\00029111-2\00072169-6\00044943-9\00011206-0\00026988-6\00050081-9\000"
	"57553-0\00057552-2\00057551-4\00053347-1\00042855-7\00016110-9\00040818-7\00053348-9\00025561-2\00055808-0\000"
	"56611-7\00056608-3\00057493-9\00040816-1\00056602-6\00056613-3\00056609-1\00056612-5\00056603-4\00057492-1\000"
	"56556-4\00056604-2\00056610-9\00056605-9\00059987-8\00059986-0\00059985-2\00059984-5\00056555-6\00016294-1\000"
	"57491-3\00056606-7\00013480-9\00044729-2\00069799-5\00057562-1\00057561-3\00057560-5\00072510-1\00072509-3\000"
	"82242000\000225732001\00079993009\00032074000\0004322002\000224687002\00062480006\00080522000\00036125001\000"
	"48311003\000284546000\00042665001\00045618002\000418518002\00073770003\00069362002\00052668009\000360957003\000"
	"10206005\00037550003\00073644007\00031628002\00058482006\00090484001\0001814000\00022549003\00056293002\000360966004\000"
	"2849009\00014866005\00038238005\00056189001\00089972002\00078088001\00078001009\00023392004\00036293008\0003729002\000"
	"5584006\00037546005\00057159002\000331006\00050569004\00079491001\00033022008\00019602009\00039350007\00083891005\000"
	"394759007\000405607001\000309900005\000275576008\00010531005\00091154008\00041844007\00045899008\00051563005\000"
	"1773006\00072311000\0006827000\000309898008\00039913001\00077931003\00025681007\00020078004\00046224007\00081234003\000"
	"35971002\00011424001\000409519008\000901005\0002081004\00059374000\000413456002\000413817003\000310205006\000"
	"419955002\000272501009\000394777002\000408467006\000394577000\000394578005\000421661004\000408462000\000394579002\000"
	"394804000\000394580004\000394803006\000408480009\000408454008\000394809005\000394592004\000394600006\000394601005\000"
	"394581000\000408478003\000394812008\000408444009\000394582007\000408475000\000410005002\000394583002\000419772000\000"
	"394584008\000408443003\000394802001\000394915009\000394814009\000394808002\000394811001\000408446006\000394586005\000"
	"394916005\000408472002\000394597005\000394598000\000394807007\000419192003\000408468001\000394593009\000394813003\000"
	"410001006\000394589003\000394591006\000394599008\000394649004\000408470005\000394585009\000394821009\000422191005\000"
	"394594003\000416304004\000418960008\000394882004\000394806003\000394588006\000408459003\000394607009\000419610006\000"
	"418058008\000420208008\000418652005\000418535003\000418862001\000419365004\000418002000\000419983000\000419170002\000"
	"419472004\000394539006\000420112009\000409968004\000394587001\000394913002\000408440000\000418112009\000419815003\000"
	"394914008\000408455009\000394602003\000408447002\000394810000\000408450004\000408476004\000408469009\000408466002\000"
	"408471009\000408464004\000408441001\000408465003\000394605001\000394608004\000408461007\000408460008\000394606000\000"
	"408449004\000418018006\000394604002\000394609007\000408474001\000394610002\000394611003\000408477008\000394801008\000"
	"408463005\000419321007\000394576009\000394590007\000409967009\000408448007\000419043006\000394612005\000394733009\000"
	"394732004\000397640006\000734163000\000LA27975-4\000LA27976-2\000LA27977-0\000LA27978-8\000LA28865-6\000LA28866-4\000"
	"LA27980-4\000LA28867-2\000365858006\000160245001\00024484000\0006736007\000255604002\000385356007\000261023001\000"
	"260998006\000254291000\000http://hl7.org/fhir/StructureDefinition/lipidprofile\000application/hl7-cda+xml\000"
	"439031000124108\000439021000124105\000439041000124103\000439081000124109\00032039001\00061088005\000425620007\000"
	"900000000000003001\000900000000000013009\000129264002\00068219\00068220\00068221\00068222\00068223\00068224\00068226\000"
	"532353\000532354\000532355\00049062001\000C106046\000C106045\000C106047\000C113844\000C101673\000C106038\000"
	"182836005\000182922004\000nm\000um\000mm\000km\00010154-3\00010157-6\00010160-0\00010164-2\00010183-2\00010184-0\000"
	"10187-3\00010210-3\00010216-0\00010218-6\00010223-6\00010222-8\00011329-0\00011348-0\00011369-6\00057852-6\000"
	"11493-4\00011535-2\00011537-8\00018776-5\00029299-5\00029545-1\00029549-3\00029554-3\00029762-2\00030954-2\000"
	"42344-2\00042346-7\00042348-3\00042349-1\00046240-8\00046241-6\0008648-8\0008716-3\000Doc\00018726-0\00026436-6\000"
	"26441-6\00026442-4\00027895-2\00027896-0\00027897-8\00027898-6\00028619-5\00028634-4\00034140-4\00034775-7\000"
	"47049-2\000ms\000s\00071388002\000243796009\000272379006\000urn:ihe:pcc:handp:2008\000urn:ihe:pcc:xphr:2007\000"
	"urn:ihe:pcc:aps:2007\000urn:ihe:pcc:xds-ms:2007\000urn:ihe:pcc:edr:2007\000urn:ihe:pcc:edes:2007\000"
	"urn:ihe:pcc:apr:handp:2008\000urn:ihe:pcc:apr:lab:2008\000urn:ihe:pcc:apr:edu:2008\000urn:ihe:pcc:irc:2008\000"
	"urn:ihe:pcc:crc:2008\000urn:ihe:pcc:cm:2008\000urn:ihe:pcc:ic:2009\000urn:ihe:pcc:tn:2007\000urn:ihe:pcc:nn:2007\000"
	"urn:ihe:pcc:ctn:2007\000urn:ihe:pcc:edpn:2007\000urn:ihe:pcc:hp:2008\000urn:ihe:pcc:ldhp:2009\000"
	"urn:ihe:pcc:lds:2009\000urn:ihe:pcc:mds:2009\000urn:ihe:pcc:nds:2010\000urn:ihe:pcc:ppvs:2010\000"
	"urn:ihe:pcc:trs:2011\000urn:ihe:pcc:ets:2011\000urn:ihe:pcc:its:2011\000urn:ihe:iti:bppc:2007\000"
	"urn:ihe:iti:bppc-sd:2007\000urn:ihe:iti:xdw:2011:workflowDoc\000urn:ihe:iti:dsg:detached:2014\000"
	"urn:ihe:iti:dsg:enveloping:2014\000urn:ihe:iti:xds-sd:pdf:2008\000urn:ihe:iti:xds-sd:text:2008\000"
	"urn:ihe:lab:xd-lab:2008\000urn:ihe:rad:TEXT\000urn:ihe:rad:PDF\000"
	"urn:ihe:rad:CDA:ImagingReportStructuredHeadings:2013\000urn:ihe:card:imaging:2011\000urn:ihe:card:CRC:2012\000"
	"urn:ihe:card:EPRC-IE:2014\000urn:ihe:dent:TEXT\000urn:ihe:dent:PDF\000"
	"urn:ihe:dent:CDA:ImagingReportStructuredHeadings:2013\000urn:ihe:pat:apsr:all:2010\000"
	"urn:ihe:pat:apsr:cancer:all:2010\000urn:ihe:pat:apsr:cancer:breast:2010\000urn:ihe:pat:apsr:cancer:colon:2010\000"
	"urn:ihe:pat:apsr:cancer:prostate:2010\000urn:ihe:pat:apsr:cancer:thyroid:2010\000urn:ihe:pat:apsr:cancer:lung:2010\000"
	"urn:ihe:pat:apsr:cancer:skin:2010\000urn:ihe:pat:apsr:cancer:kidney:2010\000urn:ihe:pat:apsr:cancer:cervix:2010\000"
	"urn:ihe:pat:apsr:cancer:endometrium:2010\000urn:ihe:pat:apsr:cancer:ovary:2010\000"
	"urn:ihe:pat:apsr:cancer:esophagus: 2010\000urn:ihe:pat:apsr:cancer:stomach: 2010\000"
	"urn:ihe:pat:apsr:cancer:liver:2010\000urn:ihe:pat:apsr:cancer:pancreas: 2010\000urn:ihe:pat:apsr:cancer:testis:2010\000"
	"urn:ihe:pat:apsr:cancer:urinary_bladder:2010\000urn:ihe:pat:apsr:cancer:lip_oral_cavity:2010\000"
	"urn:ihe:pat:apsr:cancer:pharynx:2010\000urn:ihe:pat:apsr:cancer:salivary_gland:2010\000"
	"urn:ihe:pat:apsr:cancer:larynx:2010\000urn:ihe:pharm:pre:2010\000urn:ihe:pharm:padv:2010\000urn:ihe:pharm:dis:2010\000"
	"urn:ihe:pharm:pml:2013\000urn:hl7-org:sdwg:ccda-structuredBody:1.1\000urn:hl7-org:sdwg:ccda-nonXMLBody:1.1\000"
	"443031000124106\000443051000124104\000442911000124109\000443021000124108\000442971000124100\000442981000124102\000"
	"442991000124104\000443011000124100\000442961000124107\000442951000124105\000442941000124108\000442921000124101\000"
	"442931000124103\000443361000124100\000443401000124105\000443491000124103\000443501000124106\000443421000124100\000"
	"443471000124104\000444431000124104\000443451000124109\000441561000124106\000443461000124106\000441531000124102\000"
	"443561000124107\000443481000124101\000441571000124104\000441591000124103\000441601000124106\000443351000124102\000"
	"443771000124106\000441671000124100\000443111000124101\000443431000124102\000443411000124108\000442651000124102\000"
	"LP43571-6\00014647-2\00035200-5\0009342-7\000lock\000tbrottled\0005932-9\000705383004\00083418008\000255620007\000"
	"32485007\000308283009\000442137000\000386216000\000123456\000123457\000987654\000997755\000321789\0001857005\000"
	"397430003\00014189004\00036989005\00036653000\00076902006\000709410003\00027836007\000398102009\000429060002\000"
	"281657000\00030981-5\00030980-7\00059777-3\00059778-1\00077176002\00077386006\000310376006\000271336007\000160237006\000"
	"AG\000AQ\000AX\000AZ\000BJ\000BO\000BQ\000BV\000BW\000BY\000CU\000DJ\000DZ\000EG\000EH\000FJ\000FK\000FO\000GA\000GG\000"
	"GH\000GQ\000GS\000GW\000GY\000HK\000HN\000HT\000IL\000IQ\000JM\000JO\000KE\000KG\000KH\000KI\000KM\000KN\000KP\000KW\000"
	"KY\000KZ\000MK\000ML\000MQ\000MV\000MW\000MZ\000OM\000PK\000RW\000SJ\000SK\000SX\000SY\000SZ\000TH\000TJ\000TK\000TO\000"
	"TV\000TZ\000UG\000UZ\000VE\000VU\000WF\000WS\000YE\000YT\000ZA\000ZM\000ZW\000[A-Z]{3}\000[0-9]{3}\000region\000ar\000"
	"bn\000cs\000de\000de-AT\000de-CH\000de-DE\000el\000en\000en-AU\000en-CA\000en-GB\000en-IN\000en-NZ\000en-SG\000en-US\000"
	"es\000es-AR\000es-ES\000es-UY\000fi\000fr\000fr-BE\000fr-CH\000fr-FR\000fy\000fy-NL\000hi\000hr\000it\000it-CH\000"
	"it-IT\000ja\000ko\000nl\000nl-BE\000nl-NL\000no-NO\000pl\000pt\000pt-BR\000ru\000ru-RU\000sr-RS\000sv\000sv-SE\000te\000"
	"zh\000zh-CN\000zh-HK\000zh-SG\000zh-TW\00018262-6\00013457-7\000260419006\000410942007\000373873005\000106181007\000"
	"421967003\00028647000\00022836000\00072511004\000226760005\000226887002\000102263004\00074242007\000227415002\000"
	"264331002\000227518002\00044027008\000226529007\000227210005\00033463005\00039972003\00088480006\000226355009\000"
	"272394005\000386053000\00085353-1\0009279-1\0008867-4\0002708-6\0008310-5\0008302-2\0009843-4\00029463-7\00039156-5\000"
	"85354-9\0008480-6\0008462-4\0008478-0\000125676002\000223366009\000394730007\000703763000\00024642003\000409063005\000"
	"409073007\000387713003\000103693007\00046947000\000410606002\00018949003\00030549001\000241031001\00035963001\000"
	"225164002\000447346005\000229506003\000274441001\000394725008\000359825008\000183932001\000416406003\000416237000\000"
	"428119001\000416064006\000416432009\000183944003\000394908001\000385669000\000385671000\000385670004\000273601006\000"
	"273820006\000273479001\000273384008\000304784009\000242990004\000182895007\000266710000\000410684002\000248153007\000"
	"248152002\000284009009\000108252007\000363679005\00047545007\000286812008\000243144002\000243150007\00059427005\000"
	"129316008\000129314006\000129300006\000129304002\000129323009\00073416001\000225113003\00070777001\000386089008\000"
	"278450005\000706041008\000105590001\000442901000124106\000444331000124106\000443391000124108\000444321000124108\000"
	"444361000124102\000444401000124107\000444381000124107\000444371000124109\000443441000124107\000260787004\000"
	"228053002\000439091000124107\000228049004\000441881000124103\000441761000124103\000441751000124100\000228059003\000"
	"441791000124106\000228055009\000228056005\000441771000124105\000228057001\000228058006\000228060008\000cm\000[in_i]\000"
	"Cel\000[degF]\000kg\000[lb_av]\000g\000%/100{WBC}\000%{0to3Hours}\000%{Abnormal}\000%{Activity}\000%{BasalActivity}\000"
	"%{Binding}\000%{Blockade}\000%{Carboxyhemoglobin}\000%{Conversion}\000%{Cound}\000%{EosSeen}\000%{Excretion}\000"
	"%{Fat}\000%{FetalErythrocytes}\000%{Hemoglobin}\000%{HemoglobinA1C}\000%{HemoglobinSaturation}\000%{Hemolysis}\000"
	"%{HumanResponse}\000%{Index}\000%{Inhibition}\000%{Live}\000%{Negative Control}\000%{Normal}\000%{NormalControl}\000"
	"%{NormalPooledPlasma}\000%{ofAvailable}\000%{ofBacteria}\000%{OfLymphocytes}\000%{OfWBCs}\000%{Oxygen}\000"
	"%{Positive}\000%{Precipitate}\000%{Reactivity}\000%{response}\000%{risk}\000%{SpermMotility}\000%{Total}\000"
	"%{TotalProtein}\000%{Tot'Cholesterol}\000%{Tot'Hgb}\000%{Uptake}\000%{vol}\000%{WeightToWeight}\000/(12.h)\000"
	"/[arb'U]\000/[HPF]\000/[iU]\000/[LPF]\000/{Entity}\000/{oif}\000/{Specimen}\000/{tot}\000/10*10\000/10*12\000"
	"/10*12{rbc}\000/10*6\000/10*9\000/100\000/100{cells}\000/100{neutrophils}\000/100{spermatozoa}\000/100{WBC}\000"
	"/100{WBCs}\000/a\000/cm[H2O]\000/d\000/dL\000/g\000/g{creat}\000/g{hgb}\000/g{tot'nit}\000/g{tot'prot}\000"
	"/g{wet'tis}\000/h\000/kg\000/kg{body'wt}\000/L\000/m2\000/mg\000/min\000/mL\000/mm3\000/mmol\000/mo\000/s\000/U\000"
	"/ug\000/uL\000/wk\000[APL'U]\000[APL'U]/mL\000[arb'U]\000[arb'U]/L\000[arb'U]/mL\000[AU]\000[BAU]\000[beth'U]\000"
	"[CFU]\000[CFU]/L\000[CFU]/mL\000[Ch]\000[cin_i]\000[cup_us]\000[dr_av]\000[drp]\000[drp]/[HPF]\000[drp]/h\000"
	"[drp]/min\000[drp]/mL\000[drp]/s\000[fdr_us]\000[foz_br]\000[foz_us]\000[ft_i]\000[fth_i]\000[gal_br]\000[gal_us]\000"
	"[GPL'U]\000[gr]\000[iU]\000[IU]/(2.h)\000[IU]/(24.h)\000[IU]/10*9{RBCs}\000[IU]/d\000[IU]/dL\000[IU]/g\000[IU]/g{Hb}\000"
	"[iU]/g{Hgb}\000[IU]/h\000[IU]/kg\000[IU]/kg/d\000[IU]/L\000[IU]/min\000[IU]/mL\000[mi_i]\000[mi_us]\000[min_us]\000"
	"[MPL'U]\000[nmi_i]\000[oz_av]\000[oz_tr]\000[pH]\000[pi].rad/min\000[ppb]\000[ppm]\000[ppm]{v/v}\000[pptr]\000[ppth]\000"
	"[psi]\000[pt_br]\000[qt_br]\000[qt_us]\000[sft_i]\000[sin_i]\000[ston_av]\000[syd_i]\000[tbs_us]\000[tb'U]\000"
	"[todd'U]\000[tsp_us]\000[yd_i]\000{# of calculi}\000{# of donor informative markers}\000{# of fetuses}\000"
	"{# of informative markers}\000{#}\000{2 or 3 times}/d\000{3 times}/d\000{4 times}/d\000{5 times}/d\000{absorbance}\000"
	"{Absorbance'U}\000{Absorbance'U}/mL\000{activity}\000{ActivityCoefficient}\000{AHF'U}\000{AntibodyResponse'U}\000"
	"{Applicator}\000{APS'U}\000{AspirinReaction'U}\000{Bead}\000{Beats}/min\000{Bottle}\000{Bowls}/d\000{Breaths}/min\000"
	"{CAE'U}\000{CagRepeat}\000{Can}\000{Cans}/wk\000{Capsule}\000{Cell}\000{cells}\000{cells}/[HPF]\000{Cells}/mL\000"
	"{cells}/uL\000{CfTiter}\000{cfu}\000{cfu}/mL\000{CGG_repeats}\000{CGG}\000{CH100'U}\000{clock time}\000{clock_time}\000"
	"{ComplementActivityEnzyme'U}\000{ComplementCH100'U}\000{ComplementCH50'U}\000{copies}/mL\000{copies}/ug\000"
	"{Copies}/uL\000{Count}\000{Counts}/min\000{Dalton}\000{DdTiter}\000{DeltaOpticalDensity}\000{Dilution}\000"
	"{Disintegrations}/min\000{Dose}\000{Drinks}/d\000{Each}\000{Ehrlich'U}\000{Ehrlich'U}/(2.h)\000{Ehrlich'U}/100.g\000"
	"{Ehrlich'U}/d\000{Ehrlich'U}/dL\000{Ehrlich'U}/mL\000{EIAIndex}\000{EIATiter}\000{EIA'U}\000{EIA'U}/U\000"
	"{ElisaIndex}\000{ELISA'U}\000{Elisa'U}/mL\000{ElisaValue}\000{ERY}/uL\000{Events}\000{FluorescenceIntensity'U}\000"
	"U{G}\000{GliadinIndexValue}\000{G-PortionPhospholipids}\000{HaTiter}\000{IfaIndex}\000{IfaTiter}\000"
	"{IgAAntiphosphatidyleserine'U}\000{IgAPhospholipid'U}\000{IgGAntiphosphatidyleserine'U}\000{IgGIndex}\000"
	"{IgMAntiphosphatidyleserine'U}\000{IgMIndex}\000{ImmuneComplex'U}\000{ImmuneStatusRatio}\000{Immunity}\000"
	"{Index_val}\000{index}\000{IndexValue}\000{InhaledTobaccoUseAmountYears}\000{InhaledTobaccoUsePacks}/d\000{INR}\000"
	"{INR'unit}\000{JDF'U}\000{JDF'U}/L\000{JuvenileDiabetesFound'U}\000{KCT'U}\000{KRONU'U}/L\000{KRONU'U}/mL\000"
	"{lgCopies}/ml\000{log_copies}/mL\000{log_IU}/mL\000{LymeIndexValue}\000{M.o.M.}\000{M.o.M}\000{Markers}\000{minidrp}\000"
	"{Molecule}/{Platelet}\000{M-PortionPhospholipids}\000{MPS'U}\000{MPS'U}/mL\000{MultOfMean}\000{NonspecificOunce}\000"
	"{Number}\000{OD_unit}\000{Once}/d\000{OpticalDensity}\000{OpticalDensityIndex}\000{OpticalDensityRatio}\000"
	"{P2Y12 Reaction Units}\000{Package}\000{Packs}/d\000{PackYears}\000{Patch}\000{Percentile}\000{Pill}\000{Pouches}/wk\000"
	"{RadioactiveT3UptakeRatio}\000{ratio}\000{RBC}/uL\000{RecTiter}\000{Relative'U}\000{RelativeViscosity}\000{RPI'U}\000"
	"{RubellaVirus}\000{SatIndex}\000{Scoop}\000{ScoreOf}\000{shift}\000{spermatozoa}/mL\000{spray}\000"
	"{StandardDeviation}\000{StandardIgA'U}\000{StandardIgG'U}\000{StandardIgM'U}\000{StdDeviation'U}\000"
	"{StimulatingIndex}\000{Streptozyme'U}\000{ThyroxinUptake'U}\000{TIBC'U}\000{Times}/wk\000{Tine'U}\000{titer}\000"
	"{ToxoplasmaIndexValue}\000{Vial}\000{Volume}/{Vvolume}\000{WeeksDays}\000{WhiteBloodCell}\0001/d\0001/min\00010*12/L\000"
	"10*3\00010*3.{RBC}\00010*3.U\00010*3/L\00010*3/mL\00010*3/uL\00010*3{Copies}/mL\00010*-3{Polarization'U}\00010*5\000"
	"10*6\00010*6.[iU]\00010*6.eq/mL\00010*6.U\00010*6/{Specimen}\00010*6/kg\00010*6/L\00010*6/mL\00010*6/mm3\00010*6/uL\000"
	"10*-6{Immunofluorescence'U}\00010*8\00010*9/L\00010*9/mL\00010*9/uL\00010.L/(min.m2)\00010.L/min\00010.uN.s/(cm.m2)\000"
	"10.uN.s/cm\00010.uN.s/cm2\000A/m\000bar\000cL\000cm[H2O]\000cm[H2O]/(s.m)\000cm[H2O]/L/s\000cm[Hg]\000cm2\000cm2/s\000"
	"cm3\000cP\000cSt\000dB\000deg\000deg/s\000dg\000dL\000dm\000dm2/s2\000eq/L\000eq/mL\000eq/mmol\000eq/umol\000erg\000"
	"eV\000fg\000fL\000fL/nL\000fmol\000fmol/g\000fmol/L\000fmol/mg\000fmol/mL\000g.m\000g.m/({hb}.m2)\000g.m/{hb}\000"
	"g/(100.g)\000g/(12.h)\000g/(24.h)\000g/(3.d)\000g/(4.h)\000g/(48.h)\000g/(5.h)\000g/(6.h)\000g/(72.h)\000g/(8.h)\000"
	"g/(8.kg.h)\000g/(kg.h)\000g/(kg.min)\000g/{TotalWeight}\000g/d\000g/dL\000g/g\000g/g{Cre}\000g/g{creat}\000"
	"g/g{tissue}\000g/h\000g/h/m2\000g/kg\000g/kg/d\000g/L\000g/m2\000g/mg\000g/min\000g/mL\000g/mmol\000g/mmol{creat}\000"
	"g/mol\000GBq\000hL\000Hz\000J/L\000K/W\000k[IU]/L\000k[IU]/mL\000kat/kg\000kat/L\000kBq\000kcal\000kcal/(8.h)\000"
	"kcal/h\000kg.m/s\000kg/(s.m2)\000kg/h\000kg/L\000kg/m2\000kg/m3\000kg/min\000kg/mol\000kg/s\000kL\000kPa\000ks\000"
	"kU/g\000kU/h\000kU/L\000kU/mL\000L.s2/s\000L/(8.h)\000L/(min.m2)\000L/d\000L/h\000L/kg\000L/L\000L/min\000L/s\000"
	"lm/m2\000m/s\000m/s2\000m[iU]\000m[IU]/L\000m[IU]/mL\000m2\000m2/s\000m3/s\000mA\000mbar\000mbar.s/L\000MBq\000mCi\000"
	"meq\000meq/(12.h)\000meq/(2.h)\000meq/(24.h)\000meq/(8.h)\000meq/(8.h.kg)\000meq/(kg.d)\000meq/{Specimen}\000meq/d\000"
	"meq/dL\000meq/g\000meq/g{Cre}\000meq/h\000meq/kg\000meq/kg/h\000meq/kg/min\000meq/L\000meq/m2\000meq/min\000meq/mL\000"
	"mg\000mg/(10.h)\000mg/(12.h)\000mg/(18.h)\000mg/(2.h)\000mg/(24.h)\000mg/(72.h)\000mg/(8.h)\000mg/(8.h.kg)\000"
	"mg/(kg.h)\000mg/{Hgb}/g\000mg/{Specimen}\000mg/{Tot'Volume}\000mg/{Volume}\000mg/d\000mg/d/(173.10*-2.m2)\000mg/dL\000"
	"mg/g\000mg/g{Cre}\000mg/g{creat}\000mg/h\000mg/kg\000mg/kg/(24.h)\000mg/kg/d\000mg/kg/min\000mg/L\000mg/m2\000mg/m3\000"
	"mg/mg\000mg/mg{cre}\000mg/min\000mg/mL\000mg/mmol\000mg/mmol{Cre}\000mg/mmol{creat}\000mg/wk\000mg{Phenylketones}/dL\000"
	"mL\000mL/({h'b}.m2)\000mL/(10.h)\000mL/(12.h)\000mL/(2.h)\000mL/(24.h)\000mL/(4.h)\000mL/(72.h)\000mL/(8.h)\000"
	"mL/(kg.min)\000mL/[sin_i]\000mL/{h'b}\000mL/cm[H2O]\000mL/d\000mL/dL\000mL/h\000mL/kg\000mL/kg/(8.h)\000mL/kg/d\000"
	"mL/kg/h\000mL/kg/min\000mL/L\000mL/m2\000mL/mbar\000mL/min\000mL/min/(173.10*-2.m2)\000mL/min/{1.73_m2}\000mL/min/m2\000"
	"mL/mm\000mL/s\000mm/h\000mm/min\000mm[H2O]\000mm[Hg]\000mm2\000mm3\000mmol\000mmol/(12.h)\000mmol/(18.h)\000"
	"mmol/(2.h)\000mmol/(24.h)\000mmol/(6.h)\000mmol/(8.h)\000mmol/(8.h.kg)\000mmol/{Tot'Volume}\000mmol/d\000mmol/dL\000"
	"mmol/g\000mmol/g{creat}\000mmol/g{hemoglobin}\000mmol/h\000mmol/h/mg{Hb}\000mmol/h/mg{protein}\000mmol/kg\000"
	"mmol/kg/d\000mmol/kg/h\000mmol/kg/min\000mmol/kg{H2O}\000mmol/L\000mmol/L/s\000mmol/m\000mmol/m2\000mmol/min\000"
	"mmol/mmol\000mmol/mol\000mmol/mol{creat}\000mmol/s/L\000mol\000mol/d\000mol/kg\000mol/kg/s\000mol/L\000mol/m3\000"
	"mol/mL\000mol/mol\000mol/mol{creat}\000mol/s\000mosm\000mosm/kg\000mosm/L\000mPa\000mU\000mU/g\000mU/g{Hgb}\000mU/L\000"
	"mU/mg\000mU/mg{Cre}\000mU/min\000mU/mL\000mU/mL/min\000mU/mmol{creatinine}\000mU/mmol{RBCs}\000mV\000N.cm\000N.s\000"
	"nCi\000ng\000ng/(24.h)\000ng/(8.h)\000ng/(8.h.kg)\000ng/(kg.d)\000ng/(kg.h)\000ng/(kg.min)\000ng/10*6\000ng/d\000"
	"ng/dL\000ng/dL/h\000ng/g\000ng/g{Cre}\000ng/g{creat}\000ng/h\000ng/kg\000ng/kg/(8.h)\000ng/kg/h\000ng/kg/min\000ng/L\000"
	"ng/m2\000ng/mg\000ng/mg/h\000ng/mg{Protein}\000ng/min\000ng/mL\000ng/mL/h\000ng/mL{rbc}\000ng/s\000nkat\000nL\000"
	"nm/s/L\000nmol\000nmol/(24.h)\000nmol/d\000nmol/dL\000nmol/g\000nmol/g{Cre}\000nmol/g{creat}\000nmol/g{dry_wt}\000"
	"nmol/h/L\000nmol/h/mg{protein}\000nmol/h/mL\000nmol/L\000nmol/L/mmol{creat}\000nmol/L/s\000nmol/L{RBCs}\000"
	"nmol/m/mg{protein}\000nmol/mg\000nmol/mg/h\000nmol/min/mg{hemoglobin}\000nmol/min/mg{protein}\000nmol/min/mL\000"
	"nmol/mL\000nmol/mL/h\000nmol/mL/min\000nmol/mmol\000nmol/mmol{Cre}\000nmol/mmol{creat}\000nmol/mol\000nmol/nmol\000"
	"nmol/s\000nmol/s/L\000nmol/umol{creat}\000Ohm\000osm/kg\000osm/L\000Pa\000pg\000pg/dL\000pg/L\000pg/mg\000pg/mL\000"
	"pg/mm\000pkat\000pL\000pm\000pmol\000pmol/d\000pmol/dL\000pmol/g\000pmol/h/mg{protein}\000pmol/h/mL\000pmol/L\000"
	"pmol/mg{protein}\000pmol/min\000pmol/min/mg{protein}\000pmol/mL\000pmol/mmol\000pmol/mmol{creat}\000pmol/mol\000"
	"pmol/umol\000pmol/umol{creat}\000ps\000pT\000St\000t\000U/(1.h)\000U/(12.h)\000U/(18.h)\000U/(2.h)\000U/(24.h)\000"
	"U/10*10{cells}\000U/10*12\000U/10*6\000U/10*9\000U/d\000U/dL\000U/g\000U/g{Cre}\000U/g{Hb}\000U/g{hemoglobin}\000"
	"U/g{Hgb}\000U/h\000U/kg/h\000U/kg{Hb}\000U/kg{hemoglobin}\000U/L\000U/min\000U/mL\000U/mL{RBC}\000U/mL{RBCs}\000"
	"U/mmol{creat}\000U/mol\000U/s\000U/umol\000u[IU]\000u[IU]/L\000u[IU]/mL\000ueq\000ueq/L\000ueq/mL\000ug\000ug/(24.h)\000"
	"ug/(8.h)\000ug/(kg.d)\000ug/(kg.h)\000ug/{Specimen}\000ug/{TotalVolume}\000ug/d\000ug/dL\000ug/dL{rbc}\000ug/g\000"
	"ug/g{Cre}\000ug/g{creat}\000ug/g{DryWeight}\000ug/g{Hgb}\000ug/g{Tissue}\000ug/h\000ug/kg\000ug/kg/(8.h)\000ug/kg/d\000"
	"ug/kg/h\000ug/kg/min\000ug/L\000ug/L/(24.h)\000ug/L{DDU}\000ug/m2\000ug/mg\000ug/mg{Cre}\000ug/mg{creat}\000ug/min\000"
	"ug/mL\000ug/mL{FEU}\000ug/mmol\000ug/ng\000ug{T4}/dL\000ukat\000uL\000uL/(2.h)\000uL/h\000um/s\000umol\000"
	"umol/(24.h)\000umol/d\000umol/dL\000umol/g\000umol/g{Cre}\000umol/g{creat}\000umol/g{Hb}\000umol/g{hemoglobin}\000"
	"umol/g{Hgb}\000umol/h\000umol/h/g\000umol/h/L\000umol/h/mg{protein}\000umol/kg\000umol/L\000umol/L/h\000umol/L{rbc}\000"
	"umol/m\000umol/mg\000umol/mg{Cre}\000umol/min\000umol/min/g\000umol/min/g{prot}\000umol/min/g{protein}\000umol/min/L\000"
	"umol/mL\000umol/mL/min\000umol/mmol\000umol/mol\000umol/mol{Cre}\000umol/mol{creat}\000umol/mol{Hb}\000umol/umol\000"
	"uOhm\000uU\000uU/g\000uU/L\000uU/mL\000uV\00010.uN.s/(cm5.m2)\00010*4/uL\00024.h\000{ARU}\000atm\000ag/{cell}\000Bq\000"
	"{binding_index}\000[bdsk'U]\000{CAG_repeats}\000cal\000cm[H2O]/s/m\000{delta_OD}\000{copies}\000{count}\000{CPM}\000"
	"{CPM}/10*3{cell}\000daL/min\000daL/min/m2\000{dilution}\000dyn.s/cm\000dyn.s/(cm.m2)\000{EIA_index}\000{EIA_titer}\000"
	"{EV}\000U/10\000U/10*10\000U/(10.g){feces}\000U/g{creat}\000U/g{protein}\000U{25Cel}/L\000U{37Cel}/L\000"
	"U/10*12{RBCs}\000fmol/mg{cytosol_protein}\000fmol/mg{protein}\000{FIU}\000{fraction}\000{GAA_repeats}\000"
	"{genomes}/mL\000{Globules}/[HPF]\000g.m/{beat}\000g{creat}\000g{Hb}\000g{total_nit}\000g{total_prot}\000"
	"g{wet_tissue}\000g/kg/(8.h)\000g/(8.h){shift}\000g/cm3\000g/g{globulin}\000g/kg/(8.h){shift}\000g/kg/h\000g/kg/min\000"
	"g/mol{creat}\000g/{specimen}\000g/{total_output}\000g/{total_weight}\000Gy\000{beats}/min\000[HPF]\000[GPL'U]/mL\000"
	"{GPS'U}\000[MPL'U]/mL\000{ISR}\000{IFA_index}\000{IFA_titer}\000[in_i'H2O]\000{index_val}\000{HA_titer}\000[IU]\000"
	"[IU]/L{37Cel}\000[IU]/mg{creat}\000kat\000kU\000kU/L{class}\000kcal/d\000kcal/kg/(24.h)\000kcal/[oz_av]\000[ka'U]\000"
	"L/(24.h)\000L/s/s2\000{Log_copies}/mL\000{Log_IU}\000{Log_IU}/mL\000{Log}\000[LPF]\000lm\000lm.m2\000"
	"{Lyme_index_value}\000[mclg'U]\000Ms\000ug/g{feces}\000ug{FEU}/mL\000ug/(100.g)\000ug/m3\000ug/dL{RBCs}\000"
	"ug/g{dry_tissue}\000ug/g{dry_wt}\000ug/g{hair}\000ug/g{Hb}\000ug/g{tissue}\000ug/L{RBCs}\000ug/mL{class}\000"
	"ug/mL{eqv}\000ug/mmol{creat}\000ug/{specimen}\000ug/[sft_i]\000umol{BCE}/mol\000umol/(2.h)\000umol/(8.h)\000"
	"umol/dL{GF}\000umol/kg{feces}\000umol/L{RBCs}\000umol/umol{creat}\000umol/mg{creat}\000umol/mmol{creat}\000"
	"umol/min/g{mucosa}\000mU/mmol{creat}\000mU/g{Hb}\000mU/g{protein}\000mU/mg{creat}\000mbar/L/s\000meq/g{creat}\000"
	"meq/{specimen}\000meq/{total_volume}\000mg{FEU}/L\000mg/(6.h)\000mg/{collection}\000mg/d/{1.73_m2}\000mg/dL{RBCs}\000"
	"mg/g{dry_tissue}\000mg/g{feces}\000mg/g{tissue}\000mg/g{wet_tissue}\000mg/kg/(8.h)\000mg/kg/h\000mg/L{RBCs}\000"
	"mg/mg{creat}\000mg/{specimen}\000mg/{total_output}\000mg/{total_volume}\000mL{fetal_RBCs}\000mL/(5.h)\000mL/(6.h)\000"
	"mL/{beat}\000mL/{beat}/m2\000mmol/(5.h)\000mmol/{ejaculate}\000mmol/kg/(8.h)\000mmol/L{RBCs}\000mmol/mmol{urea}\000"
	"mmol/mmol{creat}\000mmol/{specimen}\000mmol/{total_vol}\00010*6.[CFU]/L\00010*6.[IU]\00010*6/(24.h)\000mPa.s\000"
	"{minidrop}/min\000{minidrop}/s\000{molecule}/{platelet}\000{mm/dd/yyyy}\000{mutation}\000nU/mL\000nU/{RBC}\000"
	"ng{FEU}/mL\000ng/U\000ng/mg{creat}\000ng/mg{protein}\000ng/mL{RBCs}\000ng/10*6{RBCs}\000nmol{BCE}\000nmol{BCE}/L\000"
	"nmol{BCE}/mmol{creat}\000nmol{1/2cys}/mg{protein}\000nmol{ATP}\000nmol/dL{GF}\000nmol/mg{creat}\000nmol/mg{protein}\000"
	"nmol/mg{protein}/h\000nmol/min\000nmol/min/mg{Hb}\000nmol/min/10*6{cells}\000{#}/[HPF]\000{#}/L\000{#}/[LPF]\000"
	"{#}/uL\000{#}/mL\000{#}/min\000Ohm.m\000osm\000{Pan_Bio'U}\000/10*4{RBCs}\000/m3\000/{entity}\000/g{Hb}\000"
	"/g{tot_nit}\000/g{tot_prot}\000/g{wet_tis}\000/[IU]\000/kg{body_wt}\000/mm\000/mmol{creat}\000/{OIF}\000/10*3\000"
	"/10*3.{RBCs}\000/10*12{RBCs}\000%{loss_AChR}\000%{penetration}\000%{abnormal}\000%{activity}\000%{aggregation}\000"
	"%{at_60_min}\000%{basal_activity}\000%{binding}\000%{blockade}\000%{blocked}\000%{bound}\000%{breakdown}\000"
	"%{deficient}\000%{dose}\000%{excretion}\000%{Hb}\000%{hemolysis}\000%{index}\000%{inhibition}\000%{loss}\000%{lysis}\000"
	"%{normal}\000%{normal_pooled_plasma}\000%{bacteria}\000%{baseline}\000%{cells}\000%{RBCs}\000%{WBCs}\000%{positive}\000"
	"%{reactive}\000%{recovery}\000%{reference}\000%{residual}\000%{saturation}\000%{total}\000%{uptake}\000%{viable}\000"
	"{percentile}\000{phenotype}\000pA\000pg/{cell}\000pg/mg{creat}\000pg/{RBC}\000pmol/(24.h)\000pmol/{RBC}\000[pt_us]\000"
	"%{relative}\000{relative_saturation}\000{Rubella_virus}\000{saturation}\000s/{control}\000Sv\000{s_co_ratio}\000"
	"{STDV}\00010*3{copies}/mL\00010*3{RBCs}\000{TSI_index}\000Wb\000{WBCs}\000'\000''\000%[slope]\000%{Bound}\000"
	"/100{Spermatozoa}\000/g{HGB}\000[acr_br]\000[acr_us]\000[Amb'a'1'U]\000[bbl_us]\000[bf_i]\000[Btu]\000[Btu_39]\000"
	"[Btu_59]\000[Btu_60]\000[Btu_IT]\000[Btu_m]\000[Btu_th]\000[bu_br]\000[bu_us]\000[c]\000[Cal]\000[car_Au]\000[car_m]\000"
	"[CCID_50]\000[cft_i]\000[ch_br]\000[ch_us]\000[cicero]\000[cml_i]\000[cr_i]\000[crd_us]\000[cyd_i]\000[D'ag'U]\000"
	"[didot]\000[diop]\000[dpt_us]\000[dqt_us]\000[dr_ap]\000[dye'U]\000[e]\000[eps_0]\000[fdr_br]\000[FFU]\000[ft_br]\000"
	"[ft_us]\000[fth_br]\000[fth_us]\000[fur_us]\000[G]\000[gal_wi]\000[gil_br]\000[gil_us]\000[h]\000[hd_i]\000[hnsf'U]\000"
	"[HP]\000[hp_C]\000[hp_M]\000[hp_Q]\000[hp_X]\000[in_br]\000[in_i'Hg]\000[in_us]\000[iU]/dL\000[iU]/g\000[iU]/kg\000"
	"[iU]/L\000[iU]/mL\000[k]\000[kn_br]\000[kn_i]\000[knk'U]\000[lb_ap]\000[lb_tr]\000[lbf_av]\000[lcwt_av]\000[Lf]\000"
	"[ligne]\000[lk_br]\000[lk_us]\000[lne]\000[lton_av]\000[ly]\000[m_e]\000[m_p]\000[mesh_i]\000[MET]\000[mi_br]\000"
	"[mil_i]\000[mil_us]\000[min_br]\000[mu_0]\000[nmi_br]\000[oz_ap]\000[pc_br]\000[pca]\000[pca_pr]\000[p'diop]\000"
	"[PFU]\000[pi]\000[pied]\000[pk_br]\000[pk_us]\000[pnt]\000[pnt_pr]\000[PNU]\000[pouce]\000[PRU]\000[pwt_tr]\000"
	"[rch_us]\000[rd_br]\000[rd_us]\000[rlk_us]\000[S]\000[sc_ap]\000[sct]\000[scwt_av]\000[smgy'U]\000[smi_us]\000"
	"[smoot]\000[srd_us]\000[stone_av]\000[TCID_50]\000[twp]\000[USP'U]\000[yd_br]\000[yd_us]\000{Cells}/uL\000"
	"{Copies}/mL\000{Ct}\000{Ehrlich_U}/dL\000{EhrlichU}/dL\000{Elisa_U}/mL\000{ElisaU}/mL\000{kp_C}\000{rbc}\000"
	"{Spermatozoa}/mL\000{tbl}\000{tot}\00010*\00010^\000a_g\000a_j\000a_t\000Ao\000B[kW]\000B[mV]\000B[SPL]\000B[uV]\000"
	"B[V]\000B[W]\000Bd\000Bi\000bit\000bit_s\000By\000cal_[15]\000cal_[20]\000cal_IT\000cal_m\000cal_th\000cd\000Ci\000"
	"circ\000dyn\000g%\000g.m/{H.B.}\000Gal\000Gb\000gf\000gon\000k[iU]/mL\000kg{wet'tis}\000Ky\000Lmb\000lx\000m[H2O]\000"
	"m[Hg]\000mg/{TotalVolume}\000mg/mg{Cre}\000mg{creat}\000mho\000mmol/{TotalVolume}\000mmol/mol{Cre}\000mo_g\000mo_j\000"
	"mo_s\000Mx\000Np\000Oe\000ph\000rad\000REM\000sb\000sph\000st\000uCi\000387961004\000";
