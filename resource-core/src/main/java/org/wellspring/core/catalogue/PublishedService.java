package org.wellspring.core.catalogue;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import org.wellspring.api.catalogue.PublishedResources;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.shared.Id;

/** Walks what is public in the order of the key. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PublishedService implements PublishedResources {

    private static final int MOST_EDITIONS = 10_000;
    private static final List<ResourceState> PUBLIC = List.of(ResourceState.PUBLISHED, ResourceState.UPDATE_IN_REVIEW);
    private static final String SHOWN = "select r, v from LearningResource r, ResourceVersion v"
            + " where r.state in :states and v.resource = r.id and v.version = r.publishedVersion";

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public PublishedService() {}

    PublishedService(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<ResourceDetails> of(Collection<Id> resources) {
        return resources.isEmpty()
                ? List.of()
                : details(entities.createQuery(SHOWN + " and r.id in :ids", Object[].class)
                        .setParameter(
                                "ids",
                                resources.stream()
                                        .map(Id::value)
                                        .distinct()
                                        .limit(MOST)
                                        .toList()));
    }

    @Override
    public List<ResourceDetails> after(Id last, int limit) {
        return details(entities.createQuery(SHOWN + " and r.id > :last order by r.id", Object[].class)
                .setParameter("last", last.value())
                .setMaxResults(Math.min(limit, MOST)));
    }

    private static List<ResourceDetails> details(TypedQuery<Object[]> query) {
        return query.setParameter("states", PUBLIC)
                .getResultStream()
                .map(row -> ((LearningResource) row[0]).details((ResourceVersion) row[1], false))
                .toList();
    }

    @Override
    public List<Edition> editions(Id last, int limit) {
        return entities.createQuery(
                        "select r.id, r.publishedVersion from LearningResource r"
                                + " where r.state in :states and r.id > :last order by r.id",
                        Object[].class)
                .setParameter("states", PUBLIC)
                .setParameter("last", last.value())
                .setMaxResults(Math.min(limit, MOST_EDITIONS))
                .getResultStream()
                .map(row -> new Edition(new Id((Long) row[0]), (Integer) row[1]))
                .toList();
    }

    @Override
    public long count() {
        return ((Number) entities.createNativeQuery("select count(*) from listing where facet = ?1 and term = ''")
                        .setParameter(1, Listings.ALL)
                        .getSingleResult())
                .longValue();
    }
}
