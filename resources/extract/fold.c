/* Folding of text for string search: what a person in Japan, or anywhere, would call the same name. */
#include "resources/extract/fold.h"

#include "resources/extract.h"

#include <stdlib.h>

/* Old and variant forms of kanji that names have, with the form that they are searched by. Sorted by the first. */
static const struct {
	uint32_t variant, common;
} kanji[] = {
	{ 0x4E9E, 0x4E9C }, /* 亞 亜 */
	{ 0x4F5B, 0x4ECF }, /* 佛 仏 */
	{ 0x4F86, 0x6765 }, /* 來 来 */
	{ 0x5047, 0x4EEE }, /* 假 仮 */
	{ 0x50B3, 0x4F1D }, /* 傳 伝 */
	{ 0x50F9, 0x4FA1 }, /* 價 価 */
	{ 0x5152, 0x5150 }, /* 兒 児 */
	{ 0x5167, 0x5185 }, /* 內 内 */
	{ 0x5169, 0x4E21 }, /* 兩 両 */
	{ 0x51A8, 0x5BCC }, /* 冨 富 */
	{ 0x51DC, 0x51DB }, /* 凜 凛 */
	{ 0x528D, 0x5263 }, /* 劍 剣 */
	{ 0x52F3, 0x52F2 }, /* 勳 勲 */
	{ 0x5340, 0x533A }, /* 區 区 */
	{ 0x55AE, 0x5358 }, /* 單 単 */
	{ 0x56B4, 0x53B3 }, /* 嚴 厳 */
	{ 0x570B, 0x56FD }, /* 國 国 */
	{ 0x570D, 0x56F2 }, /* 圍 囲 */
	{ 0x5713, 0x5186 }, /* 圓 円 */
	{ 0x5716, 0x56F3 }, /* 圖 図 */
	{ 0x5718, 0x56E3 }, /* 團 団 */
	{ 0x582F, 0x5C2D }, /* 堯 尭 */
	{ 0x589E, 0x5897 }, /* 增 増 */
	{ 0x58E4, 0x58CC }, /* 壤 壌 */
	{ 0x58FD, 0x5BFF }, /* 壽 寿 */
	{ 0x5B43, 0x5B22 }, /* 孃 嬢 */
	{ 0x5B78, 0x5B66 }, /* 學 学 */
	{ 0x5BE6, 0x5B9F }, /* 實 実 */
	{ 0x5BEC, 0x5BDB }, /* 寬 寛 */
	{ 0x5C07, 0x5C06 }, /* 將 将 */
	{ 0x5C08, 0x5C02 }, /* 專 専 */
	{ 0x5C19, 0x5C1A }, /* 尙 尚 */
	{ 0x5C6C, 0x5C5E }, /* 屬 属 */
	{ 0x5CEF, 0x5CF0 }, /* 峯 峰 */
	{ 0x5D8B, 0x5CF6 }, /* 嶋 島 */
	{ 0x5D8C, 0x5CF6 }, /* 嶌 島 */
	{ 0x5DBD, 0x5CB3 }, /* 嶽 岳 */
	{ 0x5DD6, 0x5DCC }, /* 巖 巌 */
	{ 0x5EE3, 0x5E83 }, /* 廣 広 */
	{ 0x5EF3, 0x5E81 }, /* 廳 庁 */
	{ 0x5F4C, 0x5F25 }, /* 彌 弥 */
	{ 0x5F9E, 0x5F93 }, /* 從 従 */
	{ 0x5FB7, 0x5FB3 }, /* 德 徳 */
	{ 0x6046, 0x6052 }, /* 恆 恒 */
	{ 0x60E0, 0x6075 }, /* 惠 恵 */
	{ 0x60E1, 0x60AA }, /* 惡 悪 */
	{ 0x6158, 0x60E8 }, /* 慘 惨 */
	{ 0x61C9, 0x5FDC }, /* 應 応 */
	{ 0x6200, 0x604B }, /* 戀 恋 */
	{ 0x6230, 0x6226 }, /* 戰 戦 */
	{ 0x6236, 0x6238 }, /* 戶 戸 */
	{ 0x62D4, 0x629C }, /* 拔 抜 */
	{ 0x64D4, 0x62C5 }, /* 擔 担 */
	{ 0x64DA, 0x62E0 }, /* 據 拠 */
	{ 0x651D, 0x6442 }, /* 攝 摂 */
	{ 0x654E, 0x6559 }, /* 敎 教 */
	{ 0x6578, 0x6570 }, /* 數 数 */
	{ 0x6589, 0x658E }, /* 斉 斎 */
	{ 0x65B7, 0x65AD }, /* 斷 断 */
	{ 0x6649, 0x664B }, /* 晉 晋 */
	{ 0x665D, 0x663C }, /* 晝 昼 */
	{ 0x66C9, 0x6681 }, /* 曉 暁 */
	{ 0x66FE, 0x66FD }, /* 曾 曽 */
	{ 0x6703, 0x4F1A }, /* 會 会 */
	{ 0x6801, 0x67F3 }, /* 栁 柳 */
	{ 0x6852, 0x6851 }, /* 桒 桑 */
	{ 0x689D, 0x6761 }, /* 條 条 */
	{ 0x69AE, 0x6804 }, /* 榮 栄 */
	{ 0x69C7, 0x69D9 }, /* 槇 槙 */
	{ 0x6A02, 0x697D }, /* 樂 楽 */
	{ 0x6A1E, 0x67A2 }, /* 樞 枢 */
	{ 0x6A23, 0x69D8 }, /* 樣 様 */
	{ 0x6A6B, 0x6A2A }, /* 橫 横 */
	{ 0x6AA2, 0x691C }, /* 檢 検 */
	{ 0x6AFB, 0x685C }, /* 櫻 桜 */
	{ 0x6B0A, 0x6A29 }, /* 權 権 */
	{ 0x6B50, 0x6B27 }, /* 歐 欧 */
	{ 0x6B77, 0x6B74 }, /* 歷 歴 */
	{ 0x6B78, 0x5E30 }, /* 歸 帰 */
	{ 0x6B98, 0x6B8B }, /* 殘 残 */
	{ 0x6C23, 0x6C17 }, /* 氣 気 */
	{ 0x6C92, 0x6CA1 }, /* 沒 没 */
	{ 0x6DF8, 0x6E05 }, /* 淸 清 */
	{ 0x6DFA, 0x6D45 }, /* 淺 浅 */
	{ 0x6EAA, 0x6E13 }, /* 溪 渓 */
	{ 0x6EFF, 0x6E80 }, /* 滿 満 */
	{ 0x6FA4, 0x6CA2 }, /* 澤 沢 */
	{ 0x6FD5, 0x6E7F }, /* 濕 湿 */
	{ 0x6FDF, 0x6E08 }, /* 濟 済 */
	{ 0x6FF1, 0x6D5C }, /* 濱 浜 */
	{ 0x6FF5, 0x6D5C }, /* 濵 浜 */
	{ 0x7028, 0x702C }, /* 瀨 瀬 */
	{ 0x71C8, 0x706F }, /* 燈 灯 */
	{ 0x7210, 0x7089 }, /* 爐 炉 */
	{ 0x7232, 0x70BA }, /* 爲 為 */
	{ 0x72C0, 0x72B6 }, /* 狀 状 */
	{ 0x7368, 0x72EC }, /* 獨 独 */
	{ 0x7375, 0x731F }, /* 獵 猟 */
	{ 0x74E3, 0x5F01 }, /* 瓣 弁 */
	{ 0x7522, 0x7523 }, /* 產 産 */
	{ 0x7576, 0x5F53 }, /* 當 当 */
	{ 0x758A, 0x7573 }, /* 疊 畳 */
	{ 0x767C, 0x767A }, /* 發 発 */
	{ 0x76E1, 0x5C3D }, /* 盡 尽 */
	{ 0x771E, 0x771F }, /* 眞 真 */
	{ 0x788E, 0x7815 }, /* 碎 砕 */
	{ 0x797F, 0x7984 }, /* 祿 禄 */
	{ 0x79AE, 0x793C }, /* 禮 礼 */
	{ 0x79B0, 0x7962 }, /* 禰 祢 */
	{ 0x7A31, 0x79F0 }, /* 稱 称 */
	{ 0x7A3B, 0x7A32 }, /* 稻 稲 */
	{ 0x7A57, 0x7A42 }, /* 穗 穂 */
	{ 0x7ACA, 0x7A83 }, /* 竊 窃 */
	{ 0x7CB9, 0x7C8B }, /* 粹 粋 */
	{ 0x7D93, 0x7D4C }, /* 經 経 */
	{ 0x7DA0, 0x7DD1 }, /* 綠 緑 */
	{ 0x7DD6, 0x7DD2 }, /* 緖 緒 */
	{ 0x7E23, 0x770C }, /* 縣 県 */
	{ 0x7E31, 0x7E26 }, /* 縱 縦 */
	{ 0x7E3D, 0x7DCF }, /* 總 総 */
	{ 0x7E69, 0x7E04 }, /* 繩 縄 */
	{ 0x7E96, 0x7E4A }, /* 纖 繊 */
	{ 0x7F3A, 0x6B20 }, /* 缺 欠 */
	{ 0x8070, 0x8061 }, /* 聰 聡 */
	{ 0x8072, 0x58F0 }, /* 聲 声 */
	{ 0x807D, 0x8074 }, /* 聽 聴 */
	{ 0x81BD, 0x80C6 }, /* 膽 胆 */
	{ 0x81DF, 0x81D3 }, /* 臟 臓 */
	{ 0x81FA, 0x53F0 }, /* 臺 台 */
	{ 0x8207, 0x4E0E }, /* 與 与 */
	{ 0x820A, 0x65E7 }, /* 舊 旧 */
	{ 0x8218, 0x9928 }, /* 舘 館 */
	{ 0x838A, 0x8358 }, /* 莊 荘 */
	{ 0x8396, 0x830E }, /* 莖 茎 */
	{ 0x842C, 0x4E07 }, /* 萬 万 */
	{ 0x85B0, 0x85AB }, /* 薰 薫 */
	{ 0x85CF, 0x8535 }, /* 藏 蔵 */
	{ 0x85DD, 0x82B8 }, /* 藝 芸 */
	{ 0x8606, 0x82A6 }, /* 蘆 芦 */
	{ 0x865B, 0x865A }, /* 虛 虚 */
	{ 0x865F, 0x53F7 }, /* 號 号 */
	{ 0x8836, 0x8695 }, /* 蠶 蚕 */
	{ 0x885E, 0x885B }, /* 衞 衛 */
	{ 0x88DD, 0x88C5 }, /* 裝 装 */
	{ 0x88E1, 0x88CF }, /* 裡 裏 */
	{ 0x89BA, 0x899A }, /* 覺 覚 */
	{ 0x89C0, 0x89B3 }, /* 觀 観 */
	{ 0x89F8, 0x89E6 }, /* 觸 触 */
	{ 0x8B6F, 0x8A33 }, /* 譯 訳 */
	{ 0x8B7D, 0x8A89 }, /* 譽 誉 */
	{ 0x8B80, 0x8AAD }, /* 讀 読 */
	{ 0x8B8A, 0x5909 }, /* 變 変 */
	{ 0x8B93, 0x8B72 }, /* 讓 譲 */
	{ 0x8C50, 0x8C4A }, /* 豐 豊 */
	{ 0x8CE3, 0x58F2 }, /* 賣 売 */
	{ 0x8D0A, 0x8CDB }, /* 贊 賛 */
	{ 0x8E10, 0x8DF5 }, /* 踐 践 */
	{ 0x8F49, 0x8EE2 }, /* 轉 転 */
	{ 0x8FAD, 0x8F9E }, /* 辭 辞 */
	{ 0x9059, 0x9065 }, /* 遙 遥 */
	{ 0x9072, 0x9045 }, /* 遲 遅 */
	{ 0x9089, 0x8FBA }, /* 邉 辺 */
	{ 0x908A, 0x8FBA }, /* 邊 辺 */
	{ 0x9115, 0x90F7 }, /* 鄕 郷 */
	{ 0x91AB, 0x533B }, /* 醫 医 */
	{ 0x91CB, 0x91C8 }, /* 釋 釈 */
	{ 0x9322, 0x92AD }, /* 錢 銭 */
	{ 0x93AD, 0x93AE }, /* 鎭 鎮 */
	{ 0x9435, 0x9244 }, /* 鐵 鉄 */
	{ 0x95DC, 0x95A2 }, /* 關 関 */
	{ 0x96A8, 0x968F }, /* 隨 随 */
	{ 0x96B1, 0x96A0 }, /* 隱 隠 */
	{ 0x96D9, 0x53CC }, /* 雙 双 */
	{ 0x9748, 0x970A }, /* 靈 霊 */
	{ 0x9751, 0x9752 }, /* 靑 青 */
	{ 0x975C, 0x9759 }, /* 靜 静 */
	{ 0x9830, 0x982C }, /* 頰 頬 */
	{ 0x984F, 0x9854 }, /* 顏 顔 */
	{ 0x986F, 0x9855 }, /* 顯 顕 */
	{ 0x9A57, 0x9A13 }, /* 驗 験 */
	{ 0x9A5B, 0x99C5 }, /* 驛 駅 */
	{ 0x9AD4, 0x4F53 }, /* 體 体 */
	{ 0x9AD9, 0x9AD8 }, /* 髙 高 */
	{ 0x9AEE, 0x9AEA }, /* 髮 髪 */
	{ 0x9DC4, 0x9D8F }, /* 鷄 鶏 */
	{ 0x9E7D, 0x5869 }, /* 鹽 塩 */
	{ 0x9EA5, 0x9EA6 }, /* 麥 麦 */
	{ 0x9EC3, 0x9EC4 }, /* 黃 黄 */
	{ 0x9ED1, 0x9ED2 }, /* 黑 黒 */
	{ 0x9EDE, 0x70B9 }, /* 點 点 */
	{ 0x9F4A, 0x658E }, /* 齊 斎 */
	{ 0x9F4B, 0x658E }, /* 齋 斎 */
	{ 0x9F52, 0x6B6F }, /* 齒 歯 */
	{ 0x9F8D, 0x7ADC }, /* 龍 竜 */
	{ 0x9F9C, 0x4E80 }, /* 龜 亀 */
	{ 0xFA11, 0x5D0E }, /* 﨑 崎 */
};

