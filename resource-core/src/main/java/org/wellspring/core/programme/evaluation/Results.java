package org.wellspring.core.programme.evaluation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Calls.Stakeholders;
import org.wellspring.api.programme.Evaluations.Alarm;
import org.wellspring.api.programme.Evaluations.GroupResult;
import org.wellspring.api.programme.Evaluations.Ranked;
import org.wellspring.api.programme.Evaluations.Ranking;
import org.wellspring.api.programme.Evaluations.Result;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.programme.application.ApplicationDetails;
import org.wellspring.core.programme.application.ApplicationShelf;
import org.wellspring.core.programme.application.KnownApplication;

/** What the ballots say. */
@Dependent
class Results {

    private static final Set<ApplicationState> RANKED = EnumSet.of(
            ApplicationState.EVALUATION,
            ApplicationState.PROPOSED,
            ApplicationState.PUBLICITY,
            ApplicationState.CULTIVATION,
            ApplicationState.MID_TERM,
            ApplicationState.ACCEPTANCE,
            ApplicationState.DESIGNATED,
            ApplicationState.REJECTED);

    @Inject
    BallotShelf shelf;

    @Inject
    ApplicationShelf applications;

    @Inject
    ApplicationDetails details;

    @Inject
    Tally tally;

    Result of(KnownApplication application) {
        Call call = details.call(application);
        boolean closed = isClosed(call);
        Composite composite = tally.composite(application.id(), call);
        List<CastBallot> ballots = shelf.ballots(application.id());
        List<GroupResult> groups = new ArrayList<>();
        for (int index = 0; index < composite.results().size(); index++) {
            groups.add(group(
                    call.description().groups().get(index), composite.results().get(index), ballots, closed));
        }
        return new Result(
                closed,
                closed ? composite.score().orElse(null) : null,
                closed ? confidence(call, ballots) : null,
                groups,
                closed ? composite.digest() : "",
                application.digest());
    }

    private static @Nullable BigDecimal confidence(Call call, List<CastBallot> ballots) {
        return call.description().groups().isEmpty()
                ? null
                : Confidence.of(
                                Tally.groups(call),
                                ballots.stream().map(CastBallot::ballot).toList())
                        .orElse(null);
    }

    private static GroupResult group(
            Stakeholders group, Composite.Result result, List<CastBallot> ballots, boolean closed) {
        List<String> words = ballots.stream()
                .filter(ballot -> closed && ballot.group().equals(group.code()))
                .flatMap(ballot -> ballot.vote().words().values().stream())
                .filter(said -> !said.isBlank())
                .sorted()
                .toList();
        return new GroupResult(
                group.code(),
                group.name(),
                group.weight(),
                result.ballots(),
                group.minimum(),
                closed ? result.mean().orElse(null) : null,
                words);
    }

    /** By the groups' figure; where nobody evaluates, by points; the earlier application first where both are equal. */
    Ranking ranking(Call call) {
        boolean closed = isClosed(call);
        List<KnownApplication> ranked = applications.of(call.id(), RANKED);
        Map<Id, LocalizedText> names = details.names(
                ranked.stream().map(KnownApplication::organisation).toList());
        List<Ranked> unsorted = ranked.stream()
                .map(application -> unranked(application, call, names, closed))
                .toList();
        List<Ranked> sorted = unsorted.stream()
                .sorted(Comparator.comparing(Results::figure).reversed())
                .toList();
        List<Ranked> placed = new ArrayList<>();
        for (Ranked one : sorted) {
            placed.add(place(one, sorted, call));
        }
        return new Ranking(closed, placed, closed ? alarms(call, ranked) : List.of());
    }

    private Ranked unranked(KnownApplication application, Call call, Map<Id, LocalizedText> names, boolean closed) {
        Optional<BigDecimal> score = closed && !call.description().groups().isEmpty()
                ? tally.composite(application.id(), call).score()
                : Optional.empty();
        return new Ranked(
                0,
                application.id(),
                application.organisation(),
                names.getOrDefault(application.organisation(), LocalizedText.EMPTY),
                application.district(),
                application.state(),
                details.score(application, call).points(),
                score.orElse(null),
                false,
                false);
    }

    private static Ranked place(Ranked one, List<Ranked> all, Call call) {
        boolean told = one.score() != null || call.description().groups().isEmpty();
        long better = all.stream()
                .filter(other -> figure(other).compareTo(figure(one)) > 0)
                .count();
        long equal = all.stream()
                .filter(other -> figure(other).compareTo(figure(one)) == 0)
                .count();
        @Nullable Integer seats = call.description().terms().seats();
        return new Ranked(
                told ? (int) better + 1 : 0,
                one.application(),
                one.organisation(),
                one.organisationName(),
                one.district(),
                one.state(),
                one.points(),
                one.score(),
                told && equal > 1,
                told && (seats == null || better + equal <= seats));
    }

    private static BigDecimal figure(Ranked one) {
        BigDecimal score = one.score();
        return score == null ? one.points().subtract(BigDecimal.TEN.pow(12)) : score;
    }

    private List<Alarm> alarms(Call call, List<KnownApplication> ranked) {
        Map<String, Map<Id, BigDecimal>> means = new HashMap<>();
        for (KnownApplication application : ranked) {
            for (Composite.Result result :
                    tally.composite(application.id(), call).results()) {
                result.mean()
                        .ifPresent(mean -> means.computeIfAbsent(result.group().code(), code -> new TreeMap<>())
                                .put(application.id(), mean));
            }
        }
        return Disagreement.among(means).stream()
                .map(pair -> new Alarm(name(call, pair.one()), name(call, pair.other()), pair.same(), pair.opposite()))
                .toList();
    }

    private static LocalizedText name(Call call, String code) {
        return call.description().groups().stream()
                .filter(group -> group.code().equals(code))
                .map(Stakeholders::name)
                .findFirst()
                .orElse(LocalizedText.EMPTY);
    }

    private static boolean isClosed(Call call) {
        return call.ballotsClosed() || call.description().groups().isEmpty();
    }
}
