package org.wellspring.core.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.Catalogue.ResourceField;
import org.wellspring.api.catalogue.Catalogue.SubmitResource;
import org.wellspring.api.catalogue.Catalogue.VersionSummary;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.VersionState;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.content.Files;
import org.wellspring.api.content.StoreFile;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.shared.Id;

/**
 * Brings one entry as far as its story goes, one version after the other. Looks first what is there already, so that
 * doing it again after an interruption goes on instead of starting over.
 */
@Dependent
class Deposit {

    @Inject
    Catalogue catalogue;

    @Inject
    Files files;

    @Inject
    Desk desk;

    @Inject
    Clock clock;

    @Inject
    SettingsView settings;

    /** @param related one {@code relation | id} each */
    void bring(Entry entry, Id resource, List<String> related, Stage stage) {
        Caller depositor = stage.depositor(entry);
        Map<Integer, VersionSummary> there = catalogue.versions(depositor, resource).stream()
                .collect(Collectors.toMap(VersionSummary::version, Function.identity()));
        int last = entry.versions().size();
        for (int version = published(there.values()) + 1; version <= last; version++) {
            VersionSummary known = there.get(version);
            boolean fresh = known == null || known.state() == VersionState.DRAFT;
            if (fresh) {
                write(entry, new Draft(depositor, resource, version), version == last ? related : List.of());
            }
            review(entry, new Draft(depositor, resource, version), fresh, stage);
        }
    }

    private static int published(Collection<VersionSummary> versions) {
        return Math.toIntExact(versions.stream()
                .filter(version -> version.state() == VersionState.PUBLISHED)
                .count());
    }

    private void write(Entry entry, Draft draft, List<String> related) {
        ResourceMetadata metadata = entry.versions().get(draft.version() - 1);
        if (draft.version() > 1) {
            long revision =
                    catalogue.startVersion(draft.depositor(), draft.resource()).revision();
            catalogue.replace(draft.depositor(), draft.resource(), revision, metadata);
        }
        if (!related.isEmpty()) {
            catalogue.saveField(draft.depositor(), new ResourceField(draft.resource(), "related", related));
        }
        endLicenceToday(draft, metadata.licenceEnds());
        storeFiles(entry, draft);
    }

    /** A licence that is over in the story was not over when the resource was published. */
    private void endLicenceToday(Draft draft, @Nullable LocalDate ends) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        if (ends != null && ends.isBefore(today)) {
            catalogue.saveField(
                    draft.depositor(), new ResourceField(draft.resource(), "licenceEnds", List.of(today.toString())));
        }
    }

    private void storeFiles(Entry entry, Draft draft) {
        Set<String> stored = files.list(draft.depositor(), draft.resource(), draft.version()).stream()
                .map(FileDetails::path)
                .collect(Collectors.toSet());
        entry.filesOf(draft.version()).stream()
                .filter(file -> !stored.contains(entry.pathOf(file)))
                .forEach(file -> store(draft, file, entry.pathOf(file)));
    }

    private void store(Draft draft, String file, String path) {
        try (InputStream bytes = Story.file(file)) {
            files.store(draft.depositor(), new StoreFile(draft.resource(), path, -1, List.of(), false), bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param fresh whether nobody can have approved it yet */
    private void review(Entry entry, Draft draft, boolean fresh, Stage stage) {
        boolean last = draft.version() == entry.versions().size();
        if (fresh && !(last && entry.state().equals("draft"))) {
            submit(draft);
        }
        if (!last || entry.isPublished()) {
            int approvals = fresh ? 0 : desk.approvals(draft.resource(), draft.version(), stage.curators());
            desk.publish(
                    draft.resource(),
                    stage.curators().subList(approvals, stage.curators().size()));
        } else if (entry.state().equals("in-review")) {
            desk.claim(draft.resource(), stage.curators().get(0));
        }
    }

    private void submit(Draft draft) {
        long revision = catalogue
                .readVersion(draft.depositor(), draft.resource(), draft.version())
                .revision();
        catalogue.submit(draft.depositor(), new SubmitResource(draft.resource(), revision, true));
    }

    private record Draft(Caller depositor, Id resource, int version) {}
}
