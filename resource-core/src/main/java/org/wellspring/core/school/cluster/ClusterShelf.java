package org.wellspring.core.school.cluster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.school.Clusters.Cluster;
import org.wellspring.api.school.Clusters.DescribeCluster;
import org.wellspring.api.school.Clusters.Join;
import org.wellspring.api.school.SchoolProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.school.cluster.MembershipRules.Elsewhere;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.Listing;

/** Where clusters and their members are kept. */
@Dependent
class ClusterShelf {

    private static final int MOST_MEMBERS = 500;

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Identifiers identifiers;

    KnownCluster keep(DescribeCluster description) {
        KnownCluster cluster = new KnownCluster(identifiers.next(), description);
        entities.persist(cluster);
        save();
        return cluster;
    }

    ClusterMember keep(Id cluster, Join join) {
        ClusterMember member = new ClusterMember(identifiers.next(), cluster, join);
        entities.persist(member);
        save();
        return member;
    }

    void save() {
        Conflicts.flush(entities, SchoolProblem.CODE_TAKEN);
    }

    KnownCluster find(Id id) {
        return Optional.ofNullable(entities.find(KnownCluster.class, id.value()))
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    /** Until the transaction ends, nobody else gives this cluster a member. */
    KnownCluster lock(Id id) {
        return Optional.ofNullable(entities.find(KnownCluster.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    /** Until the transaction ends, nobody else takes this school into a cluster: of two tight ones at once, one is told. */
    void lockSchool(Id organisation) {
        List<?> found = entities.createNativeQuery("select id from organisation where id = ?1 for update")
                .setParameter(1, organisation.value())
                .getResultList();
        if (found.isEmpty()) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
    }

    ClusterMember member(Id cluster, Id id) {
        return Optional.ofNullable(entities.find(ClusterMember.class, id.value()))
                .filter(member -> member.cluster() == cluster.value())
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    List<ClusterMember> members(Id cluster) {
        return entities.createQuery(
                        "select m from ClusterMember m where m.cluster = :cluster order by m.from, m.id",
                        ClusterMember.class)
                .setParameter("cluster", cluster.value())
                .setMaxResults(MOST_MEMBERS)
                .getResultList();
    }

    List<ClusterMember> of(Id organisation) {
        return entities.createQuery(
                        "select m from ClusterMember m where m.organisation = :organisation order by m.from, m.id",
                        ClusterMember.class)
                .setParameter("organisation", organisation.value())
                .setMaxResults(MOST_MEMBERS)
                .getResultList();
    }

    /** The school's memberships in clusters other than this one. */
    List<Elsewhere> elsewhere(Id cluster, Id organisation) {
        List<ClusterMember> others = of(organisation).stream()
                .filter(member -> member.cluster() != cluster.value())
                .toList();
        Map<Long, KnownCluster> clusters =
                clusters(others.stream().map(ClusterMember::cluster).toList());
        return others.stream()
                .map(member -> elsewhere(Objects.requireNonNull(clusters.get(member.cluster())), member))
                .toList();
    }

    private static Elsewhere elsewhere(KnownCluster cluster, ClusterMember member) {
        return new Elsewhere(cluster.code(), cluster.kind(), member);
    }

    Map<Long, KnownCluster> clusters(List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select c from KnownCluster c where c.id in :ids", KnownCluster.class)
                .setParameter("ids", ids.stream().distinct().toList())
                .getResultStream()
                .collect(Collectors.toMap(cluster -> cluster.id().value(), Function.identity()));
    }

    Slice<Cluster> list(@Nullable String cursor, int limit, LocalDate today) {
        List<KnownCluster> found = entities.createQuery(
                        "select c from KnownCluster c where c.code > :after order by c.code", KnownCluster.class)
                .setParameter("after", cursor == null ? "" : cursor)
                .setMaxResults(Listing.lookFor(limit))
                .getResultList();
        Map<Long, Integer> sizes = sizes(found, today);
        return Listing.slice(
                found,
                limit,
                cluster -> cluster.details(sizes.getOrDefault(cluster.id().value(), 0)),
                KnownCluster::code);
    }

    Cluster details(KnownCluster cluster, LocalDate today) {
        return cluster.details(
                sizes(List.of(cluster), today).getOrDefault(cluster.id().value(), 0));
    }

    private Map<Long, Integer> sizes(List<KnownCluster> clusters, LocalDate today) {
        if (clusters.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("""
                        select m.cluster, count(m) from ClusterMember m
                        where m.cluster in :clusters and m.from <= :today and (m.until is null or m.until > :today)
                        group by m.cluster""", Object[].class)
                .setParameter(
                        "clusters",
                        clusters.stream().map(cluster -> cluster.id().value()).toList())
                .setParameter("today", today)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Long) row[1]).intValue()));
    }
}
