package org.wellspring.system.crash;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** How every deposit goes: two versions, files of all sizes, two people. */
final class Story {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final String SHEET = "handouts/\u8bb2\u4e49.bin";
    private static final String SHEET_RENAMED = "handouts/\u041b\u0438\u0441\u0442\u043e\u043a.bin";
    private static final String FILM = "film.bin";
    private static final String NOTES = "notes.bin";
    private static final String EXTRA = "extra.bin";

    private static final String WITH_METADATA = """
        {"title":{"en":"%s"},"summary":{"en":"%s"},"languages":["en"],"type":"lesson-case",
         "stages":["junior-secondary"],"subjects":["physics"],"licence":"CC-BY-4.0","rightsSource":"Own work",
         "creators":[{"name":"Li Hua"}],"changeNote":"%s"}\
        """;

    private final String teacher;
    private final String title;
    private final Random chance;
    private final List<Scene> scenes = List.of(
            (id, facts) -> create(),
            (id, facts) -> save(id, facts, "A lesson on buoyancy."),
            (id, facts) -> put(id, facts, SHEET, 1, 40_000),
            (id, facts) -> put(id, facts, FILM, 2_000_000, 4_000_000),
            (id, facts) -> put(id, facts, NOTES, 200_000, 800_000),
            (id, facts) -> rename(id, facts, SHEET, SHEET_RENAMED),
            (id, facts) -> put(id, facts, NOTES, 100_000, 400_000),
            (id, facts) -> put(id, facts, EXTRA, 1_000_000, 2_000_000),
            (id, facts) -> remove(id, facts, EXTRA),
            this::submit,
            this::claim,
            this::publish,
            this::startVersion,
            (id, facts) -> save(id, facts, "A lesson on buoyancy, with a second experiment."),
            (id, facts) -> put(id, facts, NOTES, 1_000_000, 2_000_000),
            (id, facts) -> remove(id, facts, SHEET_RENAMED),
            this::submit,
            this::claim,
            this::publish);

    /** One request after another. */
    private interface Scene {
        Step play(String id, Facts facts);
    }

    Story(String teacher, String title, Random chance) {
        this.teacher = teacher;
        this.title = title;
        this.chance = chance;
    }

    int length() {
        return scenes.size();
    }

    Step scene(int number, String id, Facts facts) {
        return scenes.get(number).play(id, facts);
    }

    private Step create() {
        String words = "Not written yet.";
        TreeMap<Integer, Facts.Version> versions = new TreeMap<>();
        versions.put(1, new Facts.Version("draft", words, new TreeMap<>()));
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Idempotency-Key", key());
        Facts after = new Facts("draft", 0, versions);
        return new Step(
                "create draft",
                "catalogue.create",
                teacher,
                "POST",
                "/api/resources",
                false,
                headers,
                metadata(words),
                after);
    }

    private Step save(String id, Facts facts, String words) {
        Facts after = facts.with(facts.state(), facts.newestVersion().saying(words));
        return new Step("save fields", "", teacher, "PUT", "/api/resources/" + id, true, JSON, metadata(words), after);
    }

    private Step put(String id, Facts facts, String path, int least, int most) {
        byte[] bytes = new byte[least + chance.nextInt(most - least)];
        chance.nextBytes(bytes);
        byte[] digest = sha256(bytes);
        TreeMap<String, String> files = new TreeMap<>(facts.newestVersion().files());
        boolean replaces = files.put(path, HexFormat.of().formatHex(digest)) != null;
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/octet-stream",
                "Repr-Digest",
                "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        Facts after = facts.with(facts.state(), facts.newestVersion().with(files));
        String kind = replaces ? "replace file" : bytes.length < 100_000 ? "put small file" : "put large file";
        return new Step(kind, "content.store", teacher, "PUT", file(id, path), false, headers, bytes, after);
    }

    private Step rename(String id, Facts facts, String path, String to) {
        TreeMap<String, String> files = new TreeMap<>(facts.newestVersion().files());
        files.put(to, files.remove(path));
        Facts after = facts.with(facts.state(), facts.newestVersion().with(files));
        byte[] body = ("{\"path\":\"" + to + "\"}").getBytes(StandardCharsets.UTF_8);
        return new Step("rename file", "content.rename", teacher, "POST", file(id, path), false, JSON, body, after);
    }

    private Step remove(String id, Facts facts, String path) {
        TreeMap<String, String> files = new TreeMap<>(facts.newestVersion().files());
        files.remove(path);
        Facts after = facts.with(facts.state(), facts.newestVersion().with(files));
        return new Step(
                "remove file",
                "content.remove",
                teacher,
                "DELETE",
                file(id, path),
                false,
                Map.of(),
                new byte[0],
                after);
    }

    private Step submit(String id, Facts facts) {
        Facts after = facts.with(
                facts.published() > 0 ? "update-in-review" : "submitted",
                facts.newestVersion().in("submitted"));
        byte[] body = "{\"undertaking\":true}".getBytes(StandardCharsets.UTF_8);
        return new Step("submit", "catalogue.submit", teacher, "POST", act(id, "submit"), true, JSON, body, after);
    }

    private Step claim(String id, Facts facts) {
        Facts after = facts.with(
                facts.published() > 0 ? "update-in-review" : "in-review",
                facts.newestVersion().in("in-review"));
        return new Step("claim", "", "curator", "POST", act(id, "claim"), false, Map.of(), new byte[0], after);
    }

    private Step publish(String id, Facts facts) {
        Facts after = facts.with(
                "published",
                facts.newest(),
                facts.newest(),
                facts.newestVersion().in("published"));
        byte[] body = "{\"axes\":{\"scientific\":\"met\"},\"reason\":\"Clear and correct.\"}"
                .getBytes(StandardCharsets.UTF_8);
        return new Step("publish", "catalogue.publish", "curator", "POST", act(id, "publish"), true, JSON, body, after);
    }

    private Step startVersion(String id, Facts facts) {
        Facts after = facts.with(
                facts.state(),
                facts.published(),
                facts.newest() + 1,
                facts.newestVersion().in("draft"));
        return new Step(
                "start version",
                "catalogue.start-version",
                teacher,
                "POST",
                act(id, "versions"),
                false,
                Map.of(),
                new byte[0],
                after);
    }

    private byte[] metadata(String words) {
        return WITH_METADATA.formatted(title, words, "New words and files.").getBytes(StandardCharsets.UTF_8);
    }

    private String key() {
        return title.replace(' ', '-');
    }

    private static String act(String id, String verb) {
        return "/api/resources/" + id + "/" + verb;
    }

    private static String file(String id, String path) {
        return "/api/resources/" + id + "/files/" + encoded(path);
    }

    static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
