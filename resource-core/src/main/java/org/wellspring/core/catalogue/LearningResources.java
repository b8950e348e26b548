package org.wellspring.core.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.catalogue.metadata.Card;
import org.wellspring.core.catalogue.section.KnownSections;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Cursor;
import org.wellspring.core.shared.StoredJson;

/** Finds resources and their versions, for reading or to be held while they change. */
@Dependent
class LearningResources {

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private final KnownSections sections;

    @Inject
    @SuppressWarnings("NullAway.Init")
    LearningResources(KnownSections sections) {
        this.sections = sections;
    }

    LearningResources(EntityManager entities, KnownSections sections) {
        this.entities = entities;
        this.sections = sections;
    }

    /** A resource with one of its versions. */
    record Shown(LearningResource resource, ResourceVersion version) {}

    /** With the published version, else the working one; one query. */
    Shown shown(Id id) {
        return shown(entities.createNamedQuery("LearningResource.shown", Object[].class)
                .setParameter("id", id.value())
                .getResultList());
    }

    Shown shown(Id id, int version) {
        return shown(entities.createQuery(
                        "select r, v from LearningResource r, ResourceVersion v"
                                + " where r.id = :id and v.resource = r.id and v.version = :version",
                        Object[].class)
                .setParameter("id", id.value())
                .setParameter("version", version)
                .getResultList());
    }

    private static Shown shown(List<Object[]> rows) {
        if (rows.isEmpty()) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        return new Shown((LearningResource) rows.get(0)[0], (ResourceVersion) rows.get(0)[1]);
    }

    LearningResource find(Id id) {
        LearningResource resource = entities.find(LearningResource.class, id.value());
        if (resource == null) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        return resource;
    }

