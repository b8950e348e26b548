package org.wellspring.core.school.cluster;

import java.util.List;
import org.wellspring.api.school.Clusters.Join;
import org.wellspring.api.school.Clusters.Kind;
import org.wellspring.api.school.Clusters.Role;
import org.wellspring.api.school.SchoolProblem;
import org.wellspring.api.shared.ProblemException;

/** Who may be where at the same time. */
final class MembershipRules {

    private MembershipRules() {}

    /** A school in another cluster, as far as the rule needs to know it. */
    record Elsewhere(String cluster, Kind kind, ClusterMember member) {}

    /** @param members those of the same cluster, without the one that is being changed */
    static void requireRoom(List<ClusterMember> members, Join join) {
        for (ClusterMember member : members) {
            if (!member.overlaps(join)) {
                continue;
            }
            if (member.organisation() == join.organisation().value()) {
                throw new ProblemException(SchoolProblem.ALREADY_MEMBER, member.from());
            }
            if (member.role() == Role.CORE && join.role() == Role.CORE) {
                throw new ProblemException(SchoolProblem.CORE_TAKEN, member.from());
            }
        }
    }

    /** @param elsewhere the school's memberships in other clusters */
    static void requireOneTightCluster(Kind kind, List<Elsewhere> elsewhere, Join join) {
        if (kind != Kind.TIGHT) {
            return;
        }
        for (Elsewhere other : elsewhere) {
            if (other.kind() == Kind.TIGHT && other.member().overlaps(join)) {
                throw new ProblemException(
                        SchoolProblem.TIGHT_CLUSTER_TAKEN,
                        other.cluster(),
                        other.member().from());
            }
        }
    }
}