static int
compare_variant(const void *key, const void *row)
{
	uint32_t a = *(const uint32_t *)key, b = *(const uint32_t *)row;

	return a < b ? -1 : a > b;
}

static utf8proc_int32_t
common_form(utf8proc_int32_t c)
{
	uint32_t key = (uint32_t)c;

	if (key < kanji[0].variant || key > kanji[sizeof kanji / sizeof kanji[0] - 1].variant)
		return c;
	const uint32_t *row = bsearch(&key, kanji, sizeof kanji / sizeof kanji[0], sizeof kanji[0], compare_variant);

	return row != NULL ? (utf8proc_int32_t)row[1] : c;
}

size_t
fold_read(struct slice *rest, utf8proc_int32_t parts[FOLD_PARTS])
{
	utf8proc_int32_t c;
	int boundary = 0;
	utf8proc_ssize_t length = utf8proc_iterate((const utf8proc_uint8_t *)rest->data, (utf8proc_ssize_t)rest->length, &c);

	if (length <= 0) {
		*rest = slice_from(*rest, rest->length);
		return 0;
	}
	*rest = slice_from(*rest, (size_t)length);
	/* Decomposing and dropping the marks gives the same for composed and decomposed text. */
	utf8proc_ssize_t count = utf8proc_decompose_char(c, parts, FOLD_PARTS,
	    UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE, &boundary);

	return count < 0 ? 0 : count < FOLD_PARTS ? (size_t)count : FOLD_PARTS;
}

