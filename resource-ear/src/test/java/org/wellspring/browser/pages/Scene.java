package org.wellspring.browser.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellspring.system.RunningServer;
import org.wellspring.system.api.Wire;

/**
 * A server with the demonstration, and what it lacks so that every page has something to show: a returned deposit, a
 * collection, a rating and a report that wait, an emergency, imports in each of their states, an invitation. All of it is
 * made as a program would make it, over the JSON API.
 */
final class Scene implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern ACCOUNT = Pattern.compile("\\S+\\s+(\\S+@wellspring\\.example)\\s+(\\S+)");
    private static final Pattern FOUNDING = Pattern.compile("/set-up/(\\S+)");

    private final RunningServer city = RunningServer.micro(Map.of("WELLSPRING_DEMONSTRATION", "on"));
    private final RunningServer empty = RunningServer.micro(Map.of("WELLSPRING_DEMONSTRATION", "off"));
    private final Map<Who, String> passwords = new EnumMap<>(Who.class);
    private final Map<Who, String> tokens = new EnumMap<>(Who.class);
    private final Map<String, String> words = new HashMap<>(Map.of(
            "scheme", "subject", "term", "physics", "problem", "shared.revision-stale", "target", "scholarly-campus"));

    Scene() {
        city.start();
        Matcher account = ACCOUNT.matcher(firstWords(city));
        while (account.find()) {
            String email = account.group(1);
            Who who =
                    Who.valueOf(email.replaceFirst("@.*", "").replace('-', '_').toUpperCase(java.util.Locale.ROOT));
            passwords.put(who, account.group(2));
        }
        collectFromTheCatalogue();
        returnADeposit();
        collect();
        complain();
        bringTables();
        words.putAll(new Contest(this::as, words.getOrDefault("organisation", "")).words());
        words.put(
                "invitation",
                as(Who.ADMINISTRATOR)
                        .json(
                                "POST",
                                "/api/people",
                                "{\"email\":\"new@wellspring.example\",\"name\":\"New Colleague\",\"grants\":[{\"role\":\"teacher\"}]}")
                        .expect(201)
                        .member("secret"));
        empty.start();
        Matcher founding = FOUNDING.matcher(firstWords(empty));
        words.put("founding", founding.find() ? founding.group(1) : "");
    }

    String home() {
        return city.address().toString();
    }

    /** The full address of a visit; some words differ by language, so that what one visitor does is not in the other's way. */
    String address(Visit visit, String language) {
        String path = visit.path().replace("{lacking}", words.getOrDefault("lacking-" + language, ""));
        for (Map.Entry<String, String> word : words.entrySet()) {
            path = path.replace("{" + word.getKey() + "}", word.getValue());
        }
        if (path.contains("{")) {
            throw new IllegalStateException("The scene has no word for " + path);
        }
        return (visit.who() == Who.FOUNDER ? empty : city).address() + path;
    }

    String password(Who who) {
        return passwords.getOrDefault(who, "");
    }

    private void collectFromTheCatalogue() {
        String listed =
                as(Who.TEACHER).get("/api/resources?limit=100").expect(200).body();
        String mine =
                as(Who.TEACHER).get("/api/me/resources?limit=100").expect(200).body();
        words.put("resource", titled(listed, "Buoyancy"));
        words.put("dataset", titled(listed, "Daily spring level"));
        words.put("earlier", "1");
        words.put("withdrawn", titled(mine, "认识计算机"));
        words.put("draft", titled(mine, "哪颗豆子先发芽"));
        words.put("submitted", titled(mine, "A photo essay"));
        words.put("claimed", titled(mine, "一座城怎样喝水"));
        words.put("returned", titled(mine, "凸透镜成像"));
        words.put("other", titled(listed, "Taxi fares"));
        words.put(
                "organisation",
                before(as(Who.GUEST).get("/api/organisations?limit=100").body(), "\"qingyuan-middle\""));
        words.put("cluster", before(as(Who.GUEST).get("/api/clusters?limit=100").body(), "\"qingyuan-cluster\""));
        words.put(
                "person",
                before(as(Who.ADMINISTRATOR).get("/api/people?limit=100").body(), "\"teacher@wellspring.example\""));
        words.put(
                "designation", before(as(Who.GUEST).get("/api/register?limit=1").body(), "\"revision\""));
        words.put("empty", emptyDraft());
        Look.LANGUAGES.forEach(language -> words.put("lacking-" + language, emptyDraft()));
    }

    private String emptyDraft() {
        return as(Who.TEACHER)
                .json("POST", "/api/resources", "{\"title\":{}}")
                .expect(201)
                .member("id");
    }

    private void returnADeposit() {
        String resource = "/api/resources/" + words.get("returned");
        Wire.Answer claimed =
                as(Who.CURATOR).send("POST", resource + "/claim", new byte[0]).expect(200);
        as(Who.CURATOR)
                .header("If-Match", tag(claimed))
                .json("POST", resource + "/return", "{\"axes\":{},\"reason\":\"表中第三行的物距与像距不满足成像公式，请核对后再提交。\"}")
                .expect(200);
    }

    private void collect() {
        as(Who.TEACHER)
                .json(
                        "POST",
                        "/api/searches",
                        "{\"name\":\"水 water вода\",\"text\":\"water\",\"chosen\":{\"subject\":[\"physics\"]},"
                                + "\"notice\":\"daily\"}")
                .expect(201);
        words.put("bare", collection("备用", ""));
        String id = collection("八年级物理 · 力与压强", "按教学顺序排列，每课前两天看一遍。");
        String entries = "/api/collections/" + id + "/entries";
        as(Who.TEACHER).json("POST", entries, entry("resource", "先做实验，再讲公式。")).expect(200);
        as(Who.TEACHER).json("POST", entries, entry("other", "")).expect(200);
        Wire.Answer filled =
                as(Who.TEACHER).json("POST", entries, entry("dataset", "作业用")).expect(200);
        Wire.Answer shared = as(Who.TEACHER)
                .header("If-Match", tag(filled))
                .send("POST", "/api/collections/" + id + "/share", new byte[0])
                .expect(200);
        words.put("collection", id);
        words.put("link", shared.member("link"));
    }

    private String collection(String title, String note) {
        return as(Who.TEACHER)
                .json("POST", "/api/collections", "{\"title\":\"%s\",\"note\":\"%s\"}".formatted(title, note))
                .expect(201)
                .member("id");
    }

    private String entry(String resource, String note) {
        return "{\"resource\":\"%s\",\"note\":\"%s\"}".formatted(words.get(resource), note);
    }

    private void complain() {
        String resource = words.get("resource");
        as(Who.RESEARCHER)
                .json(
                        "PUT",
                        "/api/resources/" + resource + "/ratings/mine",
                        "{\"stars\":4,\"words\":\"两个班都用过，溢水杯的实验最受欢迎。\"}")
                .expect(200);
        as(Who.OFFICER)
                .json("PUT", "/api/resources/" + resource + "/ratings/mine", "{\"stars\":5,\"words\":\"\"}")
                .expect(200);
        as(Who.RESEARCHER)
                .json(
                        "POST",
                        "/api/problem-reports",
                        "{\"resource\":\"%s\",\"kind\":\"broken-file\",\"words\":\"Page 2 of the record sheet is empty.\"}"
                                .formatted(resource))
                .expect(201);
        String hasty = "/api/resources/"
                + titled(as(Who.GUEST).get("/api/resources?limit=100").body(), "Clearing muddy water");
        as(Who.CURATOR)
                .header("If-Match", tag(as(Who.CURATOR).get(hasty)))
                .json(
                        "POST",
                        hasty + "/withdraw",
                        "{\"reason\":\"emergency\",\"note\":\"The amount of alum in the third table is unsafe.\"}")
                .expect(200);
    }

    private void bringTables() {
        words.put("uploaded", table("uploaded.csv").member("id"));
        words.put("previewed", preview("previewed.csv").member("id"));
        words.put("applied", apply(preview("applied.csv")).member("id"));
        Wire.Answer done = apply(preview("undone.csv"));
        words.put("undone", settled(begin(done, "undo"), "undone").member("id"));
    }

    private Wire.Answer table(String name) {
        StringBuilder rows = new StringBuilder("题名,摘要,类型,学科,学段,语言,许可,来源\n");
        for (int lesson = 1; lesson <= 6; lesson++) {
            rows.append("校本练习 ")
                    .append(name.replace(".csv", ""))
                    .append(' ')
                    .append(lesson)
                    .append(",课堂十分钟练习与答案,练习,物理,初中,zh,CC-BY-4.0,本校编写\n");
        }
        rows.append("没有学科的练习,缺少学科,练习,炼金术,初中,zh,CC-BY-4.0,本校编写\n");
        rows.append(",没有题名,练习,物理,初中,zh,CC-BY-4.0,本校编写\n");
        return as(Who.CURATOR)
                .header("Content-Type", "text/csv")
                .send("POST", "/api/imports?name=" + name, rows.toString().getBytes(StandardCharsets.UTF_8))
                .expect(201);
    }

    private Wire.Answer preview(String name) {
        Wire.Answer uploaded = table(name);
        String mapping = "{\"columns\":{\"题名\":\"title.zh\",\"摘要\":\"summary.zh\",\"类型\":\"type\",\"学科\":\"subjects\","
                + "\"学段\":\"stages\",\"语言\":\"languages\",\"许可\":\"licence\",\"来源\":\"rightsSource\"},\"defaults\":{},"
                + "\"separator\":\"\",\"language\":\"zh\",\"target\":\"draft\",\"priorReview\":\"\"}";
        Wire.Answer begun = as(Who.CURATOR)
                .header("If-Match", tag(uploaded))
                .json("POST", "/api/imports/" + uploaded.member("id") + "/preview", mapping)
                .expect(202);
        return settled(begun, "previewed");
    }

    private Wire.Answer apply(Wire.Answer previewed) {
        return settled(begin(previewed, "apply"), "applied");
    }

    private Wire.Answer begin(Wire.Answer batch, String job) {
        return as(Who.CURATOR)
                .header("If-Match", tag(batch))
                .send("POST", "/api/imports/" + batch.member("id") + "/" + job, new byte[0])
                .expect(202);
    }

    private Wire.Answer settled(Wire.Answer batch, String state) {
        String address = "/api/imports/" + batch.member("id");
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Wire.Answer now = as(Who.CURATOR).get(address).expect(200);
            if (now.member("state").equals(state)) {
                return now;
            }
            pause();
        }
        throw new IllegalStateException(as(Who.CURATOR).get(address) + " is not " + state);
    }

    private Wire as(Who who) {
        Wire wire = new Wire(city.address());
        return who == Who.GUEST
                ? wire
                : wire.header("Authorization", "Bearer " + tokens.computeIfAbsent(who, this::token));
    }

    private String token(Who who) {
        String basic = Base64.getEncoder()
                .encodeToString((who.email() + ":" + password(who)).getBytes(StandardCharsets.UTF_8));
        return new Wire(city.address())
                .header("Authorization", "Basic " + basic)
                .json("POST", "/api/tokens", "{\"name\":\"scene\",\"scopes\":[" + scopes(who) + "],\"days\":1}")
                .expect(201)
                .member("secret");
    }

    private static String scopes(Who who) {
        return switch (who) {
            case CURATOR, SECOND_CURATOR -> "\"read\",\"write\",\"curate\"";
            case ADMINISTRATOR, OFFICER -> "\"read\",\"write\",\"curate\",\"administer\"";
            default -> "\"read\",\"write\"";
        };
    }

    private static String titled(String list, String title) {
        return before(list, title);
    }

    /** The last identifier in front of these words. */
    private static String before(String list, String words) {
        int at = list.indexOf(words);
        int from = list.lastIndexOf("{\"id\":\"", at) + "{\"id\":\"".length();
        if (at < 0) {
            throw new IllegalStateException("No " + words + " in " + list);
        }
        return list.substring(from, list.indexOf('"', from));
    }

    private static String tag(Wire.Answer answer) {
        return answer.header("ETag").orElseThrow(() -> new IllegalStateException("No ETag in " + answer));
    }

    private static String firstWords(RunningServer server) {
        try {
            return Files.readString(server.data().resolve("first-start.txt"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        city.close();
        empty.close();
    }
}
