package org.wellspring.core.programme.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.Role;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.Applications.Act;
import org.wellspring.api.programme.Applications.Event;
import org.wellspring.api.programme.Applications.Query;
import org.wellspring.api.programme.Applications.Shown;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Cursor;
import org.wellspring.core.shared.HeldPlaces;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.Listing;
import org.wellspring.core.shared.StoredJson;

/** Where applications, their steps and their evidence are kept. */
@Dependent
public class ApplicationShelf {

    /** Who holds a seat of the call. */
    private static final Set<ApplicationState> SEATED = EnumSet.of(
            ApplicationState.PROPOSED,
            ApplicationState.PUBLICITY,
            ApplicationState.CULTIVATION,
            ApplicationState.MID_TERM,
            ApplicationState.ACCEPTANCE,
            ApplicationState.DESIGNATED);

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Identifiers identifiers;

    @Inject
    Clock clock;

    Id nextId() {
        return identifiers.next();
    }

    void keep(Caller caller, KnownApplication application) {
        application.touch(caller, clock.instant());
        entities.persist(application);
        Conflicts.flush(entities, ProgrammeProblem.ALREADY_APPLIED);
    }

    /** What the school wrote, and who of them. */
    void write(Caller caller, KnownApplication application) {
        application.touch(caller, clock.instant());
        save();
    }

    void save() {
        Conflicts.flush(entities, SharedProblem.CONCURRENT_CHANGE);
    }

    public KnownApplication find(Id id) {
        return Optional.ofNullable(entities.find(KnownApplication.class, id.value()))
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    void write(Caller caller, KnownApplication application, Act act) {
        ApplicationEvent event = new ApplicationEvent(identifiers.next(), application, act);
        event.by(caller, clock.instant());
        entities.persist(event);
    }

    List<Event> history(Id application) {
        List<Event> history = new ArrayList<>(entities.createQuery(
                        "select e from ApplicationEvent e where e.application = :application order by e.id",
                        ApplicationEvent.class)
                .setParameter("application", application.value())
                .getResultStream()
                .map(ApplicationEvent::details)
                .toList());
        Collections.reverse(history);
        return history;
    }

    /** By the rule of the policy: officers where they are officers, people of a school for that school. */
    List<KnownApplication> list(Caller caller, Query query) {
        Cursor from = Cursor.read(query.cursor(), Cursor.NEWEST);
        HeldPlaces officer = HeldPlaces.of(caller, Role.OFFICER);
        List<Long> own = new ArrayList<>(officer.organisations());
        caller.grants().stream()
                .filter(grant -> grant.role() == Role.HEAD || grant.role() == Role.TEACHER)
                .map(Grant::organisation)
                .filter(Objects::nonNull)
                .map(Id::value)
                .forEach(own::add);
        Id call = query.call();
        ApplicationState state = query.state();
        TypedQuery<KnownApplication> found = entities.createQuery(
                "select a from KnownApplication a where a.id < :id"
                        + (officer.everywhere() ? "" : " and a.organisation in :own")
                        + (call == null ? "" : " and a.call = :call")
                        + (state == null ? "" : " and a.state = :state")
                        + " order by a.id desc",
                KnownApplication.class);
        if (!officer.everywhere()) {
            found.setParameter("own", own);
        }
        if (call != null) {
            found.setParameter("call", call.value());
        }
        if (state != null) {
            found.setParameter("state", state);
        }
        return found.setParameter("id", from.id())
                .setMaxResults(Listing.lookFor(query.limit()))
                .getResultList();
    }

    /** Those of a call in any of the states, the oldest first. */
    public List<KnownApplication> of(Id call, Set<ApplicationState> states) {
        return entities.createQuery(
                        "select a from KnownApplication a where a.call = :call and a.state in :states order by a.id",
                        KnownApplication.class)
                .setParameter("call", call.value())
                .setParameter("states", states)
                .getResultList();
    }

    /** Those that hold a seat of the call. */
    List<KnownApplication> seated(Id call) {
        return of(call, SEATED);
    }

    /** What is laid before the public now. */
    public List<KnownApplication> inPublicity() {
        return entities.createQuery(
                        "select a from KnownApplication a where a.state = :state order by a.id", KnownApplication.class)
                .setParameter("state", ApplicationState.PUBLICITY)
                .getResultList();
    }

    void writeEvidence(Id application, List<Shown> evidence) {
        entities.createNativeQuery("delete from application_evidence where application_id = ?1")
                .setParameter(1, application.value())
                .executeUpdate();
        for (Shown shown : evidence) {
            entities.createNativeQuery("""
                            insert into application_evidence
                            (application_id, code, resource_id, version, title, withdrawn) values (?1, ?2, ?3, ?4, ?5, ?6)""")
                    .setParameter(1, application.value())
                    .setParameter(2, shown.code())
                    .setParameter(3, shown.resource().value())
                    .setParameter(4, shown.version())
                    .setParameter(5, StoredJson.write(shown.title()))
                    .setParameter(6, shown.withdrawn())
                    .executeUpdate();
        }
    }

    public List<Shown> evidence(Id application) {
        List<?> rows = entities.createNativeQuery("""
                        select code, resource_id, version, title, withdrawn from application_evidence
                        where application_id = ?1 order by code, resource_id, version""")
                .setParameter(1, application.value())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Shown(
                        (String) row[0],
                        new Id(((Number) row[1]).longValue()),
                        ((Number) row[2]).intValue(),
                        StoredJson.read((String) row[3], LocalizedText.class),
                        (Boolean) row[4]))
                .toList();
    }

    /** Marks the resource as withdrawn wherever it serves. @return the applications */
    List<KnownApplication> withdraw(Id resource) {
        List<?> ids = entities.createNativeQuery(
                        "select distinct application_id from application_evidence where resource_id = ?1")
                .setParameter(1, resource.value())
                .getResultList();
        entities.createNativeQuery("update application_evidence set withdrawn = true where resource_id = ?1")
                .setParameter(1, resource.value())
                .executeUpdate();
        return ids.stream().map(id -> find(new Id(((Number) id).longValue()))).toList();
    }
}
