package org.wellspring.web.catalogue.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.Reviews;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.content.Files;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/** Gathers what a reviewer looks at. */
@ApplicationScoped
public class ReviewCases {

    private static final int BESIDE = 50;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Reviews reviews;

    @Inject
    private Files files;

    /** @throws ProblemException {@link CatalogueProblem#NOT_IN_REVIEW} when nothing is handed in */
    ReviewCase find(Caller caller, Id resource) {
        List<Reviews.QueueEntry> queue = reviews.queue(caller, null, BESIDE).items();
        ResourceDetails readable = catalogue.read(caller, resource);
        Integer working = readable.workingVersion();
        if (working == null) {
            throw new ProblemException(CatalogueProblem.NOT_IN_REVIEW);
        }
        ResourceDetails details = catalogue.readVersion(caller, resource, working);
        List<FileDetails> present = files.list(caller, resource, working);
        return new ReviewCase(
                details,
                catalogue.permitted(caller, resource),
                present,
                changes(caller, details, present),
                Change.all(details.metadata()),
                reviews.history(caller, resource),
                queue);
    }

    private List<Change> changes(Caller caller, ResourceDetails details, List<FileDetails> present) {
        Integer published = details.publishedVersion();
        if (published == null) {
            return List.of();
        }
        ResourceDetails before = catalogue.readVersion(caller, details.id(), published);
        var changes = new ArrayList<>(Change.between(before.metadata(), details.metadata()));
        changes.addAll(Change.ofFiles(files.list(caller, details.id(), published), present));
        return changes;
    }
}
