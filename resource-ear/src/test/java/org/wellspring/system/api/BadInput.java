package org.wellspring.system.api;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests that no honest client makes, and how each must be answered. */
final class BadInput {

    /**
     * @param person who asks; "" for nobody
     * @param type the last segment of the problem's type; "" when the server itself may refuse it
     * @param pointer to the field at fault; "-" when none is
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Case(
            String name,
            String person,
            String method,
            String target,
            Map<String, String> headers,
            byte[] body,
            int status,
            String type,
            String pointer) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String RESOURCES = "/api/resources";
    private static final String INVALID = "shared.invalid";
    private static final String MALFORMED = "shared.malformed-body";
    private static final String NOT_FOUND = "shared.not-found";

    private final List<Case> cases = new ArrayList<>();
    private final String draft;
    private final String published;

    /**
     * @param draft address of the teacher's draft
     * @param published address of a published resource with the file {@code a.txt} of 12 bytes
     */
    BadInput(String draft, String published) {
        this.draft = draft;
        this.published = published;
    }

    List<Case> all() {
        fields();
        documents();
        terms();
        lengths();
        characters();
        types();
        revisions();
        files();
        digests();
        ranges();
        addresses();
        parameters();
        otherPeople();
        origins();
        credentials();
        others();
        return cases;
    }

    private void fields() {
        field("{\"titel\":{\"en\":\"x\"}}", "/titel");
        field("{\"title\":\"x\"}", "/title");
        field("{\"title\":[]}", "/title");
        field("{\"title\":{\"en\":7}}", "/title/en");
        field("{\"title\":{\"en\":null}}", "/title/en");
        field("{\"title\":{\"en\":{\"en\":\"x\"}}}", "/title/en");
        field("{\"title\":{\"\":\"x\"}}", "/title/");
        field("{\"title\":{\"a b\":\"x\"}}", "/title/a b");
        field("{\"title\":{\"e/n\":\"x\"}}", "/title/e~1n");
        field("{\"title\":{\"e~n\":\"x\"}}", "/title/e~0n");
        field("{\"summary\":true}", "/summary");
        field("{\"languages\":\"en\"}", "/languages");
        field("{\"languages\":{\"0\":\"en\"}}", "/languages");
        field("{\"languages\":[null]}", "/languages/0");
        field("{\"languages\":[\"en\",7]}", "/languages/1");
        field("{\"languages\":[[\"en\"]]}", "/languages/0");
        field("{\"type\":7}", "/type");
        field("{\"type\":[\"course\"]}", "/type");
        field("{\"stages\":true}", "/stages");
        field("{\"grades\":[{}]}", "/grades/0");
        field("{\"subjects\":[1.5]}", "/subjects/0");
        field("{\"audiences\":\"teacher\"}", "/audiences");
        field("{\"keywords\":[]}", "/keywords");
        field("{\"keywords\":{\"en\":\"x\"}}", "/keywords/en");
        field("{\"keywords\":{\"en\":[null]}}", "/keywords/en/0");
        field("{\"keywords\":{\"en\":null}}", "/keywords/en");
        field("{\"textbook\":\"x\"}", "/textbook");
        field("{\"textbook\":{\"edition\":1}}", "/textbook/edition");
        field("{\"textbook\":{\"isbn\":\"x\"}}", "/textbook/isbn");
        field("{\"alignments\":{}}", "/alignments");
        field("{\"alignments\":[null]}", "/alignments/0");
        field("{\"alignments\":[{\"framework\":[]}]}", "/alignments/0/framework");
        field("{\"classMinutes\":\"45\"}", "/classMinutes");
        field("{\"classMinutes\":45.5}", "/classMinutes");
        field("{\"classMinutes\":99999999999}", "/classMinutes");
        field("{\"classMinutes\":0}", "/classMinutes");
        field("{\"classMinutes\":-1}", "/classMinutes");
        field("{\"classMinutes\":6001}", "/classMinutes");
        field("{\"preparationMinutes\":-1}", "/preparationMinutes");
        field("{\"preparationMinutes\":true}", "/preparationMinutes");
        field("{\"creators\":{}}", "/creators");
        field("{\"creators\":[\"Li Hua\"]}", "/creators/0");
        field("{\"creators\":[{}]}", "/creators/0/name");
        field("{\"creators\":[{\"name\":\" \"}]}", "/creators/0/name");
        field("{\"creators\":[{\"name\":7}]}", "/creators/0/name");
        field("{\"creators\":[{\"name\":\"a\",\"mail\":\"b\"}]}", "/creators/0/mail");
        field("{\"licence\":{}}", "/licence");
        field("{\"licenceEnds\":\"tomorrow\"}", "/licenceEnds");
        field("{\"licenceEnds\":\"2027-02-30\"}", "/licenceEnds");
        field("{\"licenceEnds\":20270101}", "/licenceEnds");
        field("{\"licenceEnds\":[2027,1,1]}", "/licenceEnds");
        field("{\"licenceEnds\":\"0000-01-01\"}", "/licenceEnds");
        field("{\"licenceEnds\":\"1899-12-31\"}", "/licenceEnds");
        field("{\"currencyChecked\":\"2999-01-01\"}", "/currencyChecked");
        field("{\"currencyChecked\":\"2026-11-22T00:00:00Z\"}", "/currencyChecked");
        field("{\"related\":[{}]}", "/related/0/resource");
        field("{\"related\":[{\"relation\":\"is-part-of\",\"resource\":\"nope\"}]}", "/related/0/resource");
        field("{\"related\":[{\"relation\":\"is-part-of\",\"resource\":12}]}", "/related/0/resource");
        field("[]", "");
        field("7", "");
        field("\"text\"", "");
        field("true", "");
    }

