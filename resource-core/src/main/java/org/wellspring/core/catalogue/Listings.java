package org.wellspring.core.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wellspring.api.catalogue.ResourceMetadata.Relation;
import org.wellspring.api.catalogue.preservation.PreservedResource;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.catalogue.metadata.Card;
import org.wellspring.core.catalogue.metadata.Relations;

/** Puts resources into the lists they can be found in, and takes them out. The same card gives the same rows each time. */
@Dependent
public class Listings {

    static final String ALL = "all";
    static final String QUEUE = "queue";
    static final String EMERGENCY = "emergency";
    static final String TITLE = "title";
    static final String RELATED = "related ";
    static final String LICENCE_END = "licence-end";

    private static final int AT_ONCE = 100;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final String ENTER = "insert into listing (facet, term, place, resource_id) values (?, ?, ?, ?)";
    private static final int MOST_RELATED = 50;

    /** One range of the key a relation; joined, because H2 would not look into the key for a list of them. */
    private static final String RELATED_TO = Relations.all().stream()
            .map(relation -> "(cast('" + RELATED + relation + "' as varchar))")
            .collect(Collectors.joining(
                    ", ",
                    "select l.facet, l.resource_id from (values ",
                    ") w(facet) join listing l on l.facet = w.facet and l.term = ?1 order by l.place fetch first "
                            + MOST_RELATED * Relations.all().size() + " rows only"));

    private static final String LEAVE =
            "delete from listing where facet = ? and term = ? and place = ? and resource_id = ?";

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    /** For the container. */
    Listings() {}

    Listings(EntityManager entities) {
        this.entities = entities;
    }

    /** One row. */
    public record Entry(String facet, String term, long place, long resource) {}

    /** Where a public resource stands: newest first. */
    static Set<Entry> ofPublished(long resource, Instant listedAt, Card card) {
        long place = -micros(listedAt);
        Set<Entry> rows = new LinkedHashSet<>();
        rows.add(new Entry(ALL, "", place, resource));
        rows.addAll(terms("subject", card.subjects(), place, resource));
        rows.addAll(terms("stage", card.stages(), place, resource));
        rows.addAll(terms("language", card.languages(), place, resource));
        if (card.type() != null) {
            rows.add(new Entry("type", card.type(), place, resource));
        }
        if (card.licence() != null) {
            rows.add(new Entry("licence", card.licence(), place, resource));
        }
        LocalDate ends = card.licenceEnds();
        if (ends != null) {
            rows.add(new Entry(LICENCE_END, ends.toString(), place, resource));
        }
        card.related()
                .forEach(relation -> rows.add(new Entry(
                        RELATED + relation.relation(), relation.resource().toString(), place, resource)));
        return rows;
    }

    /** Under which titles an import finds it. */
    static Set<Entry> ofTitle(long resource, LocalizedText title) {
        Set<Entry> rows = new LinkedHashSet<>();
        title.values().values().forEach(words -> rows.add(new Entry(TITLE, key(words), 0, resource)));
        return rows;
    }

    /** In the reviewers' queue: longest waiting first. */
    static Entry ofQueue(long resource, Instant submitted) {
        return new Entry(QUEUE, "", micros(submitted), resource);
    }

    /** Where a resource stands that is put back: as readers knew it. */
    public static Set<Entry> ofPreserved(PreservedResource resource, Card card) {
        long id = resource.id().value();
        PreservedResource.Withdrawal withdrawal = resource.withdrawal();
        Set<Entry> rows = new LinkedHashSet<>();
        if (withdrawal == null) {
            rows.addAll(ofPublished(id, resource.listedAt(), card));
            rows.addAll(ofTitle(id, card.title()));
        } else if (withdrawal.reason().equals(LearningResource.EMERGENCY) && withdrawal.confirmed() == null) {
            rows.add(ofEmergency(id, withdrawal.at()));
        }
        return rows;
    }

