package org.wellspring.core.reuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Notices;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.account.Policy;
import org.wellspring.api.account.Role;
import org.wellspring.api.account.Scope;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.Catalogue.Tombstone;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.catalogue.VersionState;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.operations.Outbox;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.core.shared.Partial;
import org.wellspring.core.shared.SettableClock;

/** The other features as far as this one asks them: a catalogue of titles, people, notices; owners own, curators curate. */
class FakeCity {

    static final Id AUTHOR = new Id(9_001);
    static final Caller TEACHER = caller(9_002, "Tang Wei", Role.TEACHER);
    static final Caller COLLEAGUE = caller(9_003, "Olga", Role.TEACHER);
    static final Caller CURATOR = caller(9_004, "Curie", Role.CURATOR);

    final SettableClock clock = new SettableClock();
    final Map<Id, ResourceState> states = new HashMap<>();
    final Map<Id, Id> organisations = new HashMap<>();
    final Set<Told> told = new LinkedHashSet<>();
    final List<Id> outbox = new ArrayList<>();
    final List<String> acts = new ArrayList<>();
    int summariesAsked;

    /** What somebody was told. */
    record Told(Id person, String kind, Id subject, List<String> arguments) {}

    static Caller caller(long id, String name, Role role) {
        return new Caller(new Id(id), name, Set.of(new Grant(role, null)), Set.of(Scope.values()));
    }

    void publish(Id... resources) {
        for (Id resource : resources) {
            states.put(resource, ResourceState.PUBLISHED);
        }
    }

    void withdraw(Id resource) {
        states.put(resource, ResourceState.WITHDRAWN);
    }

    static LocalizedText title(Id resource) {
        return LocalizedText.of("zh", "资源" + resource.value()).with("en", "Resource " + resource.value());
    }

    Catalogue catalogue() {
        return Partial.of(Catalogue.class, new FakeCatalogue());
    }

    Policy policy() {
        return Partial.of(Policy.class, new FakePolicy());
    }

    Accounts accounts() {
        return Partial.of(Accounts.class, new FakeAccounts());
    }

    Notices notices() {
        return Partial.of(Notices.class, new FakeNotices());
    }

    Vocabularies vocabularies() {
        return Partial.of(Vocabularies.class, new FakeVocabularies());
    }

    AuditTrail audit() {
        return Partial.of(AuditTrail.class, new FakeAudit());
    }

    Outbox outbox() {
        return Partial.of(Outbox.class, new FakeOutbox());
    }

    class FakeCatalogue {

        ResourceDetails read(Caller caller, Id resource) {
            ResourceState state = state(resource);
            if (state == ResourceState.WITHDRAWN) {
                throw new ProblemException(CatalogueProblem.WITHDRAWN);
            }
            if (state == ResourceState.DRAFT && !AUTHOR.equals(caller.person())) {
                throw new ProblemException(SharedProblem.NOT_FOUND);
            }
            return details(resource, state);
        }

        Tombstone tombstone(Id resource) {
            if (state(resource) != ResourceState.WITHDRAWN) {
                throw new ProblemException(SharedProblem.NOT_FOUND);
            }
            return new Tombstone(resource, 1, title(resource), "error", "wrong", null, clock.instant(), null);
        }

        List<ResourceSummary> summaries(Collection<Id> resources) {
            summariesAsked++;
            return resources.stream()
                    .filter(resource -> state(resource).isPublic())
                    .map(this::summary)
                    .toList();
        }

        private ResourceState state(Id resource) {
            return Optional.ofNullable(states.get(resource))
                    .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
        }

        private ResourceSummary summary(Id id) {
            return new ResourceSummary(
                    id,
                    ResourceState.PUBLISHED,
                    3,
                    title(id),
                    LocalizedText.EMPTY,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    0,
                    Instant.EPOCH);
        }

        private ResourceDetails details(Id id, ResourceState state) {
            ResourceMetadata empty = ResourceMetadata.EMPTY;
            ResourceMetadata titled = new ResourceMetadata(
                    title(id),
                    empty.summary(),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    null,
                    List.of(),
                    null,
                    null,
                    empty.equipment(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    "",
                    null,
                    List.of(),
                    "");
            return new ResourceDetails(
                    id,
                    1,
                    state,
                    3,
                    VersionState.PUBLISHED,
                    3,
                    null,
                    new Id(1),
                    AUTHOR,
                    organisations.get(id),
                    clock.instant(),
                    clock.instant(),
                    null,
                    null,
                    null,
                    0,
                    0,
                    titled);
        }
    }

    static class FakePolicy {

        private static final Set<Action> OWN = Set.of(Action.COLLECTION_READ, Action.COLLECTION_EDIT);

        private static final Set<Action> CURATING = Set.of(Action.RATING_MODERATE, Action.PROBLEM_REPORT_HANDLE);

        void require(Caller caller, Action action, Guarded object) {
            if (OWN.contains(action) && !object.isOwnedBy(caller)) {
                throw new ProblemException(SharedProblem.NOT_FOUND);
            }
            caller.requirePerson();
            if (CURATING.contains(action) && !curates(caller, object)) {
                throw new ProblemException(AccountProblem.NOT_PERMITTED);
            }
            if (action == Action.RATING_GIVE && (!object.open() || object.isOwnedBy(caller))) {
                throw new ProblemException(AccountProblem.NOT_PERMITTED);
            }
        }

        private static boolean curates(Caller caller, Guarded object) {
            boolean there = object.equals(Guarded.NOTHING)
                    ? caller.is(Role.CURATOR)
                    : caller.is(Role.CURATOR, object.organisation());
            return there && !object.isOwnedBy(caller);
        }
    }

    class FakeAccounts {

        PersonDetails person(Caller caller, Id person) {
            return new PersonDetails(
                    person,
                    1,
                    "",
                    "",
                    PersonDetails.State.ACTIVE,
                    null,
                    Set.of(),
                    person.equals(COLLEAGUE.person()) ? "en" : "zh",
                    clock.instant(),
                    null);
        }
    }

    class FakeNotices {

        void tell(Id person, String kind, Id subject, List<String> arguments) {
            told.add(new Told(person, kind, subject, arguments));
        }
    }

    static class FakeVocabularies {

        Optional<Term> term(String scheme, String code) {
            return Optional.of(code)
                    .filter(known -> Set.of("broken-file", "old-kind").contains(known))
                    .map(known -> term(scheme, known, "old-kind".equals(known)));
        }

        private static Term term(String scheme, String code, boolean retired) {
            return new Term(
                    scheme, code, null, 1, "", LocalizedText.EMPTY, LocalizedText.EMPTY, "", List.of(), retired);
        }
    }

    class FakeAudit {

        void record(Caller caller, String act, Id subject, Map<String, String> details) {
            acts.add(act);
        }
    }

    class FakeOutbox {

        void add(String topic, Id subject, int version) {
            outbox.add(subject);
        }
    }
}
