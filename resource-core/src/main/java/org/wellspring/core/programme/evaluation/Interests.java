package org.wellspring.core.programme.evaluation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.programme.Applications.Shown;
import org.wellspring.api.school.Clusters;
import org.wellspring.api.school.Clusters.Membership;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.shared.Id;
import org.wellspring.core.programme.application.ApplicationShelf;
import org.wellspring.core.programme.application.KnownApplication;
import org.wellspring.core.programme.application.Workplaces;

/** Conflicts of interest, found in the city's own graph: workplaces, partners, clusters, authors of evidence. */
@Dependent
class Interests {

    private static final String TO = " → ";

    @Inject
    Workplaces workplaces;

    @Inject
    Organisations organisations;

    @Inject
    Clusters clusters;

    @Inject
    Catalogue catalogue;

    @Inject
    ApplicationShelf applications;

    /** Everything around an application that a person can hang together with; what it needs is looked up once. */
    Around around(KnownApplication application) {
        return new Around(application);
    }

    /** One application's surroundings, for as many people as are asked about. */
    final class Around {

        private final KnownApplication application;
        private final List<Id> partners;
        private final Map<Id, List<Membership>> memberships = new HashMap<>();
        private @Nullable Map<Id, Id> authored;

        private Around(KnownApplication application) {
            this.application = application;
            this.partners = application.answers().demands().values().stream()
                    .flatMap(answer -> answer.organisations().stream())
                    .toList();
        }

        /** How the person hangs together with the application, by names and codes; empty when not at all. */
        Optional<String> path(PersonDetails person) {
            Set<Id> own = workplaces.of(person);
            return Stream.<Supplier<Optional<String>>>of(
                            () -> works(own, List.of(application.organisation())),
                            () -> works(own, partners),
                            () -> sharesCluster(own),
                            () -> wrote(person))
                    .map(Supplier::get)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(path -> person.name() + TO + path);
        }

        private Optional<String> works(Set<Id> own, List<Id> concerned) {
            return concerned.stream().filter(own::contains).findFirst().map(Interests.this::code);
        }

        private Optional<String> sharesCluster(Set<Id> own) {
            List<Membership> theirs = memberships(application.organisation());
            for (Id workplace : own) {
                for (Membership membership : memberships(workplace)) {
                    if (theirs.stream().anyMatch(other -> other.cluster().equals(membership.cluster()))) {
                        return Optional.of(code(workplace)
                                + TO
                                + clusters.cluster(membership.cluster()).code()
                                + TO
                                + code(application.organisation()));
                    }
                }
            }
            return Optional.empty();
        }

        private List<Membership> memberships(Id organisation) {
            return memberships.computeIfAbsent(organisation, one -> clusters.of(one, null));
        }

        private Optional<String> wrote(PersonDetails person) {
            if (authored == null) {
                authored = authored();
            }
            return Optional.ofNullable(authored.get(person.id()))
                    .map(resource -> resource + TO + code(application.organisation()));
        }

        /** A resource of the evidence by its author. Withdrawn evidence can no longer be read, and says nothing about its own. */
        private Map<Id, Id> authored() {
            Map<Id, Id> byAuthor = new HashMap<>();
            for (Shown shown : applications.evidence(application.id())) {
                if (!shown.withdrawn()) {
                    ResourceDetails resource = catalogue.readVersion(Caller.SYSTEM, shown.resource(), shown.version());
                    byAuthor.putIfAbsent(resource.owner(), shown.resource());
                }
            }
            return byAuthor;
        }
    }

    private String code(Id organisation) {
        return organisations.organisation(organisation).code();
    }
}
