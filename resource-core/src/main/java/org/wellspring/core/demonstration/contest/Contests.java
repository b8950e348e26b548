package org.wellspring.core.demonstration.contest;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wellspring.api.programme.Calls;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Calls.Copy;
import org.wellspring.api.programme.Calls.Dates;
import org.wellspring.api.programme.Calls.DescribeCall;
import org.wellspring.api.programme.Calls.Query;
import org.wellspring.api.programme.Calls.Stage;
import org.wellspring.api.programme.Calls.Terms;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.demonstration.contest.Contest.Bid;
import org.wellspring.core.shared.StoredJson;
import org.wellspring.core.shared.told.Telling;

/** Opens the calls of the demonstration, and brings what applies to each as far as its story goes. */
@Dependent
public class Contests {

    private static final Logger LOG = Logger.getLogger(Contests.class.getName());

    /** Days between writing a call and its opening. */
    private static final int NOTICE = 7;

    private static final int MORNING = 8;

    @Inject
    Telling telling;

    @Inject
    Calls calls;

    @Inject
    Bidding bidding;

    /** @return how many applications broke a rule; they stay as they were when it was broken, and the log names them */
    public int hold(Company company) {
        int refused = 0;
        for (Contest contest : read()) {
            Call call = open(company, contest);
            for (Bid bid : contest.bids()) {
                refused += bring(company, call, bid);
            }
            LOG.log(
                    Level.INFO,
                    "The demonstration told its call {0}",
                    call.description().code());
            if (contest.again() > 0 && find(company, contest, contest.again()).isEmpty()) {
                calls.copy(
                        company.officer(),
                        call.id(),
                        new Copy(code(company, contest, contest.again()), contest.again()));
            }
        }
        return refused;
    }

    private int bring(Company company, Call call, Bid bid) {
        try {
            bidding.bring(company, call, bid);
            return 0;
        } catch (ProblemException refusal) {
            LOG.log(
                    Level.WARNING,
                    "The demonstration's application of " + bid.school() + " to "
                            + call.description().code() + " breaks a rule",
                    refusal);
            return 1;
        }
    }

    private Call open(Company company, Contest contest) {
        return telling.at(company.at(contest.opens() - NOTICE, MORNING), () -> {
            Call call = find(company, contest, 0)
                    .orElseGet(() -> calls.create(company.officer(), description(company, contest)));
            return call.stage() == Stage.DRAFT ? calls.publish(company.officer(), call.id(), call.revision()) : call;
        });
    }

    private Optional<Call> find(Company company, Contest contest, int years) {
        String code = code(company, contest, years);
        return calls.list(company.officer(), new Query(contest.programme(), null, null, Slice.LARGEST)).items().stream()
                .filter(call -> call.description().code().equals(code))
                .findFirst();
    }

    private static String code(Company company, Contest contest, int years) {
        LocalDate opens = company.day(contest.opens()).plusYears(years);
        return "%s-%d-%02d".formatted(contest.programme(), opens.getYear(), opens.getMonthValue());
    }

    private DescribeCall description(Company company, Contest contest) {
        DescribeCall usual = calls.pattern(contest.programme()).orElseThrow();
        Terms terms = usual.terms();
        return new DescribeCall(
                code(company, contest, 0),
                contest.programme(),
                named(usual.name(), company.day(contest.opens()).getYear()),
                usual.summary(),
                new Dates(
                        company.day(contest.opens()),
                        company.day(contest.closes()),
                        company.day(contest.ballots()),
                        company.day(contest.decided())),
                new Terms(
                        terms.seats(),
                        terms.districtQuota(),
                        terms.kinds(),
                        terms.stages(),
                        terms.cultivated(),
                        terms.publicityDays(),
                        List.of(),
                        List.of()),
                usual.criteria(),
                usual.demands(),
                usual.groups());
    }

    private static LocalizedText named(LocalizedText name, int year) {
        Map<String, String> named = new TreeMap<>();
        name.values().forEach((language, words) -> named.put(language, words + " " + year));
        return new LocalizedText(named);
    }

    static List<Contest> read() {
        try (InputStream bytes = Objects.requireNonNull(Contests.class.getResourceAsStream("contests.json"))) {
            return StoredJson.read(
                    new String(bytes.readAllBytes(), StandardCharsets.UTF_8), new TypeReference<List<Contest>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
