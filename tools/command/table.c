/* The table of commands. Arguments and options are passed on under their names; server/admin/ knows them by these. */
#include <stddef.h>

#include "tools/command/command.h"

#define END { NULL, VALUE_FLAG, NULL, NULL, 0, 0, NULL, false, false, { NULL, NULL } }
#define OPTIONAL false
#define NEEDED true
#define FLAG(name, ja, en) { name, VALUE_FLAG, NULL, NULL, 0, 0, NULL, false, false, { ja, en } }
#define TEXT(name, value, needed, ja, en) { name, VALUE_TEXT, value, NULL, 0, 0, NULL, needed, false, { ja, en } }
#define TEXTS(name, value, needed, ja, en) { name, VALUE_TEXT, value, NULL, 0, 0, NULL, needed, true, { ja, en } }
#define NUMBER(name, value, standard, least, most, ja, en) \
	{ name, VALUE_NUMBER, value, standard, least, most, NULL, false, false, { ja, en } }
#define CHOICE(name, value, standard, choices, ja, en) \
	{ name, VALUE_CHOICE, value, standard, 0, 0, choices, false, false, { ja, en } }

const struct parameter common_options[] = {
	{ "data", VALUE_PATH, "DIR", "/var/lib/irori", 0, 0, NULL, false, false,
	    { "データディレクトリ（環境変数 IRORI_DATA でも指定できます）", "the data directory (also by the environment variable IRORI_DATA)" } },
	{ "config", VALUE_PATH, "FILE", NULL, 0, 0, NULL, false, false,
	    { "設定ファイル（既定: データディレクトリの irori.conf）", "the settings file (default: irori.conf in the data directory)" } },
	CHOICE("lang", "LANG", NULL, "ja|en", "表示の言語（既定: LC_MESSAGES, LANG による）",
	    "language of messages (default: by LC_MESSAGES, LANG)"),
	FLAG("json", "結果を JSON で出力します（スクリプト向け）", "print the result as JSON, for scripts"),
	FLAG("quiet", "進捗と補足を表示しません", "no progress, no remarks"),
	FLAG("help", "この説明を表示します", "print this help"),
	FLAG("version", "版を表示します", "print the version"),
	END,
};

const struct exit_meaning exit_meanings[] = {
	{ ADMIN_OK, { "成功しました", "success" } },
	{ ADMIN_INCOMPLETE, { "終わりましたが、受け付けられなかったもの、または異常が見つかったものがあります",
	    "done, but something was refused or found wrong" } },
	{ ADMIN_USAGE, { "コマンド、引数、オプションの誤り", "wrong command, argument or option" } },
	{ ADMIN_ABSENT, { "指定された機関・証明書・トークン・ファイルがありません", "no such institution, certificate, token or file" } },
	{ ADMIN_CONFLICT, { "すでに存在するか、その間に変更されました", "it exists already, or was changed meanwhile" } },
	{ ADMIN_UNREACHABLE, { "データディレクトリを開けません（init していない、他のプロセスが使用中、など）",
	    "the data directory can't be opened (no init yet, used by another process, ...)" } },
	{ ADMIN_FORBIDDEN, { "権限がありません", "not allowed" } },
	{ ADMIN_FAILED, { "失敗しました（メモリ、ディスク、データの異常）", "failure of memory, disk or store" } },
	{ -1, { NULL, NULL } },
};

#define INSTITUTION \
	TEXT("institution", "INSTITUTION", NEEDED, "機関の ID（英小文字・数字・ハイフン）", "the institution's id (a-z, 0-9, hyphens)")

