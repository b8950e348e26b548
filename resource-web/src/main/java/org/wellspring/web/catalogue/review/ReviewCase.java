package org.wellspring.web.catalogue.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.Catalogue.PermittedActions;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.Reviews.QueueEntry;
import org.wellspring.api.catalogue.Reviews.Review;
import org.wellspring.api.content.FileDetails;

/**
 * One version before its reviewer.
 *
 * @param changes against the published version; none when there is no other
 * @param facts all that the record says
 * @param queue what else waits, this one among it when it waits for the caller
 */
public record ReviewCase(
        ResourceDetails details,
        PermittedActions may,
        List<FileDetails> files,
        List<Change> changes,
        List<Change> facts,
        List<Review> history,
        List<QueueEntry> queue) {

    public ReviewCase {
        files = List.copyOf(files);
        changes = List.copyOf(changes);
        facts = List.copyOf(facts);
        history = List.copyOf(history);
        queue = List.copyOf(queue);
    }

    public boolean isUpdate() {
        return details.publishedVersion() != null;
    }

    /** Its line in the queue; null when it does not wait for the caller. */
    public @Nullable QueueEntry entry() {
        return queue.stream()
                .filter(waiting -> waiting.resource().id().equals(details.id()))
                .findFirst()
                .orElse(null);
    }

    public String path() {
        return "/review/" + details.id();
    }
}
