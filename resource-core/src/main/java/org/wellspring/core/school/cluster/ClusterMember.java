package org.wellspring.core.school.cluster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.school.Clusters.Join;
import org.wellspring.api.school.Clusters.Role;
import org.wellspring.api.school.SchoolProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/** One school in one cluster, from its first day to the day before {@code until}. */
@Entity
@Table(name = "cluster_member")
class ClusterMember {

    @jakarta.persistence.Id
    private long id;

    @Version
    private long revision;

    @Column(name = "cluster_id")
    private long cluster;

    @Column(name = "organisation_id")
    private long organisation;

    @Enumerated(EnumType.STRING)
    @Column(name = "member_role")
    private Role role;

    @Column(name = "starts_on")
    private LocalDate from;

    @Column(name = "ends_on")
    private @Nullable LocalDate until;

    ClusterMember(Id id, Id cluster, Join join) {
        this();
        this.id = id.value();
        this.cluster = cluster.value();
        this.organisation = join.organisation().value();
        this.role = join.role();
        this.from = join.from();
        this.until = join.until();
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ClusterMember() {}

    /** @throws ProblemException {@code ENDS_BEFORE_START} */
    void leave(LocalDate day) {
        if (!day.isAfter(from)) {
            throw new ProblemException(SchoolProblem.ENDS_BEFORE_START);
        }
        until = day;
    }

    /** Ends on the day when nothing later is known; what began on that day or after never was. */
    void endBy(LocalDate day) {
        if (until == null || until.isAfter(day)) {
            until = day.isAfter(from) ? day : from.plusDays(1);
        }
    }

    Id id() {
        return new Id(id);
    }

    long cluster() {
        return cluster;
    }

    long organisation() {
        return organisation;
    }

    Role role() {
        return role;
    }

    LocalDate from() {
        return from;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    Join join() {
        return new Join(new Id(organisation), role, from, until);
    }

    /** Whether some day belongs to both. */
    boolean overlaps(Join other) {
        LocalDate otherUntil = other.until();
        return (until == null || other.from().isBefore(until)) && (otherUntil == null || from.isBefore(otherUntil));
    }
}
