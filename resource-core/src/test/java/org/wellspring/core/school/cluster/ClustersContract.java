package org.wellspring.core.school.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.school.Clusters.Cluster;
import org.wellspring.api.school.Clusters.DescribeCluster;
import org.wellspring.api.school.Clusters.Join;
import org.wellspring.api.school.Clusters.Kind;
import org.wellspring.api.school.Clusters.Membership;
import org.wellspring.api.school.Clusters.Role;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.school.OrganisationsSucceeded;
import org.wellspring.api.school.SchoolProblem;
import org.wellspring.api.school.Successions;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.Partial;
import org.wellspring.core.shared.SettableClock;
import org.wellspring.core.shared.TestDatabase;
import org.wellspring.core.shared.Today;

/** What every database must do for clusters. */
abstract class ClustersContract {

    private static final Identifiers IDENTIFIERS = new Identifiers();
    private static final LocalDate AUTUMN = LocalDate.of(2025, 9, 1);
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final Id FIRST = new Id(101);
    private static final Id SECOND = new Id(102);

    abstract TestDatabase database();

    @BeforeEach
    void twoSchools() {
        database().run(entities -> {
            entities.createQuery("delete from ClusterMember m").executeUpdate();
            entities.createQuery("delete from KnownCluster c").executeUpdate();
            entities.createNativeQuery("delete from organisation").executeUpdate();
            List.of(FIRST, SECOND)
                    .forEach(school -> entities.createNativeQuery("""
                            insert into organisation (id, revision, code, kind, stages, district, name, search_text, state, fictional)
                            values (?1, 1, ?2, 'school', '[]', '{}', '{}', '', 'OPEN', true)""")
                            .setParameter(1, school.value())
                            .setParameter(2, "school-" + school.value())
                            .executeUpdate());
        });
    }

    @SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
    private <T> T at(Function<ClustersService, T> work) {
        return database().ask(entities -> {
            ClustersService service = new ClustersService();
            service.policy = Partial.of(Policy.class, new AllowAll());
            service.audit = Partial.of(AuditTrail.class, new NoAudit());
            service.organisations = Partial.of(Organisations.class, new Nameless());
            service.shelf = new ClusterShelf();
            service.shelf.entities = entities;
            service.shelf.identifiers = IDENTIFIERS;
            service.today = new Today(new SettableClock(), ZoneOffset.UTC);
            return work.apply(service);
        });
    }

    private void refused(Problem problem, Function<ClustersService, Object> work) {
        assertEquals(
                problem, assertThrows(ProblemException.class, () -> at(work)).problem());
    }

    private Id cluster(String code, Kind kind) {
        return at(clusters -> clusters.add(Caller.SYSTEM, described(code, kind)))
                .id();
    }

    private static DescribeCluster described(String code, Kind kind) {
        return new DescribeCluster(
                code, kind, LocalizedText.of("en", code), "1", LocalizedText.EMPTY, LocalizedText.EMPTY, true);
    }

    private Membership join(Id cluster, Join join) {
        return at(clusters -> clusters.join(Caller.SYSTEM, cluster, join));
    }

    private static Join member(Id school, LocalDate from) {
        return new Join(school, Role.MEMBER, from, null);
    }

    @Test
    void aSchoolShouldBeInOneTightClusterAtATime() {
        Id one = cluster("one", Kind.TIGHT);
        Id other = cluster("other", Kind.TIGHT);
        Membership first = join(one, member(FIRST, AUTUMN));
        refused(
                SchoolProblem.TIGHT_CLUSTER_TAKEN,
                clusters -> clusters.join(Caller.SYSTEM, other, member(FIRST, SPRING)));
        at(clusters -> clusters.leave(Caller.SYSTEM, one, first.id(), SPRING));
        Membership second = join(other, member(FIRST, SPRING));
        refused(
                SchoolProblem.TIGHT_CLUSTER_TAKEN,
                clusters -> clusters.leave(Caller.SYSTEM, one, first.id(), SPRING.plusDays(1)));
        assertEquals(
                List.of(first.id()),
                at(clusters -> clusters.of(FIRST, SPRING.minusDays(1))).stream()
                        .map(Membership::id)
                        .toList());
        assertEquals(
                List.of(second.id()),
                at(clusters -> clusters.of(FIRST, SPRING)).stream()
                        .map(Membership::id)
                        .toList());
    }

    @Test
    void otherKindsShouldNotExcludeOneAnother() {
        join(cluster("tight", Kind.TIGHT), member(FIRST, AUTUMN));
        join(cluster("loose", Kind.LOOSE), member(FIRST, AUTUMN));
        join(cluster("district", Kind.DISTRICT), member(FIRST, AUTUMN));
        assertEquals(3, at(clusters -> clusters.of(FIRST, AUTUMN)).size());
    }

