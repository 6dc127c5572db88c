"""town: resources that the tests write. All people are made up."""

import itertools

LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"
CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
numbers = itertools.count(1)


def patient(family="笠間", given="花子", **more):
    return {"resourceType": "Patient", "active": True,
            "name": [{"use": "official", "family": family, "given": [given], "text": "%s %s" % (family, given)}],
            "gender": "female", "birthDate": "1948-03-05", **more}


def observation(subject="Patient/p1", code="8480-6", value=128, unit="mm[Hg]", **more):
    """value may be text that JSON takes as a number, such as "1.00": see raw()."""
    return {"resourceType": "Observation", "status": "final",
            "category": [{"coding": [{"system": CATEGORY, "code": "vital-signs"}]}],
            "code": {"coding": [{"system": LOINC, "code": code}]}, "subject": {"reference": subject},
            "effectiveDateTime": "2026-05-11T09:30:00+09:00",
            "valueQuantity": {"value": value, "unit": unit, "system": UCUM, "code": unit}, **more}


def assessment(subject="Patient/p1", **more):
    """What a care manager's software pushes: a basic checklist."""
    return {"resourceType": "QuestionnaireResponse", "status": "completed",
            "questionnaire": "http://irori.example/fhir/Questionnaire/basic-checklist", "subject": {"reference": subject},
            "authored": "2026-06-01T10:00:00+09:00", "item": [{"linkId": "1", "answer": [{"valueBoolean": True}]}], **more}


def consent(subject="Patient/p1", status="active", **more):
    return {"resourceType": "Consent", "status": status,
            "scope": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy"}]},
            "category": [{"coding": [{"system": LOINC, "code": "59284-0"}]}], "patient": {"reference": subject},
            "dateTime": "2026-04-01", "policyRule": {"text": "介護・健診クラウド運用規程"}, **more}


def new_id(beginning="t"):
    return "%s-%d" % (beginning, next(numbers))