static const struct parameter only_institution[] = { INSTITUTION, END };
static const struct parameter maybe_institution[] = {
	TEXT("institution", "INSTITUTION", OPTIONAL, "機関の ID。省略すると全機関", "the institution's id; all when left out"),
	END,
};
static const struct parameter init_options[] = {
	TEXT("base-url", "URL", OPTIONAL, "公開するアドレス（例: https://fhir.example.jp/fhir）。設定ファイルに書かれます",
	    "the public address, e.g. https://fhir.example.jp/fhir; goes into the settings file"),
	END,
};
static const struct parameter institution_add_options[] = {
	TEXT("name", "NAME", NEEDED, "機関の名称", "the institution's name"),
	TEXT("name-en", "NAME", OPTIONAL, "英語の名称", "its name in English"),
	{ "certificate", VALUE_CONTENT, "FILE", NULL, 0, 0, NULL, false, false,
	    { "同時に登録するクライアント証明書（PEM または DER）", "a client certificate to register with it (PEM or DER)" } },
	END,
};
static const struct parameter reason_options[] = {
	TEXT("reason", "TEXT", OPTIONAL, "理由。監査記録に残ります", "why; kept in the audit trail"),
	END,
};
static const struct parameter cert_add_arguments[] = {
	INSTITUTION,
	{ "certificate", VALUE_CONTENT, "FILE", NULL, 0, 0, NULL, true, false,
	    { "クライアント証明書（PEM または DER）", "the client certificate (PEM or DER)" } },
	END,
};
static const struct parameter reindex_options[] = {
	TEXT("param", "URL", OPTIONAL, "追加された検索パラメータの url", "the url of a search parameter that was added"),
	END,
};
static const struct parameter key_rotate_options[] = {
	TEXT("new", "SOURCE", OPTIONAL, "新しいマスター鍵の場所（設定 master-key と同じ書き方）。省略すると、今のファイルを新しい鍵で置き換えます",
	    "where the new master key comes from, as the setting master-key says it; when left out, a new one takes the place of the file"),
	END,
};
static const struct parameter index_show_arguments[] = {
	TEXT("resource", "TYPE/ID", NEEDED, "リソース（例: Patient/123）", "the resource, e.g. Patient/123"),
	END,
};
static const struct parameter search_explain_arguments[] = {
	TEXT("query", "TYPE?QUERY", NEEDED, "検索式（例: 'Observation?code=1234-5'）", "the search, e.g. 'Observation?code=1234-5'"),
	END,
};
static const struct parameter cert_remove_arguments[] = {
	INSTITUTION,
	TEXT("fingerprint", "FINGERPRINT", NEEDED, "証明書の SHA-256（institution show に表示されます）",
	    "the certificate's SHA-256, as institution show prints it"),
	END,
};
static const struct parameter grant_set_options[] = {
	TEXT("read", "ITEMS", OPTIONAL, "読み取りを許可する情報項目（コンマ区切り、all で全項目）",
	    "information items it may read, separated by commas; all for every item"),
	TEXT("write", "ITEMS", OPTIONAL, "書き込みを許可する情報項目（コンマ区切り、all で全項目）",
	    "information items it may write, separated by commas; all for every item"),
	FLAG("consent-exempt", "本人の同意の有無にかかわらず許可します（適合性試験用。通常は使いません）",
	    "not subject to citizens' consent (for conformance testing, not for institutions)"),
	END,
};
static const struct parameter officer_arguments[] = {
	TEXT("account", "ACCOUNT", NEEDED, "OS のアカウント名", "the name of the account on this machine"),
	END,
};
static const struct parameter officer_add_options[] = {
	TEXT("role", "ROLES", NEEDED, "役割（コンマ区切り）: office（運営事務局）、operations（運営管理責任者）、auditor（監査）、"
	    "sysadmin（システム管理者）、owner（事業責任者）",
	    "the roles, separated by commas: office, operations, auditor, sysadmin, owner"),
	{ "until", VALUE_DATE, "DATE", NULL, 0, 0, NULL, false, false,
	    { "この日の終わりまで（既定: 期限なし）", "up to the end of this day (default: without end)" } },
	END,
};
static const struct parameter service_options[] = {
	TEXT("reason", "TEXT", NEEDED, "理由。拒否された相手に伝わり、監査記録に残ります", "why; told to who is refused, and kept in the audit trail"),
	TEXT("until", "TIME", OPTIONAL, "この時刻に自動的に再開します（例: 2026-12-01T06:00。既定: service open まで）",
	    "open again by itself from this time on, e.g. 2026-12-01T06:00 (default: not before service open)"),
	END,
};
static const struct parameter break_glass_list_options[] = {
	FLAG("unreviewed", "未確認のものだけを表示します", "only those that nobody has reviewed"),
	END,
};
static const struct parameter break_glass_review_arguments[] = {
	TEXT("number", "NUMBER", NEEDED, "番号（break-glass list に表示されます）", "its number, as break-glass list prints it"),
	END,
};
static const struct parameter break_glass_review_options[] = {
	TEXT("finding", "TEXT", NEEDED, "確認の結果。監査記録に残ります", "what was found; kept in the audit trail"),
	END,
};
static const struct parameter token_issue_options[] = {
	TEXT("scope", "SCOPES", OPTIONAL, "SMART スコープ（空白区切り。既定: system/*.cruds）",
	    "SMART scopes, separated by spaces (default: system/*.cruds)"),
	TEXT("certificate", "FINGERPRINT", OPTIONAL, "結び付ける証明書の SHA-256（機関の証明書が一つだけなら省略できます）",
	    "SHA-256 of the certificate to bind it to (may be left out when the institution has exactly one)"),
	TEXT("subject", "NAME", OPTIONAL, "トークンの主体（既定: 機関の ID）", "the token's subject (default: the institution's id)"),
	NUMBER("minutes", "N", "60", 1, 525600, "有効期間（分）", "how long it is valid, in minutes"),
	TEXT("user", "NAME", OPTIONAL, "利用者の ID（--subject と同じ）", "the user's id (the same as --subject)"),
	{ "role", VALUE_CHOICE, "ROLE", "software", 0, 0,
	    "software|citizen|proxy|staff|manager|office|operations|auditor|sysadmin|owner|emergency", false, false,
	    { "利用者の役割（機関のソフトウェアには不要）", "the user's role; software is nobody's" } },
	TEXT("patient", "ID", OPTIONAL, "市民本人または代諾者が対象とする Patient の ID", "the Patient that a citizen is, or a proxy acts for"),
	TEXT("purpose", "CODE", OPTIONAL, "利用目的（v3 ActReason のコード。既定: TREAT）", "the purpose of use, a code of v3 ActReason (default: TREAT)"),
	TEXT("read", "ITEMS", OPTIONAL, "この利用者が閲覧できる情報項目（既定: 機関と同じ）", "items that the user may read (default: the institution's)"),
	TEXT("write", "ITEMS", OPTIONAL, "この利用者が登録できる情報項目（既定: 機関と同じ）", "items that the user may write (default: the institution's)"),
	END,
};
static const struct parameter token_arguments[] = {
	TEXT("token", "TOKEN", NEEDED, "トークン、またはその jti", "the token, or its jti"),
	END,
};
static const struct parameter erase_options[] = {
	TEXT("patient", "ID", NEEDED, "Patient の ID", "the Patient's id"),
	TEXT("reason", "TEXT", NEEDED, "消去する理由（転出、死亡、登録の抹消など）", "why (moved away, died, deregistered, ...)"),
	END,
};
static const struct parameter erase_number[] = {
	{ "number", VALUE_NUMBER, "N", NULL, 1, 1000000000, NULL, true, false, { "消去の番号", "the erasure's number" } },
	END,
};
static const struct parameter load_arguments[] = {
	{ "path", VALUE_PATH, "PATH", NULL, 0, 0, NULL, true, true,
	    { "NDJSON、JSON、Bundle、ディレクトリ、.tgz パッケージ、それらの .gz。- は標準入力",
	    "NDJSON, JSON, Bundles, directories, .tgz packages, any of them as .gz; - is standard input" } },
	END,
};
static const struct parameter fhirpath_arguments[] = {
	TEXT("expression", "EXPRESSION", NEEDED, "FHIRPath の式", "a FHIRPath expression"),
	{ "file", VALUE_PATH, "FILE", NULL, 0, 0, NULL, true, false,
	    { "リソース 1 件のファイル（JSON または XML）。- は標準入力", "a file with one resource as JSON or XML; - is standard input" } },
	END,
};
static const struct parameter fhirpath_options[] = {
	FLAG("strict", "存在し得ない要素を誤りとします（既定は警告）", "an element that there can't be is an error, not a warning"),
	FLAG("types", "各行の先頭に型を表示します", "print each item's type before it"),
	FLAG("as-filters", "as で複数の項目から型の合うものを選びます（検索パラメータの式のように）。既定は誤り",
	    "as takes the items of the type out of any number, as search parameters' expressions expect; else it takes one item"),
	END,
};
#define PATIENT(needed) TEXT("patient", "ID", needed, "Patient の ID", "the Patient's id")
#define EVIDENCE(needed, ja, en) TEXT("evidence", "TEXT", needed, ja "。監査記録に残ります", en "; kept in the audit trail")
#define NOTICE(needed) \
	{ "notice", VALUE_NUMBER, "N", NULL, 1, INT32_MAX, NULL, needed, false, { "通知の版", "the version of the notice" } }

