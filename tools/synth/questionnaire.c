/* The town's Questionnaires: the basic checklist (基本チェックリスト) and the Barthel index. */
#include <stdio.h>

#include "tools/synth/town.h"

static const char *const checklist[CHECKLIST_ITEMS] = {
	"バスや電車で1人で外出していますか",
	"日用品の買い物をしていますか",
	"預貯金の出し入れをしていますか",
	"友人の家を訪ねていますか",
	"家族や友人の相談にのっていますか",
	"階段を手すりや壁をつたわらずに昇っていますか",
	"椅子に座った状態から何もつかまらずに立ち上がっていますか",
	"15分位続けて歩いていますか",
	"この1年間に転んだことがありますか",
	"転倒に対する不安は大きいですか",
	"6か月間で2～3kg以上の体重減少がありましたか",
	"BMIが18.5未満ですか",
	"半年前に比べて固いものが食べにくくなりましたか",
	"お茶や汁物等でむせることがありますか",
	"口の渇きが気になりますか",
	"週に1回以上は外出していますか",
	"昨年と比べて外出の回数が減っていますか",
	"周りの人から「いつも同じ事を聞く」などの物忘れがあると言われますか",
	"自分で電話番号を調べて、電話をかけることをしていますか",
	"今日が何月何日かわからない時がありますか",
	"（ここ2週間）毎日の生活に充実感がない",
	"（ここ2週間）これまで楽しんでやれていたことが楽しめなくなった",
	"（ここ2週間）以前は楽にできていたことが今ではおっくうに感じられる",
	"（ここ2週間）自分が役に立つ人間だと思えない",
	"（ここ2週間）わけもなく疲れたような感じがする",
};

/* いいえ is the risk in 1-8, 16 and 19. */
const bool checklist_risk_is_yes[CHECKLIST_ITEMS] = {
	false, false, false, false, false, false, false, false, true, true, true, true, true, true, true, false, true, true, false,
	true, true, true, true, true, true,
};

const struct barthel_item barthel_items[BARTHEL_ITEMS] = {
	{ "feeding", "食事", 5, 10 }, { "transfer", "移乗", 5, 15 }, { "grooming", "整容", 5, 5 },
	{ "toilet-use", "トイレ動作", 5, 10 }, { "bathing", "入浴", 5, 5 }, { "mobility", "歩行", 5, 15 },
	{ "stairs", "階段昇降", 5, 10 }, { "dressing", "更衣", 5, 10 }, { "bowels", "排便", 5, 10 }, { "bladder", "排尿", 5, 10 },
};

/* Its answers are to be extracted as Observations: those of the items that have a code. */
static void
emit_head(struct town *town, const char *id, const char *name, const char *title)
{
	emit(town,
	    "{'resourceType':'Questionnaire','id':'%s','extension':[{'url':'http://hl7.org/fhir/uv/sdc/StructureDefinition/"
	    "sdc-questionnaire-observationExtract','valueBoolean':true}],'url':'" TOWN_BASE "/Questionnaire/%s','version':'1.0','name':'%s',"
	    "'title':'%s','status':'active','subjectType':['Patient'],'date':'2026-04-01','publisher':'炉辺市','item':[",
	    id, id, name, title);
}

static void
emit_item(struct town *town, unsigned number, const char *code, const char *text, const char *type)
{
	emit(town, "%s{'linkId':'%u','code':[{'system':'" CARE_OBSERVATION_SYSTEM "','code':'%s','display':'%s'}],'text':'%s','type':'%s'}",
	    number > 1 ? "," : "", number, code, text, text, type);
}

void
emit_questionnaires(struct town *town)
{
	char code[40];

	emit_head(town, "basic-checklist", "BasicChecklist", "基本チェックリスト");
	for (unsigned i = 0; i < CHECKLIST_ITEMS; i++) {
		snprintf(code, sizeof code, "basic-checklist-%u", i + 1);
		emit_item(town, i + 1, code, checklist[i], "boolean");
	}
	emit(town, "]}");
	emit_end(town, "Questionnaire");
	emit_head(town, "barthel-index", "BarthelIndex", "バーセルインデックス");
	for (unsigned i = 0; i < BARTHEL_ITEMS; i++) {
		snprintf(code, sizeof code, "barthel-%s", barthel_items[i].code);
		emit_item(town, i + 1, code, barthel_items[i].text, "integer");
	}
	emit(town, "]}");
	emit_end(town, "Questionnaire");
}
