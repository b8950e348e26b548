package org.wellspring.web.discovery.overview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellspring.api.discovery.Overview.Cell;
import org.wellspring.api.discovery.Overview.Subjects;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.web.shared.page.Labels;

/**
 * Subjects by stages: the subjects that have anything, in the order of the vocabulary, and all stages. Without an index
 * all subjects, and no figures.
 *
 * @param indexed whether there are figures
 */
public record SubjectGrid(boolean indexed, List<Term> stages, List<Row> rows) {

    private static final int STEPS = 4;

    public SubjectGrid {
        stages = List.copyOf(stages);
        rows = List.copyOf(rows);
    }

    /**
     * @param counts by stage, in the order of the columns
     * @param most what the fullest cell of the grid holds
     */
    public record Row(Term subject, long total, List<Long> counts, long most) {

        public Row {
            counts = List.copyOf(counts);
        }

        /** How full a cell is beside the fullest, from 1 to 4; the eye compares by it, the figure says how many. */
        public int fullness(long count) {
            double share = Math.log1p((double) count) / Math.log1p((double) Math.max(1, most));
            return Math.max(1, Math.min(STEPS, (int) Math.ceil(STEPS * share)));
        }
    }

    static SubjectGrid of(Subjects subjects, Labels labels) {
        Map<String, Long> counts = new HashMap<>();
        subjects.cells().forEach(cell -> counts.put(key(cell.subject(), cell.stage()), cell.count()));
        long most = subjects.cells().stream()
                .filter(cell -> !cell.stage().isEmpty())
                .mapToLong(Cell::count)
                .max()
                .orElse(0);
        List<Term> stages = labels.offered("stage");
        return new SubjectGrid(
                subjects.indexed(),
                stages,
                labels.offered("subject").stream()
                        .filter(subject -> subject.parent() == null)
                        .filter(subject -> !subjects.indexed() || counts.containsKey(key(subject.code(), "")))
                        .map(subject -> new Row(
                                subject,
                                counts.getOrDefault(key(subject.code(), ""), 0L),
                                stages.stream()
                                        .map(stage -> counts.getOrDefault(key(subject.code(), stage.code()), 0L))
                                        .toList(),
                                most))
                        .toList());
    }

    private static String key(String subject, String stage) {
        return subject + " " + stage;
    }
}
