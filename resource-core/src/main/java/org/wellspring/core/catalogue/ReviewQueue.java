package org.wellspring.core.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Role;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.catalogue.Reviews.QueueEntry;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.catalogue.Browsing.Statement;
import org.wellspring.core.catalogue.metadata.Card;
import org.wellspring.core.shared.Cursor;
import org.wellspring.core.shared.HeldPlaces;
import org.wellspring.core.shared.StoredJson;

/**
 * What waits for a reviewer: never their own work, nothing they approved already, nothing that somebody else has, and only
 * of organisations they review for. Looks at a bounded stretch of the queue at a time; where nothing of it is for the
 * caller, the page is empty and names where to go on.
 */
@Dependent
class ReviewQueue {

    private static final int STRETCH = 1_000;
    private static final Cursor OLDEST = Cursor.OLDEST;

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    ReviewQueue() {}

    ReviewQueue(EntityManager entities) {
        this.entities = entities;
    }

    Slice<QueueEntry> page(Caller caller, @Nullable String cursor, int limit) {
        Cursor start = Cursor.read(cursor, OLDEST);
        int most = Math.max(1, Math.min(limit, Slice.LARGEST));
        List<Object[]> rows = waiting(caller, start, most + 1);
        List<QueueEntry> items =
                rows.stream().limit(most).map(row -> entry(caller, row)).toList();
        if (rows.size() > most) {
            Object[] last = rows.get(most - 1);
            return new Slice<>(items, after(last));
        }
        return new Slice<>(items, endOfStretch(start));
    }

    int count(Caller caller, int most) {
        return waiting(caller, OLDEST, most).size();
    }

    private List<Object[]> waiting(Caller caller, Cursor start, int limit) {
        long me = caller.person() == null ? 0 : caller.person().value();
        Statement statement = new Statement()
                .add("select q.place, q.resource_id, r.state, v.version, v.card, v.file_count, v.approvals,")
                .add(" v.reviews_required, v.claimed_by, v.claimed_name, r.published_version from (");
        stretch(statement, start);
        statement
                .add(") q join resource r on r.id = q.resource_id")
                .add(" join resource_version v on v.resource_id = r.id and v.version = r.working_version")
                .add(" where r.owner_id <> ")
                .bind(me)
                .add(" and (v.claimed_by is null or v.claimed_by = ")
                .bind(me)
                .add(") and (v.approved_by is null or v.approved_by <> ")
                .bind(me)
                .add(") and v.written_by not like ")
                .bind("% " + me + " %");
        ofOwnOrganisations(statement, caller);
        statement.add(" order by q.place, q.resource_id limit ").add(Integer.toString(limit));
        return statement.rows(entities);
    }

    private static void stretch(Statement statement, Cursor start) {
        long place = Listings.micros(start.at());
        statement
                .add("select l.place, l.resource_id from listing l where l.facet = ")
                .bind(Listings.QUEUE);
        statement.add(" and l.term = '' and l.place >= ").bind(place);
        statement
                .add(" and (l.place > ")
                .bind(place)
                .add(" or l.resource_id > ")
                .bind(start.id());
        statement
                .add(") order by l.facet, l.term, l.place, l.resource_id limit ")
                .add(Integer.toString(STRETCH));
    }

    private static void ofOwnOrganisations(Statement statement, Caller caller) {
        HeldPlaces places = HeldPlaces.of(caller, Role.CURATOR);
        if (places.everywhere()) {
            return;
        }
        statement.add(" and r.organisation_id in (0");
        places.organisations().forEach(place -> statement.add(", ").bind(place));
        statement.add(")");
    }

    /** Where the stretch that was looked at ended; null when that was the end of the queue. */
    private @Nullable String endOfStretch(Cursor start) {
        Statement statement = new Statement();
        stretch(statement, start);
        List<Object[]> rows = statement.rows(entities);
        return rows.size() < STRETCH ? null : after(rows.get(rows.size() - 1));
    }

    private static String after(Object[] row) {
        return Cursor.after(Listings.instant(number(row[0])), new Id(number(row[1])));
    }

    private static QueueEntry entry(Caller caller, Object[] row) {
        ResourceSummary summary = new Browsing.Line(
                        new Id(number(row[1])),
                        ResourceState.valueOf((String) row[2]),
                        (int) number(row[3]),
                        StoredJson.read((String) row[4], Card.class),
                        (int) number(row[5]),
                        Listings.instant(number(row[0])))
                .summary();
        return new QueueEntry(
                summary,
                summary.listedAt(),
                (int) number(row[6]),
                (int) number(row[7]),
                (String) row[9],
                row[8] != null
                        && caller.person() != null
                        && number(row[8]) == caller.person().value(),
                row[10] != null);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
