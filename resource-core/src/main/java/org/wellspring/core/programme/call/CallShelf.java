package org.wellspring.core.programme.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.wellspring.api.programme.Calls.DescribeCall;
import org.wellspring.api.programme.Calls.Query;
import org.wellspring.api.programme.Calls.Stage;
import org.wellspring.api.programme.Criteria;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Cursor;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.Listing;
import org.wellspring.core.shared.StoredJson;

/** Where calls and the versions of their criteria are kept. */
@Dependent
public class CallShelf {

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    private final Identifiers identifiers;

    @Inject
    CallShelf(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    KnownCall keep(DescribeCall description) {
        KnownCall call = new KnownCall(identifiers.next(), description);
        entities.persist(call);
        Conflicts.flush(entities, ProgrammeProblem.CODE_TAKEN);
        writeCriteria(call);
        return call;
    }

    /** Writes the present criteria down under the present version. */
    void writeCriteria(KnownCall call) {
        entities.createNativeQuery("delete from call_criteria where call_id = ?1 and version = ?2")
                .setParameter(1, call.id().value())
                .setParameter(2, call.criteriaVersion())
                .executeUpdate();
        entities.createNativeQuery("insert into call_criteria (call_id, version, document) values (?1, ?2, ?3)")
                .setParameter(1, call.id().value())
                .setParameter(2, call.criteriaVersion())
                .setParameter(3, StoredJson.writeWhole(call.description().criteria()))
                .executeUpdate();
    }

    void save() {
        Conflicts.flush(entities, ProgrammeProblem.CODE_TAKEN);
    }

    KnownCall find(Id id) {
        return Optional.ofNullable(entities.find(KnownCall.class, id.value()))
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    /** Until the transaction ends, nobody else gives away a seat of this call. */
    public void lock(Id id) {
        if (entities.find(KnownCall.class, id.value(), LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
    }

    /** The criteria of a call as they were in a version. */
    public Criteria criteria(Id call, int version) {
        Object document = entities.createNativeQuery(
                        "select document from call_criteria where call_id = ?1 and version = ?2")
                .setParameter(1, call.value())
                .setParameter(2, version)
                .getSingleResult();
        return StoredJson.read((String) document, Criteria.class);
    }

    List<KnownCall> list(Query query, boolean drafts, LocalDate today) {
        Cursor from = Cursor.read(query.cursor(), Cursor.NEWEST);
        Stage stage = query.stage();
        String programme = query.programme();
        TypedQuery<KnownCall> found = entities.createQuery(
                "select c from KnownCall c where c.opensOn <= :on and (c.opensOn < :on or c.id < :id) "
                        + (drafts ? "" : "and c.published = true ")
                        + (programme.isEmpty() ? "" : "and c.programme = :programme ")
                        + (stage == null ? "" : condition(stage)) + "order by c.opensOn desc, c.id desc",
                KnownCall.class);
        if (stage != null && stage != Stage.DRAFT) {
            found.setParameter("today", today);
        }
        if (!programme.isEmpty()) {
            found.setParameter("programme", programme);
        }
        return found.setParameter("on", LocalDate.ofInstant(from.at(), ZoneOffset.UTC))
                .setParameter("id", from.id())
                .setMaxResults(Listing.lookFor(query.limit()))
                .getResultList();
    }

    private static String condition(Stage stage) {
        return switch (stage) {
            case DRAFT -> "and c.published = false ";
            case ANNOUNCED -> "and c.published = true and c.opensOn > :today ";
            case OPEN -> "and c.published = true and c.opensOn <= :today and c.closesOn >= :today ";
            case CLOSED -> "and c.published = true and c.closesOn < :today ";
        };
    }

    static String cursor(KnownCall call) {
        return Cursor.after(call.opensOn().atStartOfDay(ZoneOffset.UTC).toInstant(), call.id());
    }
}
