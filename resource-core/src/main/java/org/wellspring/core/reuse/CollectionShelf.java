package org.wellspring.core.reuse;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.reuse.Collections.CollectionSummary;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Cursor;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.Listing;

/** Where collections are kept and found. */
@Dependent
class CollectionShelf {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int LINK_BYTES = 16;

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Identifiers identifiers;

    ResourceCollection open(Caller owner, Instant now) {
        return new ResourceCollection(identifiers.next(), owner, now);
    }

    void keep(ResourceCollection collection) {
        entities.persist(collection);
        save();
    }

    CollectionEntry entry(Id resource, LocalizedText title, String note) {
        return new CollectionEntry(identifiers.next(), resource, title, note);
    }

    ResourceCollection find(Id id) {
        return Optional.ofNullable(entities.find(ResourceCollection.class, id.value()))
                .orElseThrow(CollectionShelf::missing);
    }

    /** Holds the collection until the transaction ends, so that two changes at once come one after the other. */
    ResourceCollection findToChange(Id id) {
        return Optional.ofNullable(entities.find(ResourceCollection.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(CollectionShelf::missing);
    }

    /** 128 random bits in 22 characters that an address need not escape. */
    static String newLink() {
        byte[] secret = new byte[LINK_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    ResourceCollection findShared(String link) {
        return entities.createQuery("select c from ResourceCollection c where c.link = :link", ResourceCollection.class)
                .setParameter("link", link)
                .getResultStream()
                .findFirst()
                .orElseThrow(CollectionShelf::missing);
    }

    Slice<CollectionSummary> of(Id owner, @Nullable String cursor, int limit) {
        Cursor from = Cursor.read(cursor, Cursor.NEWEST);
        List<ResourceCollection> found = entities.createQuery("""
                        select c from ResourceCollection c
                        where c.owner = :owner and c.changed <= :at and (c.changed < :at or c.id < :id)
                        order by c.changed desc, c.id desc""", ResourceCollection.class)
                .setParameter("owner", owner.value())
                .setParameter("at", from.at())
                .setParameter("id", from.id())
                .setMaxResults(Listing.lookFor(limit))
                .getResultList();
        return Listing.slice(found, limit, ResourceCollection::summary, ResourceCollection::cursor);
    }

    /** Sends changes to the database, so that the revision in an answer is the new one. */
    void save() {
        Conflicts.flush(entities);
    }

    void delete(ResourceCollection collection) {
        entities.remove(collection);
        Conflicts.flush(entities);
    }

    /** Who collected the resource, by person; goes on after a person. */
    List<Long> collectors(Id resource, long after, int most) {
        return entities.createQuery("""
                        select distinct c.owner from CollectionEntry e join e.collection c
                        where e.resource = :resource and c.owner > :after order by c.owner""", Long.class)
                .setParameter("resource", resource.value())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    private static ProblemException missing() {
        return new ProblemException(SharedProblem.NOT_FOUND);
    }
}
