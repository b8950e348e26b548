package org.wellspring.system.search;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wellspring.system.api.City;

/**
 * What somebody may not read leaves no trace in any answer about finding: a question for its words is answered as a
 * question for words that nobody ever wrote. The words of a public resource prove that the same questions would find them.
 */
class SecrecyST {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final List<String> READERS = List.of("", "colleague");

    private final City city = City.running();
    private final Shelf shelf = new Shelf(city);
    private final Map<String, String> answers = new HashMap<>();
    private final IndexFiles index = new IndexFiles(city.server().data());

    @AfterEach
    void goOn() {
        index.goOn();
    }

    @Test
    void whatIsNotPublicShouldBeFoundByNobody() {
        Canary control = Canary.hatched();
        Canary known = Canary.hatched();
        String open = shelf.published(known.metadata());
        Canary draft = Canary.hatched();
        shelf.draft(draft.metadata());
        Canary submitted = Canary.hatched();
        shelf.submit(shelf.draft(submitted.metadata()));
        Canary update = Canary.hatched();
        Canary updated = Canary.hatched();
        shelf.update(shelf.published(updated.metadata()), update.metadata());
        Canary withdrawn = Canary.hatched();
        String gone = shelf.published(withdrawn.metadata());
        List.of(known, updated, withdrawn).forEach(this::found);
        shelf.withdraw(gone);

        for (String reader : READERS) {
            assertAll(questions(known, reader)
                    .map(address -> () -> assertTrue(
                            traces(known, open, answer(reader, address)), "would find nothing: " + address)));
            for (Canary secret : List.of(draft, submitted, update, withdrawn)) {
                leavesNoTrace(reader, secret, control, gone);
            }
        }
    }

    @Test
    void whatWasWithdrawnShouldBeFoundByNobodyWhileTheIndexLags() {
        Canary control = Canary.hatched();
        Canary secret = Canary.hatched();
        String gone = shelf.published(secret.metadata());
        found(secret);
        index.pause();
        long before = total("/api/search?stage=junior-secondary&limit=1");
        shelf.withdraw(gone);

        Canary late = Canary.hatched();
        shelf.published(late.metadata());
        assertTrue(answer("", "/api/search?q=" + late.latin()).contains("\"total\":0"), "the index should lag");
        assertEquals(before - 1, total("/api/search?stage=junior-secondary&limit=1"));
        READERS.forEach(reader -> leavesNoTrace(reader, secret, control, gone));

        index.goOn();
        found(late);
        answers.clear();
        READERS.forEach(reader -> leavesNoTrace(reader, secret, control, gone));
    }

    private void found(Canary known) {
        Patience.until(
                "found: " + known,
                SOON,
                () -> answer("", "/api/search?q=" + known.latin()).contains("\"total\":1"));
    }

    private long total(String address) {
        return Long.parseLong(city.as("").get(address).expect(200).member("total"));
    }

    /** The same answers as for words that are nowhere; programs of a person who may not read it are told no more. */
    private void leavesNoTrace(String reader, Canary secret, Canary control, String gone) {
        List<String> asked = questions(secret, reader).toList();
        List<String> unknown = questions(control, reader).toList();
        for (int at = 0; at < asked.size(); at++) {
            String answer = answer(reader, asked.get(at));
            String address = unknown.get(at);
            String nothing = answers.computeIfAbsent(reader + " " + address, first -> answer(reader, address));
            assertFalse(answer.contains(gone), asked.get(at) + " names what left");
            assertEquals(bare(nothing, control), bare(answer, secret), "'" + reader + "' at " + asked.get(at));
        }
        for (String list : lists()) {
            assertFalse(traces(secret, gone, answer(reader, list)), "'" + reader + "' at " + list);
        }
    }

    private static boolean traces(Canary canary, String id, String answer) {
        return answer.contains(id) || canary.words().stream().anyMatch(answer::contains);
    }

    /** Every way to ask for the words of a resource. */
    private static Stream<String> questions(Canary canary, String reader) {
        List<String> all = new ArrayList<>();
        for (String word : canary.words()) {
            String beginning = word.substring(0, word.length() > 4 ? 6 : 3);
            for (String question : List.of(
                    word, '"' + word + '"', "title:" + word, "author:" + word, beginning + "*", "levers 杠杆 " + word)) {
                String q = "?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
                Stream.of("/api/search", "/search", "/search.atom", "/search.csv")
                        .map(path -> path + q)
                        .forEach(all::add);
            }
            all.add("/api/suggestions?reader=zh&q=" + URLEncoder.encode(beginning, StandardCharsets.UTF_8));
        }
        String edition = URLEncoder.encode(canary.han(), StandardCharsets.UTF_8);
        all.add("/api/search?edition=" + edition);
        all.add("/search?edition=" + edition);
        all.add("/api/search?volume=" + edition + URLEncoder.encode(" › ", StandardCharsets.UTF_8) + canary.latin());
        return all.stream().filter(address -> reader.isEmpty() || address.startsWith("/api"));
    }

    /** What lists without being asked for words. */
    private static List<String> lists() {
        return List.of(
                "/",
                "/resources",
                "/api/resources?limit=100",
                "/search",
                "/search?stage=junior-secondary",
                "/search.atom",
                "/search.csv",
                "/api/search?limit=100",
                "/api/search?sort=newest&subject=physics",
                "/api/search?sort=title&q=levers",
                "/api/suggestions?q=lever");
    }

    private String answer(String reader, String address) {
        return city.as(reader).get(address).expect(200).body();
    }

    /** Without the words themselves, as an answer repeats what it was asked. */
    private static String bare(String answer, Canary canary) {
        String bare = answer;
        for (String word : canary.words()) {
            for (String part : List.of(word, word.substring(0, word.length() > 4 ? 6 : 3))) {
                // the address of a search stands in the pages, and once more in the address of the way to sign in
                String once = URLEncoder.encode(part, StandardCharsets.UTF_8);
                String twice = URLEncoder.encode(once, StandardCharsets.UTF_8);
                bare = bare.replace(twice, "~").replace(once, "~").replace(part, "~");
            }
        }
        return bare.replaceAll("id=\"f-[a-z]+-[0-9a-f]+\"|for=\"f-[a-z]+-[0-9a-f]+\"", "");
    }
}
