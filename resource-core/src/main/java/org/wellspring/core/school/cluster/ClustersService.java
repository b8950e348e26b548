package org.wellspring.core.school.cluster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.school.Clusters;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.SchoolProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Findings;
import org.wellspring.core.shared.Today;

/** The desk for clusters. */
@Stateless
public class ClustersService implements Clusters {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");

    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_CHARTER = 60;

    private static final int LONGEST_TEXT = 2000;

    @Inject
    Policy policy;

    @Inject
    AuditTrail audit;

    @Inject
    Organisations organisations;

    @Inject
    ClusterShelf shelf;

    @Inject
    Today today;

    @Override
    public Slice<Cluster> list(@Nullable String cursor, int limit) {
        if (cursor != null && !CODE.matcher(cursor).matches()) {
            throw new ProblemException(SharedProblem.BAD_CURSOR);
        }
        return shelf.list(cursor, limit, today.get());
    }

    @Override
    public Cluster cluster(Id id) {
        return shelf.details(shelf.find(id), today.get());
    }

    @Override
    public List<Membership> members(Id cluster) {
        return named(shelf.members(shelf.find(cluster).id()));
    }

    @Override
    public List<Membership> of(Id organisation, @Nullable LocalDate on) {
        LocalDate day = on == null ? today.get() : on;
        return named(shelf.of(organisation)).stream()
                .filter(membership -> membership.holdsOn(day))
                .toList();
    }

    @Override
    public Cluster add(Caller caller, DescribeCluster description) {
        requireEditor(caller);
        requireSound(description);
        KnownCluster cluster = shelf.keep(description);
        audit.record(caller, "school.add-cluster", cluster.id(), Map.of("code", description.code()));
        return cluster.details(0);
    }

    @Override
    public Cluster change(Caller caller, Id id, long revision, DescribeCluster description) {
        requireEditor(caller);
        KnownCluster cluster = shelf.lock(id);
        Conflicts.requireRevision(revision, cluster.revision());
        requireSound(description);
        requireKindFits(cluster, description);
        cluster.describe(description);
        shelf.save();
        audit.record(caller, "school.change-cluster", id, Map.of("code", description.code()));
        return shelf.details(cluster, today.get());
    }

    @Override
    public Membership join(Caller caller, Id cluster, Join join) {
        requireEditor(caller);
        requireRoom(shelf.lock(cluster), join, member -> true);
        ClusterMember member = shelf.keep(cluster, join);
        audit.record(
                caller,
                "school.join-cluster",
                cluster,
                Map.of("school", join.organisation().toString()));
        return named(List.of(member)).get(0);
    }

    @Override
    public Membership leave(Caller caller, Id cluster, Id membership, LocalDate until) {
        requireEditor(caller);
        KnownCluster known = shelf.lock(cluster);
        ClusterMember member = shelf.member(cluster, membership);
        member.leave(until);
        requireRoom(known, member.join(), other -> !other.id().equals(membership));
        shelf.save();
        audit.record(
                caller,
                "school.leave-cluster",
                cluster,
                Map.of("school", member.join().organisation().toString(), "until", until.toString()));
        return named(List.of(member)).get(0);
    }

    private void requireRoom(KnownCluster cluster, Join join, Predicate<ClusterMember> counted) {
        LocalDate until = join.until();
        new Findings()
                .when(until != null && !until.isAfter(join.from()), "/until", SchoolProblem.ENDS_BEFORE_START)
                .refuseIfAny();
        shelf.lockSchool(join.organisation());
        MembershipRules.requireRoom(
                shelf.members(cluster.id()).stream().filter(counted).toList(), join);
        MembershipRules.requireOneTightCluster(
                cluster.kind(), shelf.elsewhere(cluster.id(), join.organisation()), join);
    }

    /** A cluster does not become tight while a member of it is in another tight one. */
    private void requireKindFits(KnownCluster cluster, DescribeCluster description) {
        if (cluster.kind() == description.kind()) {
            return;
        }
        for (ClusterMember member : shelf.members(cluster.id())) {
            Id school = member.join().organisation();
            shelf.lockSchool(school);
            try {
                MembershipRules.requireOneTightCluster(
                        description.kind(), shelf.elsewhere(cluster.id(), school), member.join());
            } catch (ProblemException taken) {
                throw new ProblemException(
                        SchoolProblem.KIND_TAKEN,
                        organisations.organisation(school).code());
            }
        }
    }

    private void requireEditor(Caller caller) {
        policy.require(caller, Action.ORGANISATION_EDIT, Guarded.NOTHING);
    }

    private static void requireSound(DescribeCluster description) {
        new Findings()
                .when(!CODE.matcher(description.code()).matches(), "/code", SchoolProblem.CODE_REFUSED)
                .when(description.name().isEmpty(), "/name", SharedProblem.REQUIRED)
                .text("/name", description.name(), LONGEST_NAME)
                .text("/charter", description.charter(), LONGEST_CHARTER)
                .text("/board", description.board(), LONGEST_TEXT)
                .text("/sharing", description.sharing(), LONGEST_TEXT)
                .refuseIfAny();
    }

    private List<Membership> named(List<ClusterMember> members) {
        Map<Long, KnownCluster> clusters =
                shelf.clusters(members.stream().map(ClusterMember::cluster).toList());
        Set<Id> schools =
                members.stream().map(member -> member.join().organisation()).collect(Collectors.toSet());
        Map<Id, LocalizedText> names = organisations.named(List.copyOf(schools)).stream()
                .collect(Collectors.toMap(Organisations.Organisation::id, Organisations.Organisation::name));
        return members.stream()
                .map(member -> named(member, Objects.requireNonNull(clusters.get(member.cluster())), names))
                .toList();
    }

    private static Membership named(ClusterMember member, KnownCluster cluster, Map<Id, LocalizedText> names) {
        Id school = member.join().organisation();
        return new Membership(
                member.id(),
                cluster.id(),
                cluster.name(),
                cluster.kind(),
                school,
                names.getOrDefault(school, LocalizedText.EMPTY),
                member.role(),
                member.from(),
                member.until());
    }
}