static const struct parameter consent_argument[] = {
	TEXT("consent", "ID", NEEDED, "Consent の ID", "the Consent's id"),
	END,
};
static const struct parameter consent_list_options[] = {
	PATIENT(OPTIONAL),
	CHOICE("state", "STATE", NULL, "proposed|active|withdrawn", "この状態のものだけ（既定: すべて）", "only those in this state (default: all)"),
	END,
};
static const struct parameter consent_activate_options[] = {
	EVIDENCE(NEEDED, "同意を確認した資料", "what shows that the citizen consents"),
	NUMBER("reviewed", "N", NULL, 1, 1000000000, "確認した Consent の版（consent show の版）。変更されていれば有効にしません",
	    "the Consent's version that was reviewed (as consent show has it); refused when another is current"),
	NOTICE(OPTIONAL),
	END,
};
static const struct parameter consent_withdraw_options[] = {
	TEXT("reason", "TEXT", NEEDED, "理由。監査記録に残ります", "why; kept in the audit trail"),
	END,
};
static const struct parameter consent_stop_options[] = {
	PATIENT(NEEDED),
	TEXT("institution", "INSTITUTION", OPTIONAL, "この機関への提供だけを止めます（既定: すべての機関）",
	    "stop provision to this institution alone (default: to all)"),
	TEXT("item", "ITEMS", OPTIONAL, "この情報項目の提供だけを止めます（コンマ区切り。既定: すべて）",
	    "stop provision of these information items alone, separated by commas (default: of all)"),
	FLAG("listing", "掲載を止めます（本人を含め、だれも閲覧できなくなります）", "stop listing: nobody sees anything, not even the citizen"),
	EVIDENCE(OPTIONAL, "申出を確認した資料", "what the citizen asked for it by"),
	END,
};
static const struct parameter consent_resume_options[] = {
	PATIENT(NEEDED),
	NUMBER("number", "N", NULL, 1, INT32_MAX, "この受付番号の停止だけ（既定: すべての提供停止）", "the stop of this number alone (default: all of provision)"),
	FLAG("listing", "掲載の停止を解きます", "end the stop of listing"),
	END,
};
static const struct parameter notice_publish_arguments[] = {
	{ "file", VALUE_CONTENT, "FILE", NULL, 0, 0, NULL, true, false,
	    { "通知の六項目（JSON、または [purpose] などの見出しで始まるテキスト）", "its six points: JSON, or text with headings like [purpose]" } },
	END,
};
static const struct parameter notice_options[] = { NOTICE(NEEDED), END };
static const struct parameter notice_delivered_options[] = {
	NOTICE(NEEDED),
	PATIENT(OPTIONAL),
	{ "date", VALUE_DATE, "DATE", NULL, 0, 0, NULL, false, false, { "届けた日（既定: 今）", "the day of delivery (default: now)" } },
	{ "all-from", VALUE_CONTENT, "FILE", NULL, 0, 0, NULL, false, false,
	    { "Patient の ID を 1 行に 1 件（または CSV の最初の列に）記したファイル。1 MiB まで", "a file with a Patient's id a line, or in CSV's first "
	    "column; up to 1 MiB" } },
	END,
};
static const struct parameter proxy_add_options[] = {
	PATIENT(NEEDED),
	TEXT("user", "NAME", NEEDED, "代諾者の利用者 ID（トークンの主体）", "the proxy's user id, as tokens name it"),
	TEXT("relation", "RELATION", NEEDED, "続柄または資格", "the relation to the patient"),
	EVIDENCE(NEEDED, "確認した資料", "what was seen"),
	{ "from", VALUE_DATE, "DATE", NULL, 0, 0, NULL, true, false, { "期間の最初の日", "the first day" } },
	{ "until", VALUE_DATE, "DATE", NULL, 0, 0, NULL, true, false, { "期間の最後の日", "the last day" } },
	END,
};
static const struct parameter proxy_end_options[] = {
	PATIENT(NEEDED),
	TEXT("user", "NAME", NEEDED, "代諾者の利用者 ID", "the proxy's user id"),
	END,
};
static const struct parameter only_patient[] = { PATIENT(NEEDED), END };
static const struct parameter consent_explain_arguments[] = {
	{ "file", VALUE_PATH, "FILE", NULL, 0, 0, NULL, true, false,
	    { "Consent 1 件のファイル（JSON または XML）。- は標準入力", "a file with one Consent as JSON or XML; - is standard input" } },
	END,
};
static const struct parameter consent_explain_options[] = {
	TEXT("institution", "INSTITUTION", OPTIONAL, "この機関への可否を判定します", "what it says to this institution"),
	TEXT("user", "USER", OPTIONAL, "この利用者への可否を判定します（例: Practitioner/x）", "what it says to this user, e.g. Practitioner/x"),
	TEXT("item", "ITEM", OPTIONAL, "判定する情報項目（既定: すべて）", "the information item to ask for (default: all)"),
	TEXT("type", "TYPE", OPTIONAL, "判定するリソース型（既定: 不明として判定）", "the resource type to ask for (default: as if not known)"),
	TEXT("purpose", "CODE", OPTIONAL, "利用目的（v3 ActReason。既定: TREAT）", "the purpose of use, of v3 ActReason (default: TREAT)"),
	{ "date", VALUE_DATE, "DATE", NULL, 0, 0, NULL, false, false, { "判定する日（既定: 今日）", "the day to ask for (default: today)" } },
	{ "items", VALUE_PATH, "FILE", NULL, 0, 0, NULL, false, false,
	    { "情報項目の表（設定 items。既定: 組み込みの表）", "the table of information items, as the setting items names it (default: the one built in)" } },
	END,
};
static const struct parameter load_options[] = {
	TEXT("as", "INSTITUTION", OPTIONAL, "所有者とする機関（既定: 市）", "the institution that will own them (default: the city)"),
	{ "report", VALUE_PATH, "FILE", NULL, 0, 0, NULL, false, false,
	    { "受け付けなかったリソースと理由を NDJSON で書き出します", "write what was refused, and why, as NDJSON" } },
	FLAG("restart", "前回中断した位置を無視して最初から読みます", "begin anew, whatever an interrupted load has done"),
	FLAG("keep-bundles", "Bundle を展開せず、そのまま一つのリソースとして保存します",
	    "store Bundles as they are, instead of the resources in them"),
	END,
};
static const struct parameter standing_load_options[] = {
	{ "report", VALUE_PATH, "FILE", NULL, 0, 0, NULL, false, false,
	    { "受け付けなかったものと理由を NDJSON で書き出します", "write what was refused, and why, as NDJSON" } },
	END,
};
static const struct parameter standing_load_arguments[] = {
	{ "path", VALUE_PATH, "PATH", NULL, 0, 0, NULL, true, true, { "1 行に 1 件の JSON。- は標準入力", "JSON, a text a line; - is standard input" } },
	END,
};
static const struct parameter synth_options[] = {
	NUMBER("citizens", "N", "100", 1, 10000000, "市民の人数", "how many citizens"),
	NUMBER("seed", "S", "1", 0, INT64_MAX, "乱数の種。同じ種からは同じ町ができます", "the same seed makes the same town"),
	NUMBER("years", "Y", "5", 1, 30, "健診と介護の記録の年数", "years of checks and care"),
	{ "until", VALUE_DATE, "DATE", "2026-09-30", 0, 0, NULL, false, false, { "町の「今日」", "the town's today" } },
	CHOICE("format", "FORMAT", "ndjson", "ndjson|dir", "ndjson: 一つの NDJSON。dir: ディレクトリに型ごとのファイル",
	    "ndjson: one NDJSON; dir: a directory with a file for each type"),
	{ "output", VALUE_PATH, "FILE", "-", 0, 0, NULL, false, false,
	    { "出力先。- は標準出力。dir の場合はディレクトリ", "where to; - is standard output; a directory with dir" } },
	{ "standing", VALUE_PATH, "FILE", NULL, 0, 0, NULL, false, false,
	    { "運営事務局の記録（通知、有効な同意、停止、代諾者）の出力先。- は標準出力。standing load で取り込みます",
	    "where (- is standard output) to write what only the office can record (notices, Consents in force, stops, proxies), for standing load" } },
	END,
};
#define ARCHIVE \
	{ "archive", VALUE_PATH, "PATH", NULL, 0, 0, NULL, false, true, \
	    { "保管ファイル（audit archive で書き出したもの）、またはそのディレクトリも読みます", \
	    "also the archived segment, or all in the directory, as audit archive wrote them" } }
#define MORE_ARCHIVES \
	{ "file", VALUE_PATH, "FILE", NULL, 0, 0, NULL, false, true, { "--archive に続く保管ファイル", "further files of --archive" } }
#define DATE(name, needed, ja, en) { name, VALUE_DATE, "DATE", NULL, 0, 0, NULL, needed, false, { ja, en } }

