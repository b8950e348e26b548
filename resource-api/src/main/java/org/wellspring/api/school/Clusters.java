package org.wellspring.api.school;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;

/** Group-based schooling: schools that share teachers, courses and resources, each for as long as it belongs. */
public interface Clusters {

    /** By code. */
    Slice<Cluster> list(@Nullable String cursor, int limit);

    /** @throws ProblemException {@code NOT_FOUND} */
    Cluster cluster(Id id);

    /** Every membership there ever was, by its first day; at most 500. */
    List<Membership> members(Id cluster);

    /** The memberships that an organisation holds on a day. @param on null is today */
    List<Membership> of(Id organisation, @Nullable LocalDate on);

    /** @throws ProblemException {@link SchoolProblem#CODE_TAKEN}, {@code INVALID} with findings */
    Cluster add(Caller caller, DescribeCluster description);

    /** @throws ProblemException {@code REVISION_STALE}, {@link SchoolProblem#KIND_TAKEN}, {@code INVALID} with findings */
    Cluster change(Caller caller, Id id, long revision, DescribeCluster description);

    /**
     * Takes a school in, from a day on.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@link SchoolProblem#ALREADY_MEMBER},
     *     {@link SchoolProblem#TIGHT_CLUSTER_TAKEN}, {@link SchoolProblem#CORE_TAKEN}; {@code INVALID} with findings
     */
    Membership join(Caller caller, Id cluster, Join join);

    /** Ends a membership, or moves its end. @param until the first day on which it no longer counts */
    Membership leave(Caller caller, Id cluster, Id membership, LocalDate until);

    enum Kind {
        /** One board, one budget: a school is in one of these at a time. */
        TIGHT,
        LOOSE,
        /** All schools around one place. */
        DISTRICT,
        ALLIANCE
    }

    enum Role {
        CORE,
        MEMBER
    }

    /**
     * @param code 1 to 60 of a-z, 0-9, hyphen; unique
     * @param name 1 to 200 characters, in one language at least
     * @param charter which version of the charter holds, at most 60 characters; may be empty
     * @param board who decides, at most 1000 characters a language
     * @param sharing which courses, resources and teachers are shared, at most 2000 characters a language
     */
    record DescribeCluster(
            String code,
            Kind kind,
            LocalizedText name,
            String charter,
            LocalizedText board,
            LocalizedText sharing,
            boolean fictional) {}

    /** @param members how many belong today */
    record Cluster(
            Id id,
            long revision,
            String code,
            Kind kind,
            LocalizedText name,
            String charter,
            LocalizedText board,
            LocalizedText sharing,
            boolean fictional,
            int members) {}

    /** @param until the first day on which it no longer counts; null while no end is known */
    record Join(
            Id organisation,
            Role role,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** @param until the first day on which it no longer counts; null while no end is known */
    record Membership(
            Id id,
            Id cluster,
            LocalizedText clusterName,
            Kind kind,
            Id organisation,
            LocalizedText organisationName,
            Role role,
            LocalDate from,
            @Nullable LocalDate until) {

        /** Whether it counts on this day. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }
}
