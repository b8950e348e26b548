package org.wellspring.core.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.discovery.SearchQuery;
import org.wellspring.api.discovery.SearchQuery.Order;
import org.wellspring.api.discovery.SearchResults;
import org.wellspring.api.discovery.SearchResults.Hit;
import org.wellspring.api.discovery.SearchResults.Mark;
import org.wellspring.api.discovery.SearchResults.Relaxation;
import org.wellspring.api.discovery.Suggestion;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.core.discovery.index.Follower;
import org.wellspring.core.discovery.query.Clause;
import org.wellspring.core.discovery.query.Clause.Form;
import org.wellspring.core.discovery.query.Labels;
import org.wellspring.core.discovery.query.Plan;
import org.wellspring.core.discovery.query.Plan.Setting;
import org.wellspring.core.discovery.query.Question;
import org.wellspring.core.discovery.text.Marking;

/** Puts questions to the index and makes answers of what it says. */
@ApplicationScoped
public class Asking {

    /** With fewer results than this, Latin letters are tried as pinyin and mistakes are looked for. */
    private static final int FEW = 3;

    private static final int PIECE = 500;

    private Catalogue catalogue;
    private Vocabularies vocabularies;
    private SettingsView settings;
    private Affiliations affiliations;
    private Clock clock;

    private volatile @Nullable Labels labels;

    @Inject
    public Asking(
            Catalogue catalogue,
            Vocabularies vocabularies,
            SettingsView settings,
            Affiliations affiliations,
            Clock clock) {
        this.catalogue = catalogue;
        this.vocabularies = vocabularies;
        this.settings = settings;
        this.affiliations = affiliations;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected Asking() {}

    SearchResults search(Follower index, Collection<Long> gone, SearchQuery query) {
        Question question = Question.of(query.text());
        boolean chinese = query.language().equals("zh");
        try (SearchSession session = index.index().session()) {
            Finder finder = new Finder(session, labels());
            Plan plan = new Plan(query, question, setting(gone), chinese);
            Finder.Found found = finder.find(plan);
            if (found.total() < FEW && !chinese && !question.isEmpty()) {
                Plan sounding = new Plan(query, question, plan.setting(), true);
                Finder.Found more = finder.find(sounding);
                plan = more.total() > found.total() ? sounding : plan;
                found = more.total() > found.total() ? more : found;
            }
            return new SearchResults(
                    hits(found.ids(), question),
                    found.total(),
                    found.exact(),
                    query.counted() ? finder.facets(plan, found) : Map.of(),
                    true,
                    question.shortened(),
                    found.total() < FEW ? meant(finder, plan) : null,
                    found.total() == 0 ? relaxed(finder, plan) : List.of());
        } catch (SearchException unable) {
            throw new IndexUnable(unable);
        }
    }

    /** The catalogue has the last word: what is not public in this moment is not among its answers. */
    private List<Hit> hits(List<Id> ids, Question question) {
        Marking marking = new Marking();
        question.wanted().forEach(clause -> {
            marking.ask(clause.text(), clause.form() == Form.BEGINNING);
            marking.askParts(labels().split(clause.text()).stream()
                    .filter(part -> labels().isLabel(part))
                    .toList());
        });
        return summaries(ids).stream()
                .map(resource ->
                        new Hit(resource, marks(marking, resource.title()), marks(marking, resource.summary())))
                .toList();
    }

    private List<ResourceSummary> summaries(List<Id> ids) {
        List<ResourceSummary> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PIECE) {
            all.addAll(catalogue.summaries(ids.subList(from, Math.min(ids.size(), from + PIECE))));
        }
        return all;
    }

    private static Map<String, List<Mark>> marks(Marking marking, LocalizedText text) {
        Map<String, List<Mark>> marks = new TreeMap<>();
        text.values().forEach((tag, words) -> {
            List<Mark> found = marking.in(words);
            if (!found.isEmpty()) {
                marks.put(tag, found);
            }
        });
        return marks;
    }

