package org.wellspring.core.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.wellspring.api.discovery.Overview;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.discovery.index.Follower;
import org.wellspring.core.discovery.query.Belonging;
import org.wellspring.core.shared.Today;

/**
 * Counts once and keeps the figures until anything that is public changes: they are those of this very state of the index,
 * never those of an earlier one.
 */
@ApplicationScoped
public class OverviewService implements Overview {

    private Answering answering;
    private Affiliations affiliations;
    private Today today;

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    @Inject
    public OverviewService(Answering answering, Affiliations affiliations, Today today) {
        this.answering = answering;
        this.affiliations = affiliations;
        this.today = today;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected OverviewService() {}

    private record Kept(Follower index, long place, List<Long> gone, LocalDate day, Object figures) {

        boolean isOf(Follower other, List<Long> left, LocalDate now) {
            return index == other && place == other.place() && gone.equals(left) && day.equals(now);
        }
    }

    @Override
    public Subjects subjects() {
        return answering
                .ask((index, gone) ->
                        counted("subjects", index, gone, counting -> new Subjects(true, counting.cells())))
                .orElseGet(() -> new Subjects(false, List.of()));
    }

    @Override
    public Textbooks textbooks() {
        return answering
                .ask((index, gone) ->
                        counted("textbooks", index, gone, counting -> new Textbooks(true, counting.editions())))
                .orElseGet(() -> new Textbooks(false, List.of()));
    }

    @Override
    public Places places() {
        return answering
                .ask((index, gone) -> places(counted("schools", index, gone, Counting::bySchool)))
                .orElseGet(() -> new Places(false, List.of(), List.of(), List.of()));
    }

    private Places places(Map<String, Long> bySchool) {
        Belonging belonging = affiliations.now();
        return new Places(
                true,
                Counting.mostFirst(bySchool),
                Counting.mostFirst(belonging.sums("district", bySchool)),
                Counting.mostFirst(belonging.sums("programme", bySchool)));
    }

    @Override
    public Map<String, LocalizedText> districts() {
        return affiliations.now().names();
    }

    @SuppressWarnings("unchecked")
    private <T> T counted(String name, Follower index, List<Long> gone, Function<Counting, T> count) {
        LocalDate day = today.get();
        Kept before = kept.get(name);
        if (before != null && before.isOf(index, gone, day)) {
            return (T) before.figures();
        }
        long place = index.place();
        try (SearchSession session = index.index().session()) {
            T figures = Objects.requireNonNull(count.apply(new Counting(session, gone, day)));
            kept.put(name, new Kept(index, place, gone, day, figures));
            return figures;
        } catch (SearchException unable) {
            throw new IndexUnable(unable);
        }
    }
}
