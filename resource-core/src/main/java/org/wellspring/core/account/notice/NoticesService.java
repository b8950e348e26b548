package org.wellspring.core.account.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Notices;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.shared.Cursor;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.StoredJson;

/** The desk where people are told things. */
@Stateless
public class NoticesService implements Notices {

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Identifiers identifiers;

    @Inject
    Clock clock;

    /** In SQL, because telling twice at the same moment must neither fail nor wait for the other's commit to be known. */
    @Override
    public void tell(Id person, String kind, Id subject, List<String> arguments) {
        entities.createNativeQuery("""
                        insert into notice (id, person_id, kind, subject_id, arguments, told_at, seen)
                        values (?1, ?2, ?3, ?4, ?5, ?6, false) on conflict do nothing
                        """)
                .setParameter(1, identifiers.next().value())
                .setParameter(2, person.value())
                .setParameter(3, kind)
                .setParameter(4, subject.value())
                .setParameter(5, StoredJson.write(arguments))
                .setParameter(6, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    @Override
    public Slice<Notice> mine(Caller caller, @Nullable String cursor, int limit) {
        Cursor from = Cursor.read(cursor, Cursor.NEWEST);
        int size = Math.max(1, Math.min(limit, Slice.LARGEST));
        List<StoredNotice> found = entities.createQuery("""
                        select n from StoredNotice n
                        where n.person = :person and n.told <= :at and (n.told < :at or n.id < :id)
                        order by n.told desc, n.id desc
                        """, StoredNotice.class)
                .setParameter("person", caller.requirePerson().value())
                .setParameter("at", from.at())
                .setParameter("id", from.id())
                .setMaxResults(size + 1)
                .getResultList();
        List<Notice> page =
                found.stream().limit(size).map(StoredNotice::details).toList();
        return new Slice<>(page, found.size() > size ? after(page.get(size - 1)) : null);
    }

    @Override
    public int unseen(Caller caller) {
        return entities.createQuery(
                        "select count(n) from StoredNotice n where n.person = :person and n.seen = false", Long.class)
                .setParameter("person", caller.requirePerson().value())
                .getSingleResult()
                .intValue();
    }

    @Override
    public void markSeen(Caller caller) {
        entities.createQuery("update StoredNotice n set n.seen = true where n.person = :person and n.seen = false")
                .setParameter("person", caller.requirePerson().value())
                .executeUpdate();
    }

    private static String after(Notice last) {
        return Cursor.after(last.at(), last.id());
    }
}
