package org.wellspring.system.crash;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.wellspring.system.api.Wire;

/** One resource on its way, and everything the server has acknowledged about it. */
final class Deposit {

    private final City city;
    private final Reader reader;
    private final Story story;
    private final String title;
    private String id = "";
    private Facts facts = Facts.NOTHING;
    /** The entity tag that was last told; "" where none was since the last change. */
    private String tag = "";

    private int scene;
    private Optional<Step> pending = Optional.empty();
    /** How often each act happened, by the name the audit trail has for it. */
    private final Map<String, Integer> acts = new TreeMap<>();

    private int acknowledged;

    Deposit(City city, String teacher, String title, Random chance) {
        this.city = city;
        this.reader = new Reader(city, teacher);
        this.story = new Story(teacher, title, chance);
        this.title = title;
    }

    boolean isComplete() {
        return scene == story.length();
    }

    /** "" until one was told. */
    String id() {
        return id;
    }

    Facts facts() {
        return facts;
    }

    int acknowledged() {
        return acknowledged;
    }

    /** What was sent, and not answered when the server died. */
    Optional<String> pending() {
        return pending.map(Step::kind);
    }

    /** Sends the next request of the story. @throws UncheckedIOException when the server died over it */
    void goOn(Killer killer) {
        Step step = story.scene(scene, id, facts);
        Wire wire = wire(step).watched(killer.watch(step));
        pending = Optional.of(step);
        long begin = System.nanoTime();
        Wire.Answer answer = wire.send(step.method(), step.target(), step.body());
        killer.answered(step, System.nanoTime() - begin);
        accept(step, answer);
    }

    private Wire wire(Step step) {
        Wire wire = city.as(step.person());
        step.headers().forEach(wire::header);
        if (step.needsRevision()) {
            if (tag.isEmpty()) {
                tag = reader.tag(id);
            }
            wire.header("If-Match", tag);
        }
        return wire;
    }

    /** From here on it is promised. */
    private void accept(Step step, Wire.Answer answer) {
        if (answer.status() < 200 || answer.status() > 204) {
            throw new LossException(step.kind() + " of " + title + " was answered " + answer);
        }
        if (id.isEmpty()) {
            id = answer.member("id");
        }
        if (step.act().equals("content.store")) {
            String promised = answer.header("Repr-Digest").orElse("");
            if (!promised.equals(step.headers().get("Repr-Digest"))) {
                throw new LossException(step.target() + " was acknowledged with the digest " + promised);
            }
        }
        boolean tagged = !step.target().contains("/files/");
        tag = tagged ? answer.header("ETag").orElse("") : "";
        acknowledged++;
        happened(step);
    }

    private void happened(Step step) {
        acts.merge(step.act(), 1, Integer::sum);
        facts = step.after();
        pending = Optional.empty();
        scene++;
    }

    /** After a death between requests: everything is as it was told last. */
    void requireAsTold() {
        Facts seen = reader.facts(id);
        if (!seen.equals(facts)) {
            throw new LossException(title + " (" + id + ") was acknowledged as " + facts + " but is " + seen);
        }
        if (!tag.isEmpty() && !revision(tag).equals(revision(reader.tag(id)))) {
            throw new LossException(
                    title + " (" + id + ") was acknowledged with " + tag + " but has " + reader.tag(id));
        }
    }

    /** What the tag says beside it may move by itself, as the state of what a resource names. */
    private static String revision(String tag) {
        return tag.replaceFirst("-[0-9a-f]+\"$", "\"");
    }

    /**
     * After a death over a request: it happened wholly or not at all, and once it is repeated it has happened exactly once.
     *
     * @return whether it had happened
     */
    boolean settle() {
        Step step = pending.orElseThrow();
        tag = "";
        boolean there = id.isEmpty() ? reader.count(title) == 1 : happenedWholly(step);
        Wire.Answer again = wire(step).send(step.method(), step.target(), step.body());
        boolean accepted = again.status() >= 200 && again.status() <= 204;
        boolean harmless = accepted || (there && again.status() >= 400 && again.status() < 500);
        if (!harmless) {
            throw new LossException(step.kind() + " of " + title + (there ? ", which had happened," : "")
                    + " was answered " + again + " when it was repeated");
        }
        if (id.isEmpty()) {
            id = again.member("id");
        }
        boolean storedTwice = there && accepted && step.act().equals("content.store");
        happened(step);
        acts.merge("content.store", storedTwice ? 1 : 0, Integer::sum);
        tag = "";
        if (reader.count(title) != 1) {
            throw new LossException(title + " is there " + reader.count(title) + " times");
        }
        requireAsTold();
        return there;
    }

    private boolean happenedWholly(Step step) {
        Facts seen = reader.facts(id);
        if (seen.equals(step.after())) {
            return true;
        }
        if (seen.equals(facts)) {
            return false;
        }
        throw new LossException(step.kind() + " of " + title + " (" + id + ") happened half: before " + facts
                + ", wanted " + step.after() + ", but is " + seen);
    }

    /** The audit trail tells every act as often as it happened. */
    void requireActs() {
        Map<String, Integer> told = reader.acts(id);
        acts.keySet().removeIf(act -> act.isEmpty() || acts.get(act) == 0);
        told.keySet()
                .retainAll(Set.of(
                        "catalogue.create",
                        "content.store",
                        "content.rename",
                        "content.remove",
                        "catalogue.submit",
                        "catalogue.publish",
                        "catalogue.start-version"));
        if (!told.equals(acts)) {
            throw new LossException("Of " + title + " (" + id + ") happened " + acts + " but the trail tells " + told);
        }
    }

    /** Every file of every version has the bytes that were acknowledged. @return how many bytes were read */
    long requireBytes() {
        return reader.requireBytes(id, facts);
    }
}