    private void documents() {
        for (String text : List.of(
                "",
                " ",
                "{",
                "}",
                "{\"title\"",
                "{\"title\":}",
                "{\"title\":{\"en\":\"x\"}",
                "{\"title\":{\"en\":\"x\"},}",
                "{'title':{}}",
                "{title:{}}",
                "nonsense",
                "null",
                "<xml/>",
                "{}{}",
                "{} x",
                "{\"title\":{},\"title\":{}}",
                "{\"title\":{\"en\":\"a\",\"en\":\"b\"}}",
                "{\"classMinutes\":045}",
                "{\"classMinutes\":NaN}",
                "{\"classMinutes\":+1}",
                "{\"classMinutes\":0x10}",
                "/**/{}",
                "{\"title\":{\"en\":\"\\x41\"}}",
                "{\"title\":{\"en\":\"\\u12\"}}",
                "{\"title\":{\"en\":\"a" + (char) 10 + "b\"}}",
                "title=x&summary=y",
                "\uFEFF{}",
                "{\"classMinutes\":" + "1".repeat(1000) + "}")) {
            malformed(shown(text), text.getBytes(StandardCharsets.UTF_8));
        }
        for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "GB18030", "windows-1251")) {
            malformed("in " + charset, "{\"title\":{\"zh\":\"Пример 浮力\"}}".getBytes(Charset.forName(charset)));
        }
        malformed("overlong NUL", new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'});
        malformed(
                "surrogate in UTF-8", new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'});
        malformed("lone continuation", new byte[] {'{', '"', (byte) 0x80, '"', ':', '1', '}'});
        malformed("bytes 0 to 255", allBytes());
        field("{\"alignments\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}", "/alignments/0");
        add(
                "body of 10 MB",
                "teacher",
                "POST",
                RESOURCES,
                json(),
                title("x".repeat(10_000_000)),
                413,
                "shared.body-too-large",
                "-");
        add(
                "body just above the limit",
                "teacher",
                "POST",
                RESOURCES,
                json(),
                title("x".repeat(1 << 20)),
                413,
                "shared.body-too-large",
                "-");
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "text/html")) {
            add(
                    "as " + type,
                    "teacher",
                    "POST",
                    RESOURCES,
                    Map.of("Content-Type", type),
                    bytes("{}"),
                    415,
                    "shared.unsupported-type",
                    "-");
        }
        add(
                "answer wanted as a picture",
                "teacher",
                "GET",
                draft,
                Map.of("Accept", "image/png"),
                new byte[0],
                406,
                "shared.not-acceptable",
                "-");
    }

    private void terms() {
        field("{\"type\":\"no-such-type\"}", "/type");
        field("{\"type\":\"\"}", "/type");
        field("{\"type\":\"COURSE\"}", "/type");
        field("{\"stages\":[\"kindergarden\"]}", "/stages/0");
        field("{\"stages\":[\"primary\",\"nowhere\"]}", "/stages/1");
        field("{\"grades\":[\"99\"]}", "/grades/0");
        field("{\"subjects\":[\"physics\",\"alchemy\"]}", "/subjects/1");
        field("{\"subjects\":[\"physics\",\"physics\"]}", "/subjects/1");
        field("{\"audiences\":[\"everyone-else\"]}", "/audiences/0");
        field("{\"accessibility\":[\"magic\"]}", "/accessibility/0");
        field("{\"languages\":[\"xx-nowhere\"]}", "/languages/0");
        field("{\"licence\":\"WTFPL-9\"}", "/licence");
        field("{\"licence\":\"cc-by-4.0 \"}", "/licence");
        field("{\"creators\":[{\"name\":\"a\",\"role\":\"king\"}]}", "/creators/0/role");
        field("{\"related\":[{\"relation\":\"friend-of\",\"resource\":\"0000000000000\"}]}", "/related/0/relation");
        field("{\"title\":{\"zz-toolongsubtag99\":\"x\"}}", "/title/zz-toolongsubtag99");
    }

    private void lengths() {
        field("{\"title\":{\"en\":\"" + "x".repeat(301) + "\"}}", "/title/en");
        field("{\"title\":{\"zh\":\"" + "浮".repeat(301) + "\"}}", "/title/zh");
        field("{\"title\":{\"en\":\"" + "x".repeat(900_000) + "\"}}", "/title/en");
        field("{\"summary\":{\"ru\":\"" + "я".repeat(4_001) + "\"}}", "/summary/ru");
        field("{\"equipment\":{\"en\":\"" + "x".repeat(1_001) + "\"}}", "/equipment/en");
        field("{\"rightsSource\":\"" + "x".repeat(2_001) + "\"}", "/rightsSource");
        field("{\"changeNote\":\"" + "x".repeat(1_001) + "\"}", "/changeNote");
        field("{\"keywords\":{\"en\":[\"" + "x".repeat(61) + "\"]}}", "/keywords/en/0");
        field("{\"keywords\":{\"en\":[\"\"]}}", "/keywords/en/0");
        field("{\"keywords\":{\"en\":[" + repeated("\"k%d\"", 31) + "]}}", "/keywords/en");
        field("{\"creators\":[" + repeated("{\"name\":\"n%d\"}", 51) + "]}", "/creators");
        field("{\"alignments\":[" + repeated("{\"framework\":\"f%d\"}", 21) + "]}", "/alignments");
        field("{\"subjects\":[" + repeated("\"s%d\"", 60) + "]}", "/subjects");
    }

    private void characters() {
        for (String escape : List.of(
                "\\u0000", "\\u0007", "\\u001b", "\\u007f", "\\u0085", "\\ud800", "\\udc00x", "\\uffff", "\\ufdd0")) {
            field("{\"title\":{\"en\":\"a" + escape + "\"}}", "/title/en");
        }
        field("{\"rightsSource\":\"\\u0000\"}", "/rightsSource");
        field("{\"creators\":[{\"name\":\"a\\u0008\"}]}", "/creators/0/name");
        field("{\"keywords\":{\"zh\":[\"\\u0002\"]}}", "/keywords/zh/0");
    }

    private void types() {
        body("teacher", "POST", draft + "/submit", "{\"undertaking\":\"yes\"}", 422, INVALID, "/undertaking", "*");
        body("teacher", "POST", draft + "/submit", "{}", 422, INVALID, "/undertaking", "*");
        body(
                "teacher",
                "POST",
                draft + "/submit",
                "{\"undertaking\":true}",
                422,
                "catalogue.not-complete",
                "/title",
                "*");
        body("teacher", "POST", draft + "/submit", "", 400, MALFORMED, "-", "*");
        body("curator", "POST", published + "/publish", "{}", 409, "catalogue.not-in-review", "-", "*");
        body(
                "curator",
                "POST",
                published + "/publish",
                "{\"axes\":{\"scientific\":\"perhaps\"}}",
                422,
                INVALID,
                "/axes/scientific",
                "*");
        body(
                "curator",
                "POST",
                published + "/withdraw",
                "{\"reason\":\"\",\"note\":\"x\"}",
                422,
                INVALID,
                "/reason",
                "*");
        body(
                "curator",
                "POST",
                published + "/withdraw",
                "{\"reason\":\"whim\",\"note\":\"x\"}",
                422,
                INVALID,
                "/reason",
                "*");
        body(
                "curator",
                "POST",
                published + "/withdraw",
                "{\"reason\":\"low-value\",\"note\":\"x\",\"replacement\":7}",
                422,
                INVALID,
                "/replacement",
                "*");
        body(
                "teacher",
                "POST",
                "/api/tokens",
                "{\"name\":\"\",\"scopes\":[\"read\"],\"days\":5}",
                422,
                INVALID,
                "/name",
                "");
        body(
                "teacher",
                "POST",
                "/api/tokens",
                "{\"name\":\"x\",\"scopes\":[\"everything\"],\"days\":5}",
                422,
                INVALID,
                "/scopes/0",
                "");
        body(
                "teacher",
                "POST",
                "/api/tokens",
                "{\"name\":\"x\",\"scopes\":[\"READ\"],\"days\":5}",
                422,
                INVALID,
                "/scopes/0",
                "");
        body("teacher", "POST", "/api/tokens", "{\"name\":\"x\",\"scopes\":[\"read\"]}", 422, INVALID, "/days", "");
        body("teacher", "POST", "/api/collections", "{\"title\":\"\"}", 422, INVALID, "/title", "");
        body(
                "teacher",
                "POST",
                "/api/collections",
                "{\"title\":\"" + "x".repeat(201) + "\"}",
                422,
                INVALID,
                "/title",
                "");
        body("colleague", "PUT", published + "/ratings/mine", "{\"words\":\"x\"}", 422, INVALID, "/stars", "");
        body("colleague", "PUT", published + "/ratings/mine", "{\"stars\":\"5\"}", 422, INVALID, "/stars", "");
        body(
                "admin",
                "POST",
                "/api/people",
                "{\"email\":\"x@example.org\",\"name\":\"x\",\"grants\":[{\"role\":\"king\"}]}",
                422,
                INVALID,
                "/grants/0/role",
                "");
        body(
                "admin",
                "POST",
                "/api/people",
                "{\"email\":\"x@example.org\",\"name\":\"x\",\"grants\":[{}]}",
                422,
                INVALID,
                "/grants/0/role",
                "");
        body("admin", "POST", "/api/organisations", "{\"code\":\"x\"}", 422, INVALID, "/state", "");
    }

    private void revisions() {
        body("teacher", "PUT", draft, "{}", 428, "shared.revision-required", "-", "");
        body("teacher", "PUT", draft, "{}", 412, "shared.revision-stale", "-", "\"999999\"");
        body("teacher", "PUT", draft, "{}", 412, "shared.revision-stale", "-", "\"abc\"");
        body("teacher", "PUT", draft, "{}", 412, "shared.revision-stale", "-", "W/\"1\"");
        body("teacher", "PUT", draft, "{}", 412, "shared.revision-stale", "-", "\"998\", \"999\"");
        body("teacher", "PUT", draft, "{}", 400, "shared.bad-parameter", "-", "1");
        body("teacher", "PUT", draft, "{}", 400, "shared.bad-parameter", "-", "\"1");
        add(
                "delete without a revision",
                "teacher",
                "DELETE",
                draft,
                Map.of(),
                new byte[0],
                428,
                "shared.revision-required",
                "-");
        add(
                "delete a stale revision",
                "teacher",
                "DELETE",
                draft,
                Map.of("If-Match", "\"999999\""),
                new byte[0],
                412,
                "shared.revision-stale",
                "-");
        body(
                "curator",
                "POST",
                published + "/withdraw",
                "{\"reason\":\"low-value\",\"note\":\"x\"}",
                428,
                "shared.revision-required",
                "-",
                "");
        body(
                "curator",
                "POST",
                published + "/withdraw",
                "{\"reason\":\"low-value\",\"note\":\"x\"}",
                412,
                "shared.revision-stale",
                "-",
                "\"999999\"");
    }

    private void files() {
        for (String path : List.of(
                "..%2Fx.txt",
                "a%2F..%2Fx.txt",
                "%2e%2e%2Fx.txt",
                "a/%2e%2e%2F%2e%2e%2Fx",
                "a%5Cb.txt",
                "a:b.txt",
                "a%0Ab.txt",
                "a%01.txt",
                "a%7F.txt",
                "%E2%80%AEtxt.exe",
                "a%2F%2Fb.txt",
                "%2Fetc%2Fpasswd",
                "a%2F.",
                "x".repeat(256),
                repeated("d%d", 200).replace(",", "%2F") + "%2Fx.txt")) {
            // 422 from the product, or 400 and 404 where the server refuses an encoded slash or a dot segment by itself
            add(
                    "file path " + shown(path),
                    "teacher",
                    "PUT",
                    draft + "/files/" + path,
                    Map.of(),
                    bytes("x"),
                    0,
                    "",
                    "-");
        }
        add("NUL in a file path", "teacher", "PUT", draft + "/files/a%00.txt", Map.of(), bytes("x"), 0, "", "-");
        add(
                "compressed upload",
                "teacher",
                "PUT",
                draft + "/files/a.txt",
                Map.of("Content-Encoding", "gzip"),
                bytes("x"),
                415,
                "shared.unsupported-type",
                "-");
        add(
                "part of an upload",
                "teacher",
                "PUT",
                draft + "/files/a.txt",
                Map.of("Content-Range", "bytes 0-0/5"),
                bytes("x"),
                400,
                "shared.bad-parameter",
                "-");
        add(
                "conditional upload with a tag",
                "teacher",
                "PUT",
                draft + "/files/a.txt",
                Map.of("If-None-Match", "\"x\""),
                bytes("x"),
                400,
                "shared.bad-parameter",
                "-");
        add(
                "upload to a published version by a stranger",
                "colleague",
                "PUT",
                published + "/files/a.txt",
                Map.of(),
                bytes("x"),
                403,
                "account.not-permitted",
                "-");
        add("no such file", "teacher", "GET", draft + "/files/none.txt", Map.of(), new byte[0], 404, NOT_FOUND, "-");
        add(
                "delete no such file",
                "teacher",
                "DELETE",
                draft + "/files/none.txt",
                Map.of(),
                new byte[0],
                404,
                NOT_FOUND,
                "-");
    }

    private void digests() {
        String other = "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:";
        for (String name : List.of("Repr-Digest", "Content-Digest")) {
            add(
                    "wrong " + name,
                    "teacher",
                    "PUT",
                    draft + "/files/a.txt",
                    Map.of(name, other),
                    bytes("x"),
                    422,
                    "content.digest-mismatch",
                    "-");
            add(
                    "wrong second " + name,
                    "teacher",
                    "PUT",
                    draft + "/files/a.txt",
                    Map.of(
                            name,
                            "sha-256=:LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=:, sha-512=:" + "A".repeat(86)
                                    + "==:"),
                    bytes("x"),
                    422,
                    "content.digest-mismatch",
                    "-");
            for (String header : List.of(
                    "nonsense",
                    "sha-256",
                    "sha-256=x",
                    "sha-256=:AAAA:",
                    "sha-512=:AAAA:",
                    "md5=AAAA",
                    "sha-256=::",
                    "sha-256=:***:")) {
                add(
                        name + " " + header,
                        "teacher",
                        "PUT",
                        draft + "/files/a.txt",
                        Map.of(name, header),
                        bytes("x"),
                        400,
                        "content.digest-unreadable",
                        "-");
            }
        }
    }

    private void ranges() {
        for (String range : List.of("bytes=12-", "bytes=100-200", "bytes=-0", "bytes=999999999-")) {
            add(
                    "range " + range,
                    "",
                    "GET",
                    published + "/files/a.txt",
                    Map.of("Range", range),
                    new byte[0],
                    416,
                    "content.range-outside",
                    "-");
        }
        add(
                "file of another tag",
                "",
                "GET",
                published + "/files/a.txt",
                Map.of("If-Match", "\"x\""),
                new byte[0],
                412,
                "shared.revision-stale",
                "-");
    }

    private void addresses() {
        for (String id : List.of(
                "1",
                "nope",
                "..",
                "%2e",
                "0000000000000",
                "zzzzzzzzzzzzz",
                "'or'1'='1",
                "a".repeat(2000),
                "%E6%B5%AE%E5%8A%9B",
                "00000000000000",
                "%20",
                "-1",
                "null")) {
            add(
                    "resource " + shown(id),
                    "",
                    "GET",
                    RESOURCES + "/" + id + "/versions",
                    Map.of(),
                    new byte[0],
                    0,
                    "",
                    "-");
        }
        for (String version : List.of("0", "-1", "x", "99", "1.5", "99999999999999999999", "01")) {
            add(
                    "version " + version,
                    "",
                    "GET",
                    published + "/versions/" + version,
                    Map.of(),
                    new byte[0],
                    404,
                    NOT_FOUND,
                    "-");
        }
        for (String target : List.of("/api/resources?x=%zz", "/api/resources?x=%00", "/api/resources?subject=%00")) {
            add("address " + target, "", "GET", target, Map.of(), new byte[0], 400, "", "-");
        }
        add("no such door", "", "GET", "/api/no-such-door", Map.of(), new byte[0], 404, NOT_FOUND, "-");
        add("no such page", "", "GET", "/no/such/page", Map.of(), new byte[0], 404, NOT_FOUND, "-");
        add("no such asset", "", "GET", "/assets/none.css", Map.of(), new byte[0], 404, NOT_FOUND, "-");
        add("a folder of assets", "", "GET", "/assets/", Map.of(), new byte[0], 404, NOT_FOUND, "-");
        add("out of the assets", "", "GET", "/assets/..%2FWEB-INF/beans.xml", Map.of(), new byte[0], 0, "", "-");
        add("the application's inside", "", "GET", "/WEB-INF/beans.xml", Map.of(), new byte[0], 404, "", "-");
        add("no such vocabulary", "", "GET", "/api/vocabularies/none", Map.of(), new byte[0], 404, NOT_FOUND, "-");
        add("no such link", "", "GET", "/api/shared-collections/none", Map.of(), new byte[0], 404, NOT_FOUND, "-");
        add(
                "no such problem report",
                "curator",
                "POST",
                "/api/problem-reports/1/close",
                json(),
                bytes("{\"answer\":\"x\"}"),
                404,
                NOT_FOUND,
                "-");
        for (String method : List.of("PATCH", "PROPFIND", "FOO", "PUT")) {
            add(
                    method + " on the list",
                    "teacher",
                    method,
                    RESOURCES,
                    json(),
                    bytes("{}"),
                    405,
                    "shared.method-not-allowed",
                    "-");
        }
    }

    private void parameters() {
        for (String limit : List.of("0", "101", "-1", "x", "1.5", "", "99999999999")) {
            add(
                    "limit " + limit,
                    "",
                    "GET",
                    RESOURCES + "?limit=" + limit,
                    Map.of(),
                    new byte[0],
                    400,
                    "shared.bad-parameter",
                    "-");
        }
        for (String cursor : List.of("x", "!!!!", "AAAA", "%F0%9F%98%80", "a".repeat(3000))) {
            add(
                    "cursor " + shown(cursor),
                    "",
                    "GET",
                    RESOURCES + "?cursor=" + cursor,
                    Map.of(),
                    new byte[0],
                    400,
                    "shared.bad-cursor",
                    "-");
        }
        add(
                "section that is none",
                "teacher",
                "POST",
                RESOURCES + "?section=x",
                json(),
                bytes("{}"),
                400,
                "shared.bad-parameter",
                "-");
        add(
                "section that does not exist",
                "teacher",
                "POST",
                RESOURCES + "?section=0000000000099",
                json(),
                bytes("{}"),
                422,
                "",
                "-");
        add(
                "key too long",
                "teacher",
                "POST",
                RESOURCES,
                json("Idempotency-Key", "k".repeat(201)),
                bytes("{}"),
                400,
                "shared.bad-parameter",
                "-");
        add(
                "key not printable",
                "teacher",
                "POST",
                RESOURCES,
                json("Idempotency-Key", "a\u00e9"),
                bytes("{}"),
                400,
                "",
                "-");
        add(
                "key used for something else",
                "teacher",
                "POST",
                RESOURCES,
                json("Idempotency-Key", "used"),
                title("Another title"),
                422,
                "shared.key-reused",
                "-");
    }

    private void otherPeople() {
        for (String person : List.of("", "colleague")) {
            for (String target :
                    List.of("", "/files", "/versions/1", "/versions/1/files", "/files/a.txt", "/related")) {
                add(
                        "draft" + target + " read by " + person,
                        person,
                        "GET",
                        draft + target,
                        Map.of(),
                        new byte[0],
                        404,
                        NOT_FOUND,
                        "-");
            }
        }
        body("colleague", "PUT", draft, "{}", 404, NOT_FOUND, "-", "*");
        body("colleague", "PUT", draft, "{}", 404, NOT_FOUND, "-", "\"1\"");
        body("colleague", "POST", draft + "/submit", "{\"undertaking\":true}", 404, NOT_FOUND, "-", "\"1\"");
        add(
                "draft deleted by a colleague",
                "colleague",
                "DELETE",
                draft,
                Map.of("If-Match", "\"1\""),
                new byte[0],
                404,
                NOT_FOUND,
                "-");
        add(
                "file put into a colleague's draft",
                "colleague",
                "PUT",
                draft + "/files/b.txt",
                Map.of(),
                bytes("x"),
                404,
                NOT_FOUND,
                "-");
        body("", "POST", RESOURCES, "{}", 401, "account.sign-in-required", "-", "");
        add("queue of nobody", "", "GET", "/api/queue", Map.of(), new byte[0], 401, "account.sign-in-required", "-");
        add("queue of a teacher", "teacher", "GET", "/api/queue", Map.of(), new byte[0], 403, "", "-");
        add("people of a teacher", "teacher", "GET", "/api/people", Map.of(), new byte[0], 403, "", "-");
        add("audit trail of a curator", "curator", "GET", "/api/audit", Map.of(), new byte[0], 403, "", "-");
        body(
                "teacher",
                "POST",
                published + "/withdraw",
                "{\"reason\":\"emergency\",\"note\":\"x\"}",
                403,
                "",
                "-",
                "*");
        body("curator", "POST", "/api/sections", "{\"code\":\"x\",\"name\":{},\"reviews\":1}", 403, "", "-", "");
        body(
                "colleague",
                "POST",
                published + "/withdraw",
                "{\"reason\":\"low-value\",\"note\":\"x\"}",
                403,
                "",
                "-",
                "*");
        body("teacher", "PUT", published + "/ratings/mine", "{\"stars\":5}", 403, "reuse.own-rating", "-", "");
        add("claim by a teacher", "colleague", "POST", published + "/claim", Map.of(), new byte[0], 0, "", "-");
    }

    private void origins() {
        for (Map<String, String> headers : List.of(
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "http://127.0.0.1"))) {
            add(
                    "accepting from " + headers,
                    "",
                    "POST",
                    "/api/invitations/accept",
                    json(headers),
                    bytes("{}"),
                    403,
                    "shared.foreign-origin",
                    "-");
        }
    }

    private void credentials() {
        for (String value : List.of(
                "Bearer",
                "Bearer x",
                "Bearer " + "x".repeat(5000),
                "Basic",
                "Basic eDp5",
                "Digest x",
                "bearer wellspring_x",
                "x")) {
            add(
                    "Authorization: " + shown(value),
                    "",
                    "GET",
                    "/api/me",
                    Map.of("Authorization", value),
                    new byte[0],
                    401,
                    "account.credential-ended",
                    "-");
        }
        for (String value : List.of(
                "Basic ***",
                "Basic " + base64("nobody"),
                "Basic " + base64("a@example.org:wrong"),
                "Basic " + base64("a\0@example.org:wrong"),
                "Basic " + base64(":"))) {
            add(
                    "Authorization for a token: " + value,
                    "",
                    "POST",
                    "/api/tokens",
                    json("Authorization", value),
                    bytes("{\"name\":\"x\",\"scopes\":[\"read\"],\"days\":1}"),
                    401,
                    "account.sign-in-failed",
                    "-");
        }
        add(
                "ended session",
                "",
                "GET",
                "/api/me",
                Map.of("Cookie", "ws_session=ended"),
                new byte[0],
                401,
                "account.sign-in-required",
                "-");
        body(
                "",
                "POST",
                "/api/invitations/accept",
                "{\"secret\":\"none\",\"name\":\"x\",\"password\":\"long enough it is\",\"language\":\"en\"}",
                410,
                "account.link-ended",
                "-",
                "");
    }

    private void others() {
        add(
                "report without words",
                "",
                "POST",
                "/api/problem-reports",
                json(),
                bytes("{\"resource\":\"0000000000001\",\"kind\":\"x\",\"words\":\"\"}"),
                0,
                "",
                "-");
        add(
                "report without a resource",
                "",
                "POST",
                "/api/problem-reports",
                json(),
                bytes("{\"kind\":\"x\"}"),
                422,
                INVALID,
                "/resource");
        add(
                "moderation of nothing",
                "curator",
                "POST",
                "/api/ratings/0000000000001/moderate",
                json("If-Match", "*"),
                bytes("{\"decision\":\"shown\"}"),
                404,
                NOT_FOUND,
                "-");
        add(
                "moderation without a decision",
                "curator",
                "POST",
                "/api/ratings/0000000000001/moderate",
                json(),
                bytes("{}"),
                422,
                INVALID,
                "/decision");
    }

    private void field(String document, String pointer) {
        add("POST " + shown(document), "teacher", "POST", RESOURCES, json(), bytes(document), 422, INVALID, pointer);
    }

    private void malformed(String name, byte[] document) {
        add("POST " + name, "teacher", "POST", RESOURCES, json(), document, 400, MALFORMED, "-");
    }

    private void body(
            String person,
            String method,
            String target,
            String document,
            int status,
            String type,
            String pointer,
            String ifMatch) {
        add(
                method + " " + target.replaceAll("/[0-9a-z]{13}", "/…") + " " + shown(document) + " " + ifMatch,
                person,
                method,
                target,
                ifMatch.isEmpty() ? json() : json("If-Match", ifMatch),
                bytes(document),
                status,
                type,
                pointer);
    }

    private void add(
            String name,
            String person,
            String method,
            String target,
            Map<String, String> headers,
            byte[] body,
            int status,
            String type,
            String pointer) {
        cases.add(new Case(name, person, method, target, headers, body, status, type, pointer));
    }

    private static Map<String, String> json() {
        return Map.of("Content-Type", "application/json");
    }

    private static Map<String, String> json(String name, String value) {
        return Map.of("Content-Type", "application/json", name, value);
    }

    private static Map<String, String> json(Map<String, String> more) {
        Map<String, String> all = new java.util.HashMap<>(more);
        all.putAll(json());
        return all;
    }

    private static byte[] title(String title) {
        return bytes("{\"title\":{\"en\":\"" + title + "\"}}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] allBytes() {
        byte[] all = new byte[256];
        for (int index = 0; index < all.length; index++) {
            all[index] = (byte) index;
        }
        return all;
    }

    private static String base64(String text) {
        return java.util.Base64.getEncoder().encodeToString(bytes(text));
    }

    private static String repeated(String pattern, int times) {
        return java.util.stream.IntStream.range(0, times)
                .mapToObj(pattern::formatted)
                .collect(java.util.stream.Collectors.joining(","));
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "… (" + text.length() + ")";
    }
}