static const struct parameter only_archives[] = { MORE_ARCHIVES, END };
static const struct parameter audit_list_options[] = {
	NUMBER("newest", "N", "20", 1, 1000000, "新しい方から何件表示するか", "how many of the newest records"),
	ARCHIVE,
	END,
};
static const struct parameter audit_archive_options[] = {
	{ "to", VALUE_PATH, "DIRECTORY", NULL, 0, 0, NULL, true, false,
	    { "書き出し先のディレクトリ。前回までの保管ファイルがあれば、その続きから書き出します",
	    "where to; when there are segments from before, it goes on behind them" } },
	DATE("before", OPTIONAL, "この日より前の記録まで（既定: 最後のチェックポイントまで）",
	    "only what is older than that day (default: up to the last checkpoint)"),
	FLAG("remove", "確かめた保管ファイルにあり、保存期間（設定 audit-keep-years）を過ぎた記録を連鎖から取り除きます",
	    "take records off the chain that are in verified segments and past retention (the setting audit-keep-years)"),
	END,
};
static const struct parameter audit_report_arguments[] = {
	{ "kind", VALUE_CHOICE, "KIND", NULL, 0, 0, "subject|user|institution|incident|deliveries|odd|yearly", true, false,
	    { "報告の種類: subject 対象者、user 利用者、institution 機関、incident 事故の影響範囲、deliveries 機関への提供、"
	    "odd 通常と異なる利用、yearly 年間の統計",
	    "which report: accesses to a patient, by a user, by an institution; the scope of an incident; what left to an institution; "
	    "odd use; statistics of a year" } },
	MORE_ARCHIVES,
	END,
};
static const struct parameter audit_report_options[] = {
	TEXT("patient", "ID", OPTIONAL, "対象者（Patient の ID）", "the patient's id"),
	TEXT("user", "NAME", OPTIONAL, "利用者", "the user"),
	TEXT("institution", "ID", OPTIONAL, "機関の ID", "the institution's id"),
	DATE("from", OPTIONAL, "この日から（2026-05-03、R8.5.3、令和8年5月3日）", "from this day on (2026-05-03, R8.5.3)"),
	DATE("to", OPTIONAL, "この日まで（その日を含みます）", "up to this day, itself included"),
	NUMBER("year", "YEAR", NULL, 1970, 9998, "yearly: 年（西暦）", "yearly: the year"),
	FLAG("fiscal", "yearly: その年の 4 月から翌年 3 月まで", "yearly: from April of that year to March of the next"),
	FLAG("list", "deliveries: 記録を一つずつ示します", "deliveries: each record that left"),
	TEXT("hours", "HH:MM-HH:MM", OPTIONAL, "odd: 業務時間（既定: 08:30-17:15）", "odd: office hours (default: 08:30-17:15)"),
	{ "holidays", VALUE_CONTENT, "FILE", NULL, 0, 0, NULL, false, false,
	    { "odd: 国民の祝日のファイル（内閣府の syukujitsu.csv）。土日と年末年始は常に休日です",
	    "odd: the Cabinet Office's file of holidays, syukujitsu.csv; weekends and the turn of the year are always closed" } },
	NUMBER("bulk", "N", NULL, 2, 1000000, "odd: --window の間に何人以上を大量の閲覧とするか（既定: 50）", "odd: so many patients within --window are bulk (default: 50)"),
	NUMBER("family", "N", NULL, 2, 1000000, "odd: --window の間に同姓の何人以上を同姓の閲覧とするか（既定: 3）",
	    "odd: so many patients of one family name within --window (default: 3)"),
	NUMBER("window", "MINUTES", NULL, 1, 10080, "odd: bulk と family の時間の幅（分。既定: 60）", "odd: the time for bulk and family, in minutes (default: 60)"),
	NUMBER("refusals", "N", NULL, 1, 1000000, "odd: 1 日に何件以上を拒否の多発とするか（既定: 20）", "odd: so many refusals in a day are many (default: 20)"),
	FLAG("csv", "CSV で出力します（Excel 向けの UTF-8、BOM 付き）", "CSV, in UTF-8 with a byte order mark, as Excel takes it"),
	CHOICE("encoding", "CODING", NULL, "utf-8|cp932", "CSV の文字コード（既定: utf-8）", "the coding of CSV (default: utf-8)"),
	FLAG("html", "A4 で印刷できる HTML で出力します", "HTML to print on A4"),
	ARCHIVE,
	END,
};
static const struct parameter audit_verify_options[] = {
	NUMBER("from", "N", NULL, 1, INT64_MAX, "この番号の記録から（既定: 最初から）", "from this record on (default: the first)"),
	NUMBER("to", "N", NULL, 1, INT64_MAX, "この番号の記録まで（既定: 最後まで）", "up to this record (default: the last)"),
	{ "key", VALUE_CONTENT, "FILE", NULL, 0, 0, NULL, false, false,
	    { "署名を確かめる公開鍵（別に保管した irori audit key の出力。既定: サーバー内の鍵）",
	    "the public key to check signatures with, as irori audit key printed it and somebody kept it (default: the server's own)" } },
	{ "witness", VALUE_PATH, "FILE", NULL, 0, 0, NULL, false, false,
	    { "照合する証人ファイル（設定 audit-witness）", "the witness's file to compare with (the setting audit-witness)" } },
	ARCHIVE,
	END,
};
#define DIRECTORY(name, needed, ja, en) { name, VALUE_PATH, "DIRECTORY", NULL, 0, 0, NULL, needed, false, { ja, en } }
static const struct parameter backup_create_options[] = {
	DIRECTORY("to", NEEDED, "保存先のディレクトリ（新しい名前）", "where it goes: a directory with a new name"),
	DIRECTORY("keys-to", OPTIONAL, "鍵の保存先（データとは別の場所）", "where the keys go: another place than the data's"),
	END,
};
static const struct parameter backup_verify_arguments[] = {
	DIRECTORY("directory", NEEDED, "バックアップのディレクトリ", "the backup's directory"),
	END,
};
static const struct parameter backup_verify_options[] = {
	DIRECTORY("keys", OPTIONAL, "その鍵のディレクトリ", "that of its keys"),
	END,
};
static const struct parameter restore_options[] = {
	DIRECTORY("from", NEEDED, "バックアップのディレクトリ", "the backup's directory"),
	DIRECTORY("keys-from", OPTIONAL, "鍵のディレクトリ（データと同時か、より新しいもの）", "that of keys, of the same backup or a later one"),
	{ "ledger", VALUE_PATH, "FILE", NULL, 0, 0, NULL, false, false,
	    { "消去の台帳（irori subject erase ledger の出力）。バックアップの後に消去された人を消去し直します",
	    "the ledger of erasures, as irori subject erase ledger prints it: who was erased after the backup is erased again" } },
	FLAG("without-ledger", "消去を行ったことがない場合に指定します", "nobody was ever erased"),
	{ "master-key", VALUE_PATH, "FILE", NULL, 0, 0, NULL, false, false,
	    { "マスター鍵のファイル。データディレクトリの master.key になります（設定 master-key で別の場所を指す場合は不要）",
	    "the master key's file, which becomes master.key in the data directory; not needed where the setting master-key names another "
	    "place" } },
	END,
};
#define CASE_NUMBER { "number", VALUE_NUMBER, "NUMBER", NULL, 1, INT64_MAX, NULL, true, false, { "案件の番号", "the case's number" } }
#define NEEDED_CHOICE(name, value, choices, ja, en) { name, VALUE_CHOICE, value, NULL, 0, 0, choices, true, false, { ja, en } }
static const struct parameter case_arguments[] = { CASE_NUMBER, END };
static const struct parameter case_open_options[] = {
	NEEDED_CHOICE("kind", "KIND", "disclosure|correction|deletion|stop", "開示、訂正、消去、提供停止のいずれか",
	    "to see, to have put right, to have erased, or to stop providing"),
	TEXT("patient", "ID", NEEDED, "対象者の Patient の ID", "whom it is about: a Patient's id"),
	NEEDED_CHOICE("by", "WHO", "subject|representative", "請求者（本人か代理人）", "who asks: the subject or a representative"),
	TEXT("forwarded-by", "INSTITUTION", OPTIONAL, "回付した機関の ID", "the institution that forwarded it"),
	{ "received", VALUE_DATE, "DATE", NULL, 0, 0, NULL, false, false, { "受付日（既定: 今日）", "when it was received (default: today)" } },
	TEXT("text", "TEXT", OPTIONAL, "請求者の氏名、請求の内容など。対象者の鍵で暗号化されます",
	    "who asks for what; sealed with the subject's key"),
	END,
};
static const struct parameter case_list_options[] = {
	TEXT("patient", "ID", OPTIONAL, "対象者の Patient の ID", "only those about this Patient"),
	FLAG("all", "終わった案件も表示します", "those that have ended, too"),
	END,
};
static const struct parameter case_check_options[] = {
	TEXT("evidence", "TEXT", NEEDED, "本人確認と代理権の確認に用いたもの（例: マイナンバーカード、委任状）",
	    "by what the asker was identified and a representative's right shown"),
	END,
};
static const struct parameter case_decide_options[] = {
	NEEDED_CHOICE("outcome", "OUTCOME", "accept|refuse", "認めるか、認めないか", "accept it, or refuse it"),
	TEXT("reason", "TEXT", NEEDED, "決定の理由", "why it was decided so"),
	END,
};
static const struct parameter case_done_options[] = {
	TEXT("text", "TEXT", OPTIONAL, "行ったこと", "what was done"),
	END,
};
static const struct parameter subject_pack_options[] = {
	TEXT("patient", "ID", NEEDED, "対象者の Patient の ID", "whom it is about: a Patient's id"),
	DIRECTORY("to", NEEDED, "保存先のディレクトリ（新しい名前）", "where it goes: a directory with a new name"),
	TEXT("purpose", "TEXT", NEEDED, "目的。監査記録に残ります", "what it is for; kept in the audit trail"),
	{ "case", VALUE_NUMBER, "NUMBER", NULL, 1, INT64_MAX, NULL, false, false, { "開示を認めた案件の番号", "the accepted case of disclosure" } },
	FLAG("history", "すべての版を含めます（既定: 現在の版）", "every version, not only the current ones"),
	FLAG("with-others", "他の人にも関わるリソースも含めます", "include resources that concern others, too"),
	END,
};
static const struct parameter subject_correct_options[] = {
	TEXT("patient", "ID", NEEDED, "対象者の Patient の ID", "whom it is about: a Patient's id"),
	{ "case", VALUE_NUMBER, "NUMBER", NULL, 1, INT64_MAX, NULL, true, false, { "訂正を認めた案件の番号", "the accepted case of correction" } },
	END,
};
static const struct parameter subject_correct_arguments[] = {
	{ "file", VALUE_CONTENT, "FILE", NULL, 0, 0, NULL, true, false,
	    { "訂正後のリソース（JSON、id 付き）", "the resource as it should be (JSON, with its id)" } },
	END,
};
static const struct parameter help_arguments[] = {
	TEXTS("command", "COMMAND", OPTIONAL, "説明を見たいコマンド", "the command to explain"),
	END,
};
static const struct parameter help_options[] = {
	FLAG("man", "マニュアルページ irori(1) を roff で出力します", "write the manual page irori(1) in roff"),
	FLAG("bash-completion", "bash の補完スクリプトを出力します", "write the completion for bash"),
	END,
};

