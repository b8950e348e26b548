package org.wellspring.core.discovery.index;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Version;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexer;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.jspecify.annotations.Nullable;
import org.wellspring.core.discovery.document.IndexedResource;

/** One index that is open for writing and for questions. */
public final class OpenIndex implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OpenIndex.class.getName());

    private final Path folder;
    private final CloseableSearchMapping mapping;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    OpenIndex(Path folder) {
        this.folder = folder;
        this.mapping = open();
    }

    private CloseableSearchMapping open() {
        LuceneAnalysisConfigurer analysis =
                context -> context.analyzer(IndexedResource.WORDS).instance(new WhitespaceAnalyzer());
        return SearchMapping.builder(AnnotatedTypeSource.fromClasses(IndexedResource.class), MethodHandles.lookup())
                .property("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false)
                .property("hibernate.search.schema_management.strategy", "create-or-validate")
                .property("hibernate.search.background_failure_handler", new Failures())
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", Version.LATEST)
                .property("hibernate.search.backend.analysis.configurer", analysis)
                .property("hibernate.search.backend.directory.root", folder.toString())
                .property("hibernate.search.backend.thread_pool.size", 2)
                .property("hibernate.search.backend.indexing.queue_count", 2)
                .property("hibernate.search.backend.io.commit_interval", (int) Follower.FLUSH_EVERY.toMillis())
                .build();
    }

    Path folder() {
        return folder;
    }

    /** To be closed by whoever asks. */
    public SearchSession session() {
        return mapping.createSession();
    }

    /** Takes over what is, and takes out what is no longer; questions see it when this returns. */
    void write(List<IndexedResource> present, Collection<Long> gone) {
        try (SearchSession session = session()) {
            session.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.writeSync());
            SearchIndexingPlan plan = session.indexingPlan();
            present.forEach(plan::addOrUpdate);
            gone.forEach(id -> plan.purge(IndexedResource.class, id, null));
        }
        refuseWhenBroken();
    }

    /** For an index that is being made: nothing of these is in it yet. */
    CompletableFuture<?> add(List<IndexedResource> fresh) {
        try (SearchSession session = session()) {
            SearchIndexer indexer = session.indexer();
            return CompletableFuture.allOf(fresh.stream()
                    .map(document -> indexer.add(document).toCompletableFuture())
                    .toArray(CompletableFuture<?>[]::new));
        }
    }

    /** What was written is on the disk when this returns. */
    void flush() {
        try (SearchSession session = session()) {
            session.workspace().flush();
            session.workspace().refresh();
        }
        refuseWhenBroken();
    }

    long count() {
        try (SearchSession session = session()) {
            return session.search(IndexedResource.class)
                    .where(f -> f.matchAll())
                    .fetchTotalHitCount();
        }
    }

    /** Whether something went wrong in writing; it takes nothing over any more. */
    boolean isBroken() {
        return failure.get() != null;
    }

    /** Adds up every checksum of what questions are answered from; what was committed last may be newer. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    boolean isWhole() {
        try (SearchSession session = session();
                IndexReader reader = session.scope(IndexedResource.class)
                        .extension(LuceneExtension.get())
                        .openIndexReader()) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return true;
        } catch (IOException | RuntimeException | InternalError damaged) {
            LOG.log(Level.WARNING, "The index in use is damaged: {0}", damaged.toString());
            return false;
        }
    }

    private void refuseWhenBroken() {
        Throwable found = failure.get();
        if (found != null) {
            throw new IllegalStateException("The index cannot be written", found);
        }
    }

    @Override
    public void close() {
        mapping.close();
    }

    /** What goes wrong in the index's own threads. */
    private final class Failures implements FailureHandler {

        @Override
        public void handle(FailureContext context) {
            failure.compareAndSet(null, context.throwable());
        }

        @Override
        public void handle(EntityIndexingFailureContext context) {
            failure.compareAndSet(null, context.throwable());
        }
    }
}
