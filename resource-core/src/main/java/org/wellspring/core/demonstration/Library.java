package org.wellspring.core.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.wellspring.api.catalogue.CreateResource;
import org.wellspring.api.catalogue.Sections;
import org.wellspring.api.catalogue.Sections.Section;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.demonstration.Entry.Withdrawal;
import org.wellspring.core.demonstration.load.LoadLog;

/**
 * The resources of the demonstration: first a draft of each, so that each may name any other as related; then each as far
 * as its story goes, oldest first; last, what was withdrawn leaves again, when its replacement is there.
 */
@Dependent
class Library {

    private static final Logger LOG = Logger.getLogger(Library.class.getName());

    @Inject
    LoadLog log;

    @Inject
    Sections sections;

    @Inject
    Deposit deposit;

    @Inject
    Desk desk;

    private final Map<String, Id> resources = new HashMap<>();

    /** @return how many entries broke a rule; they stay as they were when it was broken, and the log names them */
    int fill(Stage stage) {
        resources.putAll(log.resources());
        List<Entry> entries = Story.entries();
        Map<String, Id> known = sections.all().stream().collect(Collectors.toMap(Section::code, Section::id));
        return each(entries, entry -> draft(entry, Optional.ofNullable(known.get(entry.section())), stage))
                + each(entries, entry -> bring(entry, stage))
                + each(entries, entry -> withdraw(entry, stage));
    }

    /** What became of the entries, by their keys. */
    Map<String, Id> resources() {
        return Map.copyOf(resources);
    }

    private static int each(List<Entry> entries, Consumer<Entry> step) {
        int refused = 0;
        for (Entry entry : entries) {
            try {
                step.accept(entry);
            } catch (ProblemException refusal) {
                LOG.log(Level.WARNING, "The demonstration's entry " + entry.key() + " breaks a rule", refusal);
                refused++;
            }
        }
        return refused;
    }

    private void draft(Entry entry, Optional<Id> section, Stage stage) {
        if (!resources.containsKey(entry.key())) {
            CreateResource first = new CreateResource(entry.versions().get(0), section.orElse(null), null);
            resources.put(entry.key(), log.create(stage.beginner(entry), entry.key(), first));
        }
    }

    private void bring(Entry entry, Stage stage) {
        List<String> related = entry.related().stream()
                .filter(link -> resources.containsKey(link.key()))
                .map(link -> link.relation() + " | " + resources.get(link.key()))
                .toList();
        if (resources.containsKey(entry.key())) {
            deposit.bring(entry, resources.get(entry.key()), related, stage);
        }
    }

    private void withdraw(Entry entry, Stage stage) {
        Withdrawal why = entry.withdrawal();
        if (why != null && resources.containsKey(entry.key())) {
            desk.withdraw(stage.curators().get(0), resources.get(entry.key()), why, resources.get(why.replacement()));
        }
    }
}
