package org.wellspring.core.interop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wellspring.api.interop.InteropProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.interop.ImportRows.Claim;
import org.wellspring.core.shared.background.Background;

/** Runs jobs in the background, each on one node at a time; what the node cannot finish another takes over. */
@ApplicationScoped
public class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class.getName());

    private ImportRecords records;

    private ImportWork work;

    private Background background;

    private final Set<Id> here = ConcurrentHashMap.newKeySet();

    @Inject
    ImportRunner(ImportRecords records, ImportWork work, Background background) {
        this.records = records;
        this.work = work;
        this.background = background;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected ImportRunner() {}

    /** Returns at once. */
    void start(Id id) {
        if (here.add(id) && !background.run(() -> run(id))) {
            here.remove(id);
        }
    }

    private void run(Id id) {
        Claim claim = new Claim(id, UUID.randomUUID().toString());
        try {
            if (records.claim(id, claim.claimant())) {
                work(claim);
            }
        } finally {
            here.remove(id);
        }
    }

    private void work(Claim claim) {
        try {
            work.toItsEnd(claim, records.standing(claim.id()), background::isEnding);
            if (background.isEnding()) {
                records.release(claim.id(), claim.claimant());
            } else {
                records.end(claim.id(), claim.claimant());
            }
        } catch (ProblemException refused) {
            LOG.log(Level.INFO, "Import {0} stopped: {1}", new Object[] {claim.id(), refused.getMessage()});
            fail(claim, refused.problem());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Import " + claim.id() + " was interrupted", failure);
            fail(claim, InteropProblem.INTERRUPTED);
        }
    }

    /** When not even this can be written the job looks abandoned, and is taken over later. */
    private void fail(Claim claim, Problem problem) {
        try {
            records.fail(claim.id(), claim.claimant(), problem);
        } catch (RuntimeException unreachable) {
            LOG.log(Level.WARNING, "Import " + claim.id() + " waits to be taken over", unreachable);
        }
    }
}