    /** Holds the resource until the transaction ends; nothing of it changes meanwhile. */
    LearningResource hold(Id id) {
        LearningResource resource = entities.find(LearningResource.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (resource == null) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        return resource;
    }

    /** Holds several, always in the same order, so that two who want the same do not wait for each other. */
    List<LearningResource> hold(Collection<Id> ids) {
        return entities.createQuery(
                        "select r from LearningResource r where r.id in :ids order by r.id", LearningResource.class)
                .setParameter("ids", ids.stream().map(Id::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those that are not withdrawn, each with its working version or else its published one, newest first. */
    List<Shown> latest(Collection<Id> ids) {
        return entities.createQuery(
                        "select r, v from LearningResource r, ResourceVersion v where r.id in :ids"
                                + " and r.state <> :withdrawn and v.resource = r.id"
                                + " and v.version = coalesce(r.workingVersion, r.publishedVersion) order by r.id desc",
                        Object[].class)
                .setParameter("ids", ids.stream().map(Id::value).toList())
                .setParameter("withdrawn", ResourceState.WITHDRAWN)
                .getResultStream()
                .map(row -> new Shown((LearningResource) row[0], (ResourceVersion) row[1]))
                .toList();
    }

    /** Lets the database say now what it would say at the end. */
    void flush() {
        Conflicts.flush(entities);
    }

    ResourceVersion version(LearningResource resource, int version) {
        return Objects.requireNonNull(
                entities.find(ResourceVersion.class, new ResourceVersion.Key(resource.id(), version)));
    }

    Optional<ResourceVersion> working(LearningResource resource) {
        return resource.workingVersion().map(version -> version(resource, version));
    }

    /** @throws ProblemException {@code NOT_IN_REVIEW} when there is none */
    ResourceVersion requireWorking(LearningResource resource) {
        return working(resource).orElseThrow(() -> new ProblemException(CatalogueProblem.NOT_IN_REVIEW));
    }

    /** Newest first. */
    List<ResourceVersion> versions(Id resource) {
        return entities.createQuery(
                        "select v from ResourceVersion v where v.resource = :id order by v.version desc",
                        ResourceVersion.class)
                .setParameter("id", resource.value())
                .getResultList();
    }

    void add(LearningResource resource, ResourceVersion version) {
        entities.persist(resource);
        entities.persist(version);
    }

    void add(ResourceVersion version) {
        entities.persist(version);
    }

    void remove(ResourceVersion version) {
        entities.remove(version);
    }

    void remove(LearningResource resource) {
        entities.flush();
        entities.remove(resource);
    }

    /**
     * The section that takes a new resource.
     *
     * @param wanted null for the first
     * @throws ProblemException {@code INVALID} when it does not exist
     */
    long section(@Nullable Id wanted) {
        return sections.require(wanted).value();
    }

    /** How many reviews the section asks for now. */
    int reviewsAskedFor(long section) {
        return sections.reviewsAskedFor(section);
    }

    /** How many of these exist, in whatever state. */
    long known(Collection<Id> resources) {
        return entities.createQuery("select count(r) from LearningResource r where r.id in :ids", Long.class)
                .setParameter("ids", resources.stream().map(Id::value).toList())
                .getSingleResult();
    }

    /** The person's own, last changed first. */
    Slice<ResourceSummary> mine(Id person, @Nullable String cursor, int limit) {
        Cursor start = Cursor.read(cursor, Cursor.NEWEST);
        int most = Math.max(1, Math.min(limit, Slice.LARGEST));
        List<Object[]> rows = entities.createQuery(
                        "select r.id, r.state, v.version, v.card, v.fileCount, r.changed"
                                + " from LearningResource r, ResourceVersion v"
                                + " where r.owner = :owner and r.changed <= :at and (r.changed < :at or r.id < :after)"
                                + " and v.resource = r.id and v.version = coalesce(r.workingVersion, r.publishedVersion)"
                                + " order by r.owner, r.changed desc, r.id desc",
                        Object[].class)
                .setParameter("owner", person.value())
                .setParameter("at", start.at())
                .setParameter("after", start.id())
                .setMaxResults(most + 1)
                .getResultList();
        List<ResourceSummary> items =
                rows.stream().limit(most).map(LearningResources::summary).toList();
        ResourceSummary last = items.isEmpty() ? null : items.get(items.size() - 1);
        return new Slice<>(
                items, last == null || rows.size() <= most ? null : Cursor.after(last.listedAt(), last.id()));
    }

    /** Those that are public on this day, in the given order. */
    List<ResourceSummary> publicOnes(Collection<Id> resources, LocalDate today) {
        if (resources.isEmpty()) {
            return List.of();
        }
        Map<Id, ResourceSummary> found = new HashMap<>();
        entities.createQuery(
                        "select r.id, r.state, v.version, v.card, v.fileCount, r.listedAt"
                                + " from LearningResource r, ResourceVersion v"
                                + " where r.id in :ids and r.state in :states"
                                + " and (r.licenceEnds is null or r.licenceEnds >= :today)"
                                + " and v.resource = r.id and v.version = r.publishedVersion",
                        Object[].class)
                .setParameter(
                        "ids", resources.stream().map(Id::value).distinct().toList())
                .setParameter("states", List.of(ResourceState.PUBLISHED, ResourceState.UPDATE_IN_REVIEW))
                .setParameter("today", today)
                .getResultStream()
                .map(LearningResources::summary)
                .forEach(summary -> found.put(summary.id(), summary));
        List<ResourceSummary> ordered = new ArrayList<>();
        resources.forEach(id -> {
            ResourceSummary summary = found.get(id);
            if (summary != null) {
                ordered.add(summary);
            }
        });
        return ordered;
    }

    private static ResourceSummary summary(Object[] row) {
        return new Browsing.Line(
                        new Id((Long) row[0]),
                        (ResourceState) row[1],
                        (Integer) row[2],
                        StoredJson.read((String) row[3], Card.class),
                        (Integer) row[4],
                        (Instant) row[5])
                .summary();
    }
}