utf8proc_int32_t
fold_common(utf8proc_int32_t c)
{
	/* Hiragana to katakana. */
	if (c >= 0x3041 && c <= 0x3096)
		return c + 0x60;
	return common_form(c);
}

static void
put(struct buffer *out, utf8proc_int32_t c)
{
	utf8proc_uint8_t bytes[4];
	utf8proc_ssize_t length = utf8proc_encode_char(c, bytes);

	buffer_put(out, slice_of((const char *)bytes, (size_t)length));
}

bool
fold_is_silent(utf8proc_int32_t c)
{
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_MN: /* accents, and the voicing marks of kana */
	case UTF8PROC_CATEGORY_ME:
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_CF:
	case UTF8PROC_CATEGORY_ZS:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
	case UTF8PROC_CATEGORY_PC:
	case UTF8PROC_CATEGORY_PD:
	case UTF8PROC_CATEGORY_PS:
	case UTF8PROC_CATEGORY_PE:
	case UTF8PROC_CATEGORY_PI:
	case UTF8PROC_CATEGORY_PF:
	case UTF8PROC_CATEGORY_PO:
		return true;
	default:
		/* The voicing marks that stand alone. */
		return c == 0x309B || c == 0x309C;
	}
}

/* What is left of a decomposed, case-folded character; -1 when nothing is. */
static utf8proc_int32_t
fold_one(utf8proc_int32_t c)
{
	return fold_is_silent(c) ? -1 : fold_common(c);
}

void
entry_fold(struct slice text, struct buffer *out)
{
	while (text.length > 0) {
		unsigned char byte = (unsigned char)text.data[0];

		/* The quick way for what most codes, addresses and Latin names are made of. */
		if (byte < 0x80) {
			if (byte >= 'A' && byte <= 'Z')
				buffer_byte(out, (char)(byte | 0x20));
			else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || (byte > ' ' && byte < 127 &&
			    strchr("$+<=>^`|~", byte) != NULL))
				buffer_byte(out, (char)byte);
			text = slice_from(text, 1);
			continue;
		}
		utf8proc_int32_t parts[FOLD_PARTS];
		size_t count = fold_read(&text, parts);

		for (size_t i = 0; i < count; i++) {
			utf8proc_int32_t folded = fold_one(parts[i]);

			if (folded >= 0)
				put(out, folded);
		}
	}
}
