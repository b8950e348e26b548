package org.wellspring.core.discovery.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.wellspring.api.account.Caller;
import org.wellspring.api.discovery.SearchIndex;
import org.wellspring.api.discovery.SearchIndex.Comparison;
import org.wellspring.api.discovery.SearchIndex.State;
import org.wellspring.api.discovery.SearchIndex.Status;
import org.wellspring.api.shared.Id;

/**
 * Answers the administrator's commands, which run beside the application: they leave a note in the index's folder and read
 * what is written next to it. Whoever may write there is the administrator.
 */
@ApplicationScoped
public class IndexNotes {

    static final String REBUILD = "rebuild";
    static final String CHECK = "check";
    static final String ANSWER = ".answer";

    private boolean telling;

    @Inject
    Indexer indexer;

    @Inject
    SearchIndex index;

    /** Called every second, by one thread. */
    void answer() {
        IndexFolder folder = indexer.folder();
        if (!indexer.isOpen() || !folder.exists()) {
            return;
        }
        if (folder.has(REBUILD)) {
            folder.remove(REBUILD);
            index.rebuild(Caller.SYSTEM);
            telling = true;
        }
        if (telling) {
            tell(folder, index.status());
        }
        if (folder.has(CHECK) && indexer.serving().isPresent()) {
            folder.remove(CHECK);
            folder.write(CHECK + ANSWER, words(index.check(Caller.SYSTEM)));
        }
    }

    /** Done, all, and whether it goes on. */
    private void tell(IndexFolder folder, Status status) {
        telling = status.rebuilding() > 0 || status.state() == State.REBUILDING;
        long done = telling ? status.rebuilt() : status.resources();
        long all = telling ? status.rebuilding() : status.resources();
        folder.write(REBUILD + ANSWER, done + " " + all + " " + (telling ? "going-on" : "done"));
    }

    private static String words(Comparison found) {
        return "compared " + found.compared() + "\nbehind " + found.behind() + "\nmissing " + ids(found.missing())
                + "\nghosts " + ids(found.ghosts()) + "\noutdated " + ids(found.outdated());
    }

    private static String ids(List<Id> ids) {
        return ids.size() + ids.stream().map(id -> " " + id).collect(Collectors.joining());
    }
}