    @Test
    void aClusterShouldNotBecomeTightAroundSchoolsThatAreElsewhere() {
        join(cluster("tight", Kind.TIGHT), member(FIRST, AUTUMN));
        Id loose = cluster("loose", Kind.LOOSE);
        join(loose, member(FIRST, AUTUMN));
        refused(
                SchoolProblem.KIND_TAKEN,
                clusters -> clusters.change(
                        Caller.SYSTEM, loose, clusters.cluster(loose).revision(), described("loose", Kind.TIGHT)));
    }

    @Test
    void aClusterShouldHaveOneCoreSchoolAtATimeAndEachSchoolOnce() {
        Id cluster = cluster("one", Kind.LOOSE);
        join(cluster, new Join(FIRST, Role.CORE, AUTUMN, SPRING));
        refused(
                SchoolProblem.CORE_TAKEN,
                clusters ->
                        clusters.join(Caller.SYSTEM, cluster, new Join(SECOND, Role.CORE, SPRING.minusDays(1), null)));
        refused(
                SchoolProblem.ALREADY_MEMBER,
                clusters -> clusters.join(Caller.SYSTEM, cluster, member(FIRST, SPRING.minusDays(1))));
        join(cluster, new Join(SECOND, Role.CORE, SPRING, null));
        join(cluster, member(FIRST, SPRING));
        assertEquals(3, at(clusters -> clusters.members(cluster)).size());
        assertEquals(2, at(clusters -> clusters.cluster(cluster)).members());
    }

    @Test
    void aMembershipShouldEndAfterItBegan() {
        Id cluster = cluster("one", Kind.LOOSE);
        refused(
                SharedProblem.INVALID,
                clusters -> clusters.join(Caller.SYSTEM, cluster, new Join(FIRST, Role.MEMBER, AUTUMN, AUTUMN)));
        Membership joined = join(cluster, member(FIRST, AUTUMN));
        refused(
                SchoolProblem.ENDS_BEFORE_START,
                clusters -> clusters.leave(Caller.SYSTEM, cluster, joined.id(), AUTUMN));
        refused(SharedProblem.NOT_FOUND, clusters -> clusters.leave(Caller.SYSTEM, cluster, new Id(9), SPRING));
        refused(SharedProblem.NOT_FOUND, clusters -> clusters.join(Caller.SYSTEM, cluster, member(new Id(9), SPRING)));
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
    void aClosedSchoolShouldLeaveItsClusters() {
        Id cluster = cluster("one", Kind.TIGHT);
        join(cluster, member(FIRST, AUTUMN));
        join(cluster, member(SECOND, AUTUMN));
        at(service -> {
            Departures departures = new Departures();
            departures.shelf = service.shelf;
            departures.end(new OrganisationsSucceeded(
                    Caller.SYSTEM,
                    Successions.Kind.MERGE,
                    List.of(FIRST),
                    List.of(FIRST, SECOND),
                    List.of(SECOND),
                    SPRING,
                    "because"));
            return true;
        });
        assertEquals(List.of(), at(clusters -> clusters.of(FIRST, SPRING)));
        assertEquals(1, at(clusters -> clusters.of(FIRST, SPRING.minusDays(1))).size());
        assertEquals(1, at(clusters -> clusters.of(SECOND, SPRING)).size());
    }

    @Test
    void clustersShouldBeWalkedByCodeAndCodesBeUnique() {
        List.of("c", "a", "b").forEach(code -> cluster(code, Kind.LOOSE));
        refused(SchoolProblem.CODE_TAKEN, clusters -> clusters.add(Caller.SYSTEM, described("a", Kind.LOOSE)));
        assertEquals(
                List.of("a", "b"),
                at(clusters -> clusters.list(null, 2)).items().stream()
                        .map(Cluster::code)
                        .toList());
        assertEquals(
                List.of("c"),
                at(clusters -> clusters.list("b", 2)).items().stream()
                        .map(Cluster::code)
                        .toList());
        refused(SharedProblem.BAD_CURSOR, clusters -> clusters.list("No", 2));
    }

    static class AllowAll {

        void require(Caller caller, Action action, Guarded object) {
            assertEquals(Action.ORGANISATION_EDIT, action);
        }
    }

    static class NoAudit {

        void record(Caller caller, String act, Id subject, Map<String, String> details) {}
    }

    static class Nameless {

        List<Organisation> named(List<Id> ids) {
            return List.of();
        }

        Organisation organisation(Id id) {
            return new Organisation(
                    id,
                    1,
                    "school-" + id.value(),
                    "school",
                    List.of(),
                    LocalizedText.EMPTY,
                    LocalizedText.EMPTY,
                    Organisations.State.OPEN,
                    true,
                    LocalizedText.EMPTY,
                    null,
                    List.of());
        }
    }
}
