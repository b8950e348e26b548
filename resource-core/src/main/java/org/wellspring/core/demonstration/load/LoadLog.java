package org.wellspring.core.demonstration.load;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.CreateResource;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.demonstration.load.DemonstrationState.Stage;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Today;

/** How far the demonstration got; each note is a transaction. */
@Stateless
public class LoadLog {

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Catalogue catalogue;

    @Inject
    Today today;

    /**
     * Decides once, at the first start of a database: what is switched on later finds no empty database any more. Of two
     * nodes that start together, the second fails on the key and lets the first one load.
     *
     * @return whether there is something to load
     */
    public boolean begin(boolean wanted) {
        DemonstrationState known = entities.find(DemonstrationState.class, DemonstrationState.ONLY);
        if (known != null) {
            return known.isLoading();
        }
        entities.persist(new DemonstrationState(wanted ? Stage.LOADING : Stage.DECLINED, today.get()));
        Conflicts.flush(entities, SharedProblem.CONCURRENT_CHANGE);
        return wanted;
    }

    /** The day from which the story is told: when it began to load, also if that was yesterday. */
    public LocalDate day() {
        return Optional.ofNullable(entities.find(DemonstrationState.class, DemonstrationState.ONLY))
                .flatMap(DemonstrationState::toldOn)
                .orElseGet(today::get);
    }

    /** The draft and the note of it are one act: an entry becomes at most one resource. */
    public Id create(Caller depositor, String key, CreateResource draft) {
        Id created = catalogue.create(depositor, draft).id();
        entities.persist(new LoadedEntry(key, created));
        return created;
    }

    /** Entries that have become resources. */
    public Map<String, Id> resources() {
        return entities.createQuery("select e from LoadedEntry e", LoadedEntry.class)
                .getResultStream()
                .collect(Collectors.toMap(LoadedEntry::key, LoadedEntry::resource));
    }
}