    /** A better question is offered only when it finds something. */
    private @Nullable String meant(Finder finder, Plan plan) {
        if (plan.question().isEmpty()) {
            return null;
        }
        return Stream.of(finder.spelled(plan.question().text()), finder.heard(plan, this::title))
                .flatMap(Optional::stream)
                .filter(text -> finder.total(with(plan, text)) > finder.total(plan))
                .findFirst()
                .orElse(null);
    }

    private Optional<LocalizedText> title(Id resource) {
        return catalogue.summaries(List.of(resource)).stream()
                .map(ResourceSummary::title)
                .findFirst();
    }

    private static Plan with(Plan plan, String text) {
        SearchQuery query = plan.query();
        return new Plan(
                new SearchQuery(text, query.chosen(), query.order(), query.language(), 0, 0, false),
                Question.of(text),
                plan.setting(),
                plan.sounds());
    }

    /** Without one of the facets chosen, or with one word alone. */
    private static List<Relaxation> relaxed(Finder finder, Plan plan) {
        List<Relaxation> offers = new ArrayList<>();
        String text = plan.question().text();
        plan.query().chosen().forEach((facet, codes) -> {
            if (!codes.isEmpty()) {
                offers.add(new Relaxation(facet, text, finder.totalWithout(plan, facet)));
            }
        });
        List<Clause> wanted = plan.question().wanted();
        if (wanted.size() > 1) {
            wanted.stream()
                    .limit(5)
                    .map(Clause::text)
                    .distinct()
                    .forEach(word -> offers.add(new Relaxation("", word, finder.total(with(plan, word)))));
        }
        return offers.stream().filter(offer -> offer.total() > 0).toList();
    }

    /** What was typed so far, by somebody who reads this language and is offered this many. */
    record Begun(String typed, String language, int most) {}

    List<Suggestion> suggest(Follower index, Collection<Long> gone, Begun begun) {
        Question question = Question.of(begun.typed());
        if (question.wanted().isEmpty()) {
            return List.of();
        }
        SearchQuery query =
                new SearchQuery(begun.typed(), Map.of(), Order.RELEVANCE, begun.language(), 0, 2 * begun.most(), false);
        try (SearchSession session = index.index().session()) {
            Plan plan = new Plan(query, question.beginning(), setting(gone), true);
            List<ResourceSummary> found =
                    summaries(new Finder(session, labels()).find(plan).ids());
            return new Suggesting(begun.typed(), begun.language(), vocabularies).among(found, begun.most());
        } catch (SearchException unable) {
            throw new IndexUnable(unable);
        }
    }

    List<Suggestion> terms(String typed, String language, int most) {
        return new Suggesting(typed, language, vocabularies).among(List.of(), most);
    }

    List<ResourceSummary> similar(Follower index, Collection<Long> gone, Id resource, int most) {
        List<ResourceSummary> itself = catalogue.summaries(List.of(resource));
        if (itself.isEmpty()) {
            return List.of();
        }
        try (SearchSession session = index.index().session()) {
            return summaries(new Finder(session, labels()).similar(itself.get(0), gone, today(), most));
        } catch (SearchException unable) {
            throw new IndexUnable(unable);
        }
    }

    String explain(Follower index, Collection<Long> gone, SearchQuery query, Id resource) {
        try (SearchSession session = index.index().session()) {
            Plan plan = new Plan(
                    query,
                    Question.of(query.text()),
                    setting(gone),
                    query.language().equals("zh"));
            return new Finder(session, labels()).explain(plan, resource);
        } catch (SearchException unable) {
            throw new IndexUnable(unable);
        }
    }

    private Setting setting(Collection<Long> gone) {
        return new Setting(gone, today(), affiliations.now());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }

    private Labels labels() {
        Labels present = labels;
        if (present == null || present.revision() != vocabularies.revision()) {
            present = new Labels(vocabularies);
            labels = present;
        }
        return present;
    }
}
