package org.wellspring.core.programme.evaluation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.shared.Id;

/** Counts ballots. The figures are worked out from the raw ballots each time, and kept nowhere. */
@Dependent
public class Tally {

    @Inject
    BallotShelf shelf;

    /** Whether every group has its minimum. */
    public boolean isEnough(Id application, Call call) {
        Map<String, Long> counts = shelf.counts(application);
        return call.description().groups().stream()
                .allMatch(group -> counts.getOrDefault(group.code(), 0L) >= group.minimum());
    }

    public Composite composite(Id application, Call call) {
        return Composite.of(
                groups(call),
                shelf.ballots(application).stream().map(CastBallot::ballot).toList());
    }

    static List<Group> groups(Call call) {
        return call.description().groups().stream()
                .map(group -> new Group(group.code(), group.weight(), group.minimum()))
                .toList();
    }
}