const struct command commands[] = {
	{ "init", { "データディレクトリ、署名鍵、設定ファイルを作ります", "make a data directory with signing key and settings file" },
	    { "最初に一度だけ実行します。すでにあるものは変更しません。",
	    "Run it once, first. What is there already is left as it is." },
	    NULL, init_options, { "irori --data /var/lib/irori init --base-url https://fhir.example.jp/fhir", NULL, NULL }, run_init,
	    print_done },
	{ "institution add", { "利用機関を登録します", "register an institution" },
	    { "登録しただけでは何もできません。続けて証明書を登録し（institution cert add）、情報項目を許可し（grant set）、"
	    "トークンを発行します（token issue）。",
	    "By itself it may do nothing yet: register its certificate (institution cert add), grant information items (grant set), "
	    "then issue a token (token issue)." },
	    only_institution, institution_add_options,
	    { "irori institution add kasama-hospital --name '笠間中央病院' --certificate hospital.crt", NULL, NULL }, run_admin,
	    print_done },
	{ "institution list", { "利用機関の一覧を表示します", "list the institutions" }, { NULL, NULL }, NULL, NULL,
	    { "irori institution list", "irori institution list --json", NULL }, run_admin, print_institutions },
	{ "institution show", { "利用機関の状態、証明書、許可を表示します", "show an institution's state, certificates and grants" },
	    { NULL, NULL }, only_institution, NULL, { "irori institution show kasama-hospital", NULL, NULL }, run_admin,
	    print_institution },
	{ "institution suspend", { "利用機関の利用を停止します", "suspend an institution" },
	    { "直ちに効き、接続中の機関も次の要求から拒否されます。institution resume で再開できます。",
	    "It takes effect at once, on open connections too. institution resume undoes it." },
	    only_institution, reason_options, { "irori institution suspend kasama-hospital --reason '証明書の紛失'", NULL, NULL },
	    run_admin, print_done },
	{ "institution resume", { "停止した利用機関の利用を再開します", "let a suspended institution in again" }, { NULL, NULL },
	    only_institution, reason_options, { "irori institution resume kasama-hospital", NULL, NULL }, run_admin, print_done },
	{ "institution remove", { "利用機関の登録を取り消します", "remove an institution" },
	    { "証明書、許可、トークンも無効になります。機関が書いた記録と監査記録は残ります。",
	    "Its certificates, grants and tokens end with it. What it wrote, and the audit trail, stay." },
	    only_institution, reason_options, { "irori institution remove kasama-hospital", NULL, NULL }, run_admin, print_done },
	{ "institution cert add", { "クライアント証明書を登録します", "register a client certificate" },
	    { "接続のたびに、証明書の SHA-256 が登録されているかを確かめます。更新の際は新旧を並べて登録できます。",
	    "Each request is checked against the SHA-256 of the registered certificates. For a renewal, old and new may be "
	    "registered side by side." },
	    cert_add_arguments, NULL, { "irori institution cert add kasama-hospital hospital.crt", NULL, NULL }, run_admin,
	    print_done },
	{ "institution cert remove", { "クライアント証明書の登録を取り消します", "remove a client certificate" },
	    { "直ちに効きます。", "It takes effect at once." }, cert_remove_arguments, NULL,
	    { "irori institution cert remove kasama-hospital 3f0a...", NULL, NULL }, run_admin, print_done },
	{ "grant set", { "情報項目ごとの読み書きを許可します", "grant reading and writing of information items" },
	    { "指定した項目で許可を置き換えます。項目は grant list で表示されます。",
	    "The grants are replaced by those given. grant list shows the items." },
	    only_institution, grant_set_options,
	    { "irori grant set kasama-hospital --read all", "irori grant set care-office --read basic,care-plan --write care-assessment",
	    NULL },
	    run_admin, print_done },
	{ "grant clear", { "許可をすべて取り消します", "take back all grants" }, { "直ちに効きます。", "It takes effect at once." },
	    only_institution, NULL, { "irori grant clear kasama-hospital", NULL, NULL }, run_admin, print_done },
	{ "grant list", { "情報項目と許可を表示します", "show the information items and who may what" }, { NULL, NULL }, maybe_institution,
	    NULL, { "irori grant list", "irori grant list kasama-hospital", NULL }, run_admin, print_grants },
	{ "officer add", { "アカウントに担当者の役割を与えます", "give an account the roles of an officer" },
	    { "それまでの役割は置き換えられます。役割ごとに実行できるコマンドが決まっています（docs/operations.md）。一人でも登録すると、"
	    "登録のないアカウントはコマンドを実行できなくなります。auditor と sysadmin は兼ねられません。",
	    "They replace those that it had. Each command takes one of certain roles (docs/operations.md). Once an officer was added, "
	    "accounts that weren't may give no command. Nobody is auditor and sysadmin." },
	    officer_arguments, officer_add_options,
	    { "irori officer add hanako --role office,operations", "irori officer add kansa --role auditor --until 2027-03-31", NULL },
	    run_admin, print_done },
	{ "officer remove", { "担当者の役割を解除します", "take an officer's roles back" }, { "直ちに効きます。", "It takes effect at once." },
	    officer_arguments, NULL, { "irori officer remove hanako", NULL, NULL }, run_admin, print_done },
	{ "officer list", { "担当者と役割の一覧を表示します", "list the officers and their roles" }, { NULL, NULL }, NULL, NULL,
	    { "irori officer list", NULL, NULL }, run_admin, print_officers },
	{ "service status", { "サービスの状態を表示します", "show whether the service is open" }, { NULL, NULL }, NULL, NULL,
	    { "irori service status", NULL, NULL }, run_admin, print_service },
	{ "service open", { "サービスを再開します", "open the service" }, { "直ちに効きます。", "It takes effect at once." }, NULL,
	    reason_options, { "irori service open", NULL, NULL }, run_admin, print_done },
	{ "service read-only", { "書き込みを停止し、閲覧だけにします", "let the service be read, not written" },
	    { "書き込みの要求は 503 と理由で拒否されます。直ちに効きます。",
	    "What would write is answered 503, with the reason. It takes effect at once." },
	    NULL, service_options, { "irori service read-only --reason '移行作業' --until 2026-12-01T06:00", NULL, NULL }, run_admin,
	    print_done },
	{ "service stop", { "サービスを停止します", "stop the service" },
	    { "/metadata を除くすべての要求は 503 と理由で拒否されます。irori のコマンドは使えます。直ちに効きます。",
	    "Everything but /metadata is answered 503, with the reason. irori's commands go on. It takes effect at once." },
	    NULL, service_options, { "irori service stop --reason '緊急点検'", NULL, NULL }, run_admin, print_done },
	{ "break-glass list", { "緊急閲覧の一覧を表示します", "list what was read in emergencies" },
	    { "救急の利用者（役割 emergency）が、本人の同意なしに閲覧した記録です。見たことは監査記録に残ります。",
	    "What tokens with the role emergency read without consent. That you looked is kept in the audit trail." },
	    NULL, break_glass_list_options, { "irori break-glass list --unreviewed", NULL, NULL }, run_admin, print_break_glass },
	{ "break-glass review", { "緊急閲覧を確認した結果を記録します", "put down what the review of one has found" },
	    { "閲覧した本人以外の担当者が行います。その後に再び閲覧されると、未確認に戻ります。",
	    "By an officer other than the user. When it is used again afterwards, it is to be reviewed again." },
	    break_glass_review_arguments, break_glass_review_options,
	    { "irori break-glass review 3f0a91bc22 --finding '救急搬送の記録と一致'", NULL, NULL }, run_admin, print_done },
	{ "token issue", { "アクセストークンを発行します", "issue an access token" },
	    { "トークンは証明書に結び付けられ、その証明書での接続でしか使えません。標準出力にはトークンだけが出ます。",
	    "The token is bound to a certificate and is good only on connections with it. Standard output gets the token and nothing "
	    "else." },
	    only_institution, token_issue_options,
	    { "irori token issue kasama-hospital --scope 'system/*.rs' > hospital.token", NULL, NULL }, run_admin, print_token },
	{ "token revoke", { "アクセストークンを失効させます", "revoke an access token" }, { "直ちに効きます。", "It takes effect at once." },
	    token_arguments, reason_options, { "irori token revoke \"$(cat hospital.token)\"", NULL, NULL }, run_admin, print_done },
	{ "token show", { "アクセストークンの内容と状態を表示します", "show what a token says and whether it is good" }, { NULL, NULL },
	    token_arguments, NULL, { "irori token show \"$(cat hospital.token)\"", NULL, NULL }, run_admin, print_token_facts },
	{ "subject erase", { "市民の情報の消去を申請し、対象を確認します", "ask for the erasure of all that is known of a citizen" },
	    { "対象の件数を示すだけで、まだ何も消しません。別の担当者が subject erase approve で承認すると、記録、履歴、索引、鍵を消し、"
	    "データファイルを書き直します。他の人にも関わる記録も消えます。元に戻せません。",
	    "It counts what would go and changes nothing yet. When another officer approves it (subject erase approve), records, history, "
	    "index and key go, and the data files are written anew. Records that concern others, too, go as well. There is no way back." },
	    NULL, erase_options, { "irori subject erase --patient 1001 --reason '転出'", NULL, NULL }, run_admin, print_erasure },
	{ "subject erase approve", { "消去を承認して実行します", "approve an erasure, and carry it out" },
	    { "申請した人は承認できません。中断したときは、同じコマンドで続きから行います。終わると署名付きの証明書を出力します。",
	    "Not by the officer who asked for it. After an interruption the same command goes on. At the end it prints a signed certificate." },
	    erase_number, NULL, { "irori subject erase approve 1", NULL, NULL }, run_admin, print_erasure },
	{ "subject erase withdraw", { "承認前の消去の申請を取り下げます", "withdraw an erasure that was not approved" }, { NULL, NULL },
	    erase_number, NULL, { "irori subject erase withdraw 1", NULL, NULL }, run_admin, print_erasure },
	{ "subject erase list", { "消去の申請と結果の一覧を表示します", "list erasures" }, { NULL, NULL }, NULL, NULL,
	    { "irori subject erase list", NULL, NULL }, run_admin, print_erasures },
	{ "subject erase certificate", { "消去の証明書を出力します", "print the certificate of an erasure" },
	    { "証明書は監査の鍵で署名した JWS です（docs/erasure.md）。", "The certificate is a JWS signed with the key of the audit trail (docs/erasure.md)." },
	    erase_number, NULL, { "irori subject erase certificate 1", NULL, NULL }, run_admin, print_erasure },
	{ "subject erase ledger", { "消去の台帳を出力します", "print the ledger of erasures" },
	    { "個人の情報は含みません。古いバックアップを戻すときに必要なので、バックアップとは別に保管します。",
	    "It holds nothing personal. It is needed when an older backup is restored: keep it apart from backups." },
	    NULL, NULL, { "irori subject erase ledger > erasures.ndjson", NULL, NULL }, run_admin, print_ledger },
	{ "load", { "リソースをまとめて取り込みます", "load resources in bulk" },
	    { "中断しても、同じコマンドをもう一度実行すれば続きから再開します。保存済みと同じ内容のリソースは書き直しません。"
	    "Bundle（collection, transaction, batch, searchset, document）は中のリソースを取り込みます。",
	    "After an interruption the same command goes on where it stopped. A resource that is stored already, just so, isn't "
	    "written again. Of Bundles (collection, transaction, batch, searchset, document) the resources in them are loaded." },
	    load_arguments, load_options,
	    { "irori load town.ndjson --report refused.ndjson", "irori synth --citizens 1000 | irori load -",
	    "irori load --as kasama-hospital export/ hl7.fhir.r4.examples.tgz" },
	    run_load, NULL },
	{ "synth", { "架空の町のデータを作ります", "make up a fictional town's data" },
	    { "氏名、住所、番号はすべて架空です。同じ指定からは、どの環境でも同じ内容ができます。",
	    "All names, addresses and numbers are invented. The same options give the same bytes everywhere." },
	    NULL, synth_options,
	    { "irori synth --citizens 1000 --output town.ndjson", "irori synth --citizens 50 --seed 7 --format dir --output town/",
	    "irori synth --citizens 1000 --output town.ndjson --standing standing.ndjson" },
	    run_synth, NULL },
	{ "standing load", { "通知の到達、同意の有効化、停止、代諾者をまとめて記録します",
	    "record deliveries of notices, Consents in force, stops and proxies in bulk" },
	    { "1 件ずつのコマンド（notice publish、notice delivered、consent activate、consent stop、proxy add）と同じ確認をし、1 件ずつ監査記録を残します。"
	    "もう一度実行しても、済んだことは繰り返さず、後から撤回・終了したものを元に戻しません。",
	    "Checks and records in the audit trail, one by one, what notice publish, notice delivered, consent activate, consent stop and proxy add "
	    "do. Given again it does nothing twice, and brings nothing back that was withdrawn or ended since." },
	    standing_load_arguments, standing_load_options,
	    { "irori standing load standing.ndjson", "irori standing load - --report refused.ndjson", NULL }, run_load, NULL },
	{ "consent explain", { "ファイルの Consent が何を許可し、何を拒否するかを説明します", "say what a Consent in a file permits and denies" },
	    { "データディレクトリは使いません。有効化できない Consent では、評価できない要素を示します。機関が登録済みかは調べません。",
	    "It uses no data directory. Of a Consent that can't be activated it says which elements aren't evaluated. Whether institutions "
	    "are registered isn't looked up." },
	    consent_explain_arguments, consent_explain_options,
	    { "irori consent explain consent.json", "irori consent explain consent.json --institution kasama-hospital --purpose ETREAT", NULL },
	    run_consent_explain, NULL },
	{ "consent list", { "同意の申出、有効な同意、撤回された同意を表示します", "list Consents: proposed, active, withdrawn" },
	    { "--patient では、その Patient の通知と停止も表示します。閲覧したことは監査記録に残ります。",
	    "With --patient also that Patient's notice and stops. That you looked is kept in the audit trail." },
	    NULL, consent_list_options, { "irori consent list --state proposed", "irori consent list --patient 123", NULL }, run_admin,
	    print_consents },
	{ "consent show", { "同意の内容を、評価されるとおりに表示します", "show what a Consent says, as it is evaluated" },
	    { "有効な同意は、有効にした時点の内容です。", "Of an active one, as it was activated." }, consent_argument, NULL,
	    { "irori consent show 123", NULL, NULL }, run_admin, print_consent },
	{ "consent activate", { "同意を有効にします", "bring a Consent into force" },
	    { "機関が登録した Consent は申出であり、これで初めて有効になります。評価できない要素があるものは有効にできません。通知は、"
	    "公表済みで、本人に届けたものでなければなりません。",
	    "What institutions write are proposals, which this brings into force. A Consent with elements that aren't evaluated is refused. "
	    "Its notice must be published, and have been delivered to the citizen." },
	    consent_argument, consent_activate_options,
	    { "irori consent activate 123 --reviewed 1 --evidence '同意書 2026-118' --notice 2", NULL, NULL }, run_admin, print_done },
	{ "consent withdraw", { "同意を撤回します", "end a Consent's force" }, { "次の要求から効きます。", "It takes effect on the next request." },
	    consent_argument, consent_withdraw_options, { "irori consent withdraw 123 --reason '本人の申出'", NULL, NULL }, run_admin,
	    print_done },
	{ "consent stop", { "提供または掲載を停止し、受付票を出力します", "stop provision or listing, and print a receipt" },
	    { "次の要求から効き、どの同意より優先されます。提供の停止では、本人と代諾者は引き続き閲覧できます。",
	    "It takes effect on the next request and outranks all Consents. Under a stop of provision the citizen and proxies still see." },
	    NULL, consent_stop_options,
	    { "irori consent stop --patient 123", "irori consent stop --patient 123 --institution kasama-hospital --item medication",
	    "irori consent stop --patient 123 --listing" },
	    run_admin, print_receipt },
	{ "consent resume", { "停止を解きます", "end stops" }, { NULL, NULL }, NULL, consent_resume_options,
	    { "irori consent resume --patient 123 --number 2", "irori consent resume --patient 123 --listing", NULL }, run_admin,
	    print_done },
	{ "notice publish", { "市民への通知（六項目）を公表します", "publish a notice to citizens, with its six points" },
	    { "掲載と提供の目的（purpose）、利用目的（use）、利用者の範囲（users）、情報項目（items）、停止の方法（opt-out）、問い合わせ先（contact）の"
	    "すべてが必要です。公表した版は変更できません。",
	    "All are needed: purpose (of listing and provision), use, users, items, opt-out, contact. A published version doesn't change." },
	    notice_publish_arguments, notice_options, { "irori notice publish --notice 1 notice.json", NULL, NULL }, run_admin, print_done },
	{ "notice delivered", { "通知を届けたことを記録します", "record that a notice was delivered" },
	    { "後の版を届けた記録がある Patient は、その版のままになります。知られていない Patient は表示し、記録しません。",
	    "Who has had a later version keeps that. Patients that nobody has heard of are listed, and left out." },
	    NULL, notice_delivered_options,
	    { "irori notice delivered --notice 1 --patient 123 --date 2026-11-20", "irori notice delivered --notice 1 --all-from sent.csv",
	    NULL },
	    run_admin, print_delivery },
	{ "notice list", { "公表した通知の一覧を表示します", "list the notices" }, { NULL, NULL }, NULL, NULL,
	    { "irori notice list", NULL, NULL }, run_admin, print_notices },
	{ "notice show", { "通知の内容を表示します", "show a notice" }, { NULL, NULL }, NULL, notice_options,
	    { "irori notice show --notice 1", NULL, NULL }, run_admin, print_notice },
	{ "proxy add", { "代諾者を登録します", "register a proxy" },
	    { "期間の間だけ、役割 proxy のトークンで本人に代わって閲覧と同意ができます。登録し直すと内容が変わります。",
	    "Within the period, with a token of the role proxy, the user may see and consent for the patient. Registering again changes it." },
	    NULL, proxy_add_options,
	    { "irori proxy add --patient 123 --user hanako --relation 長女 --evidence 戸籍謄本 --from 2026-04-01 --until 2027-03-31", NULL,
	    NULL },
	    run_admin, print_done },
	{ "proxy end", { "代諾者の期間を終えます", "end a proxy's period" }, { "直ちに効きます。", "It takes effect at once." }, NULL,
	    proxy_end_options, { "irori proxy end --patient 123 --user hanako", NULL, NULL }, run_admin, print_done },
	{ "proxy list", { "代諾者の一覧を表示します", "list a patient's proxies" }, { NULL, NULL }, NULL, only_patient,
	    { "irori proxy list --patient 123", NULL, NULL }, run_admin, print_proxies },
	{ "fhirpath", { "ファイルのリソースで FHIRPath の式を評価します", "evaluate a FHIRPath expression on a resource in a file" },
	    { "結果は 1 行に 1 項目で、要素は JSON です。trace() は標準エラーに出力します。",
	    "The result is one item a line, elements as JSON. trace() goes to standard error." },
	    fhirpath_arguments, fhirpath_options,
	    { "irori fhirpath 'name.given.first()' patient.json", "irori fhirpath --types 'value' observation.json", NULL },
	    run_fhirpath, NULL },
	{ "verify", { "保存されたデータの整合性を検査します", "check that everything stored is consistent" },
	    { "すべての版、索引の鍵、監査記録の連鎖を確かめます。稼働中でも実行できます。",
	    "Every version, every index key and the chain of the audit trail are accounted for. The server may be running." },
	    NULL, NULL, { "irori verify", NULL, NULL }, run_admin, print_verify },
	{ "reindex", { "索引を作り直します", "build the index anew" },
	    { "完成するまで今の索引が使われるので、稼働中でも実行できます。追加された検索パラメータ（SearchParameter）の索引も"
	    "完成させます。--param では、そのパラメータの索引だけを完成させます。中断しても、同じコマンドで続きから再開します。",
	    "The old one serves until the new one is complete; the server may be running. First the indexes of search parameters that "
	    "were added (SearchParameter) are completed; with --param only that one's is. After an interruption the same command goes "
	    "on where it stopped." },
	    NULL, reindex_options,
	    { "irori reindex", "irori reindex --param http://example.jp/fhir/SearchParameter/ward", NULL }, run_admin, print_reindex },
	{ "index show", { "リソースの索引の内容を表示します", "show what the index has of a resource" },
	    { "検索パラメータごとの値と索引の鍵（16 進数）、索引に反映済みかどうかです。閲覧したことは監査記録に残ります。",
	    "Each search parameter's values and index keys (in hexadecimal), and whether the index has taken them. That you looked is "
	    "kept in the audit trail." },
	    index_show_arguments, NULL, { "irori index show Patient/123", "irori index show Observation/a1 --json", NULL },
	    run_admin, print_index },
	{ "search explain", { "検索がどう実行されるかを表示します", "show how a search would be run" },
	    { "索引のどの鍵を使い、何件と見込むかを示します。検索式は監査記録に残り、ログには残りません。",
	    "It tells which keys of the index it uses and what counts it expects. The query is kept in the audit trail, not in the "
	    "log." },
	    search_explain_arguments, NULL,
	    { "irori search explain 'Observation?patient=x&code=y'", NULL, NULL }, run_admin, print_plan },
	{ "status", { "件数、大きさ、索引の遅れなどを表示します", "show counts, sizes and how far the index is" }, { NULL, NULL }, NULL, NULL,
	    { "irori status", "irori status --json", NULL }, run_admin, print_status },
	{ "key status", { "暗号化に使う鍵の状態を表示します", "show the keys that what is stored is encrypted with" },
	    { "鍵そのものは表示されません。", "The keys themselves are not shown." },
	    NULL, NULL, { "irori key status", "irori key status --json", NULL }, run_admin, print_keys },
	{ "key rotate-master", { "マスター鍵を交換します", "wrap all keys by another master key" },
	    { "患者ごとの鍵を新しいマスター鍵で包み直します。稼働中でも実行でき、中断しても同じコマンドで続きから再開します。--new を指定した"
	    "ときは、終わったあとで設定 master-key を書き換えてください。古いマスター鍵は、それで包まれたバックアップがある間は保管してください。",
	    "The patients' keys are rewrapped; the server may be running, and after an interruption the same command goes on where it "
	    "stopped. With --new, change the setting master-key when it is done. Keep the old one for as long as there are backups that it "
	    "opens." },
	    NULL, key_rotate_options, { "irori key rotate-master", "irori key rotate-master --new credential:irori-2027", NULL },
	    run_admin, print_rotated },
	{ "audit list", { "監査記録を新しい順に表示します", "list audit records, newest first" }, { NULL, NULL }, only_archives, audit_list_options,
	    { "irori audit list --newest 100", "irori audit list --json", NULL }, run_audit_list, NULL },
	{ "audit report", { "監査記録から報告を作ります", "make a report from the audit trail" },
	    { "誰が、いつ、どこから、誰の、何を、何のために見たか。表、CSV、印刷用 HTML で出力し、報告を作ったことも監査記録に残ります。"
	    "incident は事故の影響範囲（規程 6.5）、deliveries は機関への提供（6.4）、yearly は統計（7.4, 8）です。",
	    "Who looked at what, of whom, when, from where, and why: as a table, CSV, or HTML to print. That a report was made is kept in "
	    "the audit trail. incident is the scope of an incident (rules, 6.5), deliveries what left to an institution (6.4), yearly "
	    "statistics (7.4, 8)." },
	    audit_report_arguments, audit_report_options,
	    { "irori audit report incident --patient p1 --institution kasama-hospital --from R8.5.3 --to R8.5.5",
	    "irori audit report yearly --year 2026 --fiscal --csv --encoding cp932 > r8.csv",
	    "irori audit report odd --from 2026-05-01 --holidays syukujitsu.csv --html > odd.html" },
	    run_audit_report, NULL },
	{ "audit archive", { "監査記録を保管ファイルに書き出します", "write the audit trail to files, to keep" },
	    { "チェックポイントまでの記録を、署名された保管ファイルとして書き出し、読み直して確かめます。--remove では、保存期間を過ぎた"
	    "ものだけを連鎖から取り除きます。取り除いたものも、保管ファイルがあれば audit verify --archive で確かめられます。",
	    "Whole stretches between checkpoints go to signed files, which are read back and verified. With --remove, what is past "
	    "retention, and nothing else, leaves the chain; audit verify --archive still proves it by the files." },
	    NULL, audit_archive_options,
	    { "irori audit archive --to /mnt/archive", "irori audit archive --to /mnt/archive --remove", NULL }, run_audit_archive,
	    print_audit_archive },
	{ "audit key", { "チェックポイントの署名を確かめる公開鍵を出力します", "print the public key of the audit trail's checkpoints" },
	    { "サーバーの管理者が変更できない場所に保管し、audit verify --key で使います。",
	    "Keep it where this server's administrators can't change it, for audit verify --key." },
	    NULL, NULL, { "irori audit key > audit.pem", NULL, NULL }, run_admin, print_audit_key },
	{ "audit verify", { "監査記録の改ざんを検査します", "check the audit trail for tampering" },
	    { "書き換え、抜き取り、差し込み、入れ替えと、その場所を示します。署名されたチェックポイントと、指定すれば証人ファイルとも"
	    "照合します。稼働中でも実行できます。何が示せないかは docs/audit.md にあります。",
	    "It finds what was edited, removed, inserted or reordered, and says where; checkpoints' signatures, and a witness's file when "
	    "there is one, are held against it. The server may be running. docs/audit.md says what can't be shown." },
	    only_archives, audit_verify_options,
	    { "irori audit verify", "irori audit verify --key audit.pem --witness /mnt/witness/irori.ndjson",
	    "irori audit verify --archive /mnt/archive" }, run_audit_verify,
	    print_audit_verify },
	{ "case open", { "開示・訂正・消去・提供停止の請求を受け付けます", "take in a case: disclosure, correction, deletion or stop" },
	    { "受付 → 確認（check） → 決定（decide） → 完了（done）または却下と進みます。期限は設定 case-days によります。利用機関は回付だけができ、"
	    "回付された案件の決定は、受け付けた人とは別の人が行います。",
	    "It goes from received by check, decide and done to its end, or is refused. It is due by the setting case-days. Institutions only "
	    "forward; a forwarded case is decided by somebody else than who took it in." },
	    NULL, case_open_options,
	    { "irori case open --kind disclosure --patient 123 --by subject --text '全記録の開示'",
	    "irori case open --kind correction --patient 123 --by representative --forwarded-by kasama-hospital", NULL },
	    run_admin, print_case },
	{ "case list", { "案件の一覧を表示します", "list cases" }, { NULL, NULL }, NULL, case_list_options,
	    { "irori case list", "irori case list --all --patient 123", NULL }, run_admin, print_cases },
	{ "case show", { "案件の経過を表示します", "show how a case has gone" }, { "閲覧したことは監査記録に残ります。", "That you looked is kept in the audit trail." },
	    case_arguments, NULL, { "irori case show 12", NULL, NULL }, run_admin, print_case },
	{ "case check", { "請求者の確認を記録します", "record by what the asker was identified" }, { NULL, NULL }, case_arguments,
	    case_check_options, { "irori case check 12 --evidence 'マイナンバーカード、委任状'", NULL, NULL }, run_admin, print_case },
	{ "case decide", { "案件を決定します", "decide a case" }, { NULL, NULL }, case_arguments, case_decide_options,
	    { "irori case decide 12 --outcome accept --reason '条例第 20 条'", NULL, NULL }, run_admin, print_case },
	{ "case done", { "案件の完了を記録します", "record that an accepted case was carried out" }, { NULL, NULL }, case_arguments,
	    case_done_options, { "irori case done 12 --text '窓口で交付'", NULL, NULL }, run_admin, print_case },
	{ "case overdue", { "期限を過ぎた案件を表示します", "list cases that are past their day" },
	    { "一件でもあれば終了コードは 1 です。定期的に実行して通知に使えます。", "The exit code is 1 when there are any: run it daily, as an alarm." },
	    NULL, NULL, { "irori case overdue", NULL, NULL }, run_admin, print_cases },
	{ "subject pack", { "開示資料を作ります", "write the disclosure pack of a subject" },
	    { "保有するすべて（リソース、同意・停止・周知・代諾者、案件、閲覧の記録）を JSON と印刷用 HTML にします。登載停止中の対象者の情報を"
	    "取り出せる唯一の方法です。作成したことは監査記録に残ります。",
	    "All that is held (resources, consents, stops, notice, proxies, cases, who looked) as JSON and as HTML to print. It is the only "
	    "way out of what is under a stop of listing. That it was made is kept in the audit trail." },
	    NULL, subject_pack_options,
	    { "irori subject pack --patient 123 --to pack-123 --purpose '本人への開示' --case 12", NULL, NULL }, run_subject_pack, NULL },
	{ "subject correct", { "訂正を認めた案件により、リソースを訂正します", "put a resource right by an accepted case" },
	    { "新しい版と、理由・請求者・案件を示す Provenance が同時に書かれます。前の版は履歴に残ります。",
	    "A new version is written together with a Provenance of reason, asker and case. The version before stays in the history." },
	    subject_correct_arguments, subject_correct_options,
	    { "irori subject correct --patient 123 --case 12 corrected.json", NULL, NULL }, run_admin, print_correction },
	{ "backup create", { "バックアップを作ります", "make a backup" },
	    { "稼働中でも、ある一時点の内容がそろって保存されます。途中のものは名前に .part が付き、完成したものとは区別できます。"
	    "データディレクトリを読める利用者（所有者か root）が実行します。鍵は --keys-to で別の媒体に保存してください。",
	    "The server may be running: all is as of one moment. What is not complete has .part at the end of its name. Run it as somebody "
	    "who may read the data directory, its owner or root. Keep the keys (--keys-to) on another medium." },
	    NULL, backup_create_options,
	    { "irori backup create --to /backup/2026-11-27", "irori backup create --to /backup/2026-11-27 --keys-to /safe/2026-11-27",
	    NULL },
	    run_backup_create, NULL },
	{ "backup verify", { "バックアップが完全かを検査します", "check that a backup is complete" },
	    { "すべてのファイルの SHA-256 を目録と照合します。サーバーもデータディレクトリも要りません。",
	    "The SHA-256 of every file is held against the manifest. Neither server nor data directory is needed." },
	    backup_verify_arguments, backup_verify_options, { "irori backup verify /backup/2026-11-27", NULL, NULL }, run_backup_verify,
	    NULL },
	{ "restore", { "バックアップから新しいデータディレクトリを作ります", "make a new data directory from a backup" },
	    { "使用中のディレクトリには復元できません。索引を作り直し、全件を検査し終えるまで irorid は起動しません。"
	    "それまでに発行されたトークンはすべて無効になります。",
	    "A directory in use is not restored into. Until the index is built and everything is verified, irorid refuses to start on it. "
	    "All tokens issued before become void." },
	    NULL, restore_options,
	    { "irori --data /var/lib/irori-new restore --from /backup/1127 --keys-from /safe/1127 --ledger /safe/erasures.ndjson", NULL, NULL }, run_restore,
	    NULL },
	{ "help", { "コマンドの説明を表示します", "explain a command" }, { NULL, NULL }, help_arguments, help_options,
	    { "irori help institution add", "irori help --man | man -l -", NULL }, run_help, NULL },
	{ NULL, { NULL, NULL }, { NULL, NULL }, NULL, NULL, { NULL, NULL, NULL }, NULL, NULL },
};
