package org.wellspring.core.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.AlreadyClosedException;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.discovery.index.Follower;
import org.wellspring.core.discovery.index.Indexer;

/**
 * Lets the index answer as long as it can be relied on. What left the catalogue since the index was last brought up to
 * date is named to it with every question, so that not even a count speaks of it.
 */
@ApplicationScoped
public class Answering {

    private static final Logger LOG = Logger.getLogger(Answering.class.getName());

    /** With more than this still to be taken out, an index is too far behind to be asked. */
    private static final int MOST_GONE = 1_000;

    private Indexer indexer;

    @Inject
    public Answering(Indexer indexer) {
        this.indexer = indexer;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected Answering() {}

    /** Something to ask an index. */
    interface Question<T> {

        /** @param gone what left the catalogue and may still stand in the index */
        T ask(Follower index, List<Long> gone);
    }

    /**
     * Empty when there is no index that can answer; one that throws is given up. An internal error is what Java throws where
     * a file that is mapped into memory was cut off. Damaged bytes make Lucene throw anything else too, or ask for an array of
     * a length that no memory has: then the checksums tell them from a fault of ours.
     */
    @SuppressWarnings("CatchAndPrintStackTrace")
    <T> Optional<T> ask(Question<T> question) {
        Follower index = indexer.serving().orElse(null);
        if (index == null) {
            return Optional.empty();
        }
        List<Long> gone = index.gone(MOST_GONE + 1);
        if (gone.size() > MOST_GONE) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.ask(index, gone));
        } catch (IndexUnable | UncheckedIOException | AlreadyClosedException | InternalError unable) {
            LOG.log(Level.FINE, "The index could not answer", unable);
            indexer.giveUp(index, unable.getCause() == null ? unable : unable.getCause());
            return Optional.empty();
        } catch (RuntimeException | OutOfMemoryError failure) {
            if (failure instanceof ProblemException || indexer.isWhole(index)) {
                throw failure;
            }
            indexer.giveUp(index, failure);
            return Optional.empty();
        }
    }
}