    /** Among the emergency withdrawals that nobody has reviewed: oldest first. */
    static Entry ofEmergency(long resource, Instant withdrawn) {
        return new Entry(EMERGENCY, "", micros(withdrawn), resource);
    }

    /** What two titles have in common that count as the same: letter case, width and blanks aside. */
    static String key(String title) {
        return BLANKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .strip())
                .replaceAll(" ");
    }

    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    void enter(Collection<Entry> rows) {
        batch(ENTER, rows);
    }

    void leave(Collection<Entry> rows) {
        batch(LEAVE, rows);
    }

    /** Resources whose licence ended before the day, some at a time. */
    List<Id> licencesEndedBefore(LocalDate day, int most) {
        return ids(entities.createNativeQuery(
                        "select resource_id from listing where facet = ?1 and term < ?2 order by facet, term limit "
                                + most)
                .setParameter(1, LICENCE_END)
                .setParameter(2, day.toString()));
    }

    /** Emergency withdrawals that wait for a second look, oldest first. */
    List<Id> emergencies() {
        return ids(entities.createNativeQuery(
                        "select resource_id from listing where facet = ?1 and term = '' order by place limit 100")
                .setParameter(1, EMERGENCY));
    }

    /** Resources that stand under this title, newest first. */
    List<Id> titled(String title) {
        return ids(entities.createNativeQuery(
                        "select resource_id from listing where facet = ?1 and term = ?2 order by resource_id desc limit 100")
                .setParameter(1, TITLE)
                .setParameter(2, key(title)));
    }

    /** Resources that stand under any of these titles; joined, because H2 would walk all titles for a list of them. */
    Set<Id> titled(Collection<String> titles) {
        Set<Id> found = new LinkedHashSet<>();
        List<String> keys = titles.stream().map(Listings::key).distinct().toList();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
            String wanted = IntStream.range(0, some.size())
                    .mapToObj(index -> "(cast(?" + (index + 2) + " as varchar))")
                    .collect(Collectors.joining(", "));
            Query query = entities.createNativeQuery("select l.resource_id from (values " + wanted
                            + ") w(term) join listing l on l.facet = ?1 and l.term = w.term")
                    .setParameter(1, TITLE);
            for (int index = 0; index < some.size(); index++) {
                query.setParameter(index + 2, some.get(index));
            }
            found.addAll(ids(query));
        }
        return found;
    }

    /** What other public resources say about this one, told from this one's end: at most 50 of each relation. */
    List<Relation> relatedTo(Id resource) {
        List<?> rows = entities.createNativeQuery(RELATED_TO)
                .setParameter(1, resource.toString())
                .getResultList();
        Map<String, List<Relation>> found = new LinkedHashMap<>();
        Relations.all().forEach(relation -> found.put(RELATED + relation, new ArrayList<>()));
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            String facet = (String) columns[0];
            List<Relation> same = Objects.requireNonNull(found.get(facet));
            if (same.size() < MOST_RELATED) {
                String inverse = Relations.inverse(facet.substring(RELATED.length()));
                same.add(new Relation(inverse, new Id(((Number) columns[1]).longValue())));
            }
        }
        return found.values().stream().flatMap(List::stream).toList();
    }

    private static List<Id> ids(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(id -> new Id(((Number) id).longValue())).toList();
    }

    private static List<Entry> terms(String facet, List<String> codes, long place, long resource) {
        return codes.stream()
                .map(code -> new Entry(facet, code, place, resource))
                .toList();
    }

    /** In the running transaction, on its own connection, after what is pending there. */
    private void batch(String sql, Collection<Entry> rows) {
        if (rows.isEmpty()) {
            return;
        }
        entities.flush();
        try (PreparedStatement statement = entities.unwrap(Connection.class).prepareStatement(sql)) {
            for (Entry row : rows) {
                statement.setString(1, row.facet());
                statement.setString(2, row.term());
                statement.setLong(3, row.place());
                statement.setLong(4, row.resource());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("Listings cannot be written", failure);
        }
    }
}
