package org.wellspring.core.programme.evaluation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

    /** How the person hangs together with the application, by names and codes; empty when not at all. */
    Optional<String> path(PersonDetails person, KnownApplication application) {
        Set<Id> own = workplaces.of(person);
        return Stream.<Supplier<Optional<String>>>of(
                        () -> works(own, List.of(application.organisation())),
                        () -> works(own, partners(application)),
                        () -> sharesCluster(own, application.organisation()),
                        () -> wrote(person, application))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .map(path -> person.name() + TO + path);
    }

    private Optional<String> works(Set<Id> own, List<Id> concerned) {
        return concerned.stream().filter(own::contains).findFirst().map(this::code);
    }

    private static List<Id> partners(KnownApplication application) {
        return application.answers().demands().values().stream()
                .flatMap(answer -> answer.organisations().stream())
                .toList();
    }

    private Optional<String> sharesCluster(Set<Id> own, Id applicant) {
        List<Membership> theirs = clusters.of(applicant, null);
        for (Id workplace : own) {
            for (Membership membership : clusters.of(workplace, null)) {
                if (theirs.stream().anyMatch(other -> other.cluster().equals(membership.cluster()))) {
                    return Optional.of(code(workplace)
                            + TO
                            + clusters.cluster(membership.cluster()).code()
                            + TO
                            + code(applicant));
                }
            }
        }
        return Optional.empty();
    }

    /** Withdrawn evidence can no longer be read, and says nothing about its author. */
    private Optional<String> wrote(PersonDetails person, KnownApplication application) {
        for (Shown shown : applications.evidence(application.id())) {
            if (!shown.withdrawn()) {
                ResourceDetails resource = catalogue.readVersion(Caller.SYSTEM, shown.resource(), shown.version());
                if (resource.owner().equals(person.id())) {
                    return Optional.of(shown.resource() + TO + code(application.organisation()));
                }
            }
        }
        return Optional.empty();
    }

    private String code(Id organisation) {
        return organisations.organisation(organisation).code();
    }
}
