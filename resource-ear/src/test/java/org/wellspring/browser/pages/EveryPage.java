package org.wellspring.browser.pages;

import static org.wellspring.browser.pages.Who.ADMINISTRATOR;
import static org.wellspring.browser.pages.Who.CURATOR;
import static org.wellspring.browser.pages.Who.FOUNDER;
import static org.wellspring.browser.pages.Who.GUEST;
import static org.wellspring.browser.pages.Who.HEAD;
import static org.wellspring.browser.pages.Who.OFFICER;
import static org.wellspring.browser.pages.Who.RESEARCHER;
import static org.wellspring.browser.pages.Who.SECOND_CURATOR;
import static org.wellspring.browser.pages.Who.TEACHER;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** The pages of the product, in the order of its features. {@link EveryPageTest} compares them with the routes. */
final class EveryPage {

    /** Routes that answer HTML to a GET and are no page of their own, and why. */
    static final Map<String, String> NO_PAGES = Map.of(
            "/deposit/{}/files", "a part of /deposit/{}, asked for by its script after an upload",
            "/searches/{}", "leads on to the results of a saved search",
            "/imports/{}/progress", "a part of /imports/{} while a job runs; the page asks for it every second");

    private EveryPage() {}

    static List<Visit> visits() {
        return Stream.of(
                        discovery(),
                        programme(),
                        catalogue(),
                        deposit(),
                        review(),
                        interop(),
                        reuse(),
                        account(),
                        operations())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Visit> discovery() {
        return List.of(
                Visit.of("home", GUEST, "/"),
                Visit.of("home-signed-in", TEACHER, "/"),
                Visit.of("browse", GUEST, "/resources"),
                Visit.of("browse-filtered", GUEST, "/resources?subject=physics&stage=junior-secondary"),
                Visit.of("browse-nothing", GUEST, "/resources?subject=physics&stage=preschool&language=ru"),
                Visit.of("search", GUEST, "/search?q=water"),
                Visit.of("search-narrowed", GUEST, "/search?q=water&stage=junior-secondary&sort=newest"),
                Visit.of("search-nothing", GUEST, "/search?q=watre+zzzz"),
                Visit.of("overview", GUEST, "/browse"),
                Visit.of("overview-textbooks", GUEST, "/browse/textbooks"),
                Visit.of("overview-schools", GUEST, "/browse/schools"),
                Visit.of("searches", TEACHER, "/searches"),
                Visit.of("searches-none", OFFICER, "/searches"),
                Visit.of("search-signed-in", TEACHER, "/search?q=water&subject=physics"),
                Visit.of("organisations", GUEST, "/organisations"),
                Visit.of("organisation", GUEST, "/organisations/{organisation}"),
                Visit.of("clusters", GUEST, "/clusters"),
                Visit.of("cluster", GUEST, "/clusters/{cluster}"));
    }

    private static List<Visit> programme() {
        return List.of(
                Visit.of("targets", GUEST, "/targets"),
                Visit.of("target", GUEST, "/targets/{target}"),
                Visit.of("register", GUEST, "/register"),
                Visit.of("register-some-day", GUEST, "/register?programme=scholarly-campus&on=2026-06-30"),
                Visit.of("contest-calls", GUEST, "/calls"),
                Visit.of("contest-call", GUEST, "/calls/{call}"),
                Visit.of(
                        "contest-administration-call-new",
                        OFFICER,
                        "/administration/calls/new?pattern=scholarly-campus"),
                Visit.of("contest-administration-call", OFFICER, "/administration/calls/{call}"),
                Visit.of("contest-applications", HEAD, "/applications"),
                Visit.of("contest-application-new", HEAD, "/applications/new?call={call}"),
                Visit.of("contest-application", HEAD, "/applications/{application}"),
                Visit.of("contest-application-handed-in", HEAD, "/applications/{evaluated}"),
                Visit.of("contest-administration-applications", OFFICER, "/administration/applications?call={call}"),
                Visit.of("contest-administration-application", OFFICER, "/administration/applications/{evaluated}"),
                Visit.of(
                        "contest-administration-evaluation",
                        OFFICER,
                        "/administration/applications/{evaluated}/evaluation?q=a"),
                Visit.of("contest-tasks", HEAD, "/tasks"),
                Visit.of("contest-tasks-officer", OFFICER, "/tasks"),
                Visit.of("contest-ballots", RESEARCHER, "/ballots"),
                Visit.of("contest-ballots-paper", RESEARCHER, "/ballots/{task}"),
                Visit.of("contest-ballot", GUEST, "/ballot/{pass}"),
                Visit.of("contest-proposals", GUEST, "/proposals"),
                Visit.of("contest-proposal", GUEST, "/proposals/{proposal}"),
                Visit.of("designation", GUEST, "/register/{designation}"),
                Visit.of("certificates", GUEST, "/certificates"),
                Visit.of("certificates-genuine", GUEST, "/certificates").after(EveryPage::verify),
                Visit.of("administration-designation-new", OFFICER, "/administration/register/new"),
                Visit.of("administration-designation", OFFICER, "/administration/register/{designation}"));
    }

    private static List<Visit> catalogue() {
        return List.of(
                Visit.of("resource", GUEST, "/resources/{resource}"),
                Visit.of("resource-signed-in", RESEARCHER, "/resources/{resource}"),
                Visit.of("resource-dataset", GUEST, "/resources/{dataset}"),
                Visit.of("resource-earlier-version", GUEST, "/resources/{resource}/versions/{earlier}"),
                Visit.of("resource-own", TEACHER, "/resources/{resource}"),
                Visit.of("resource-similar", GUEST, "/resources/{resource}/similar"),
                Visit.of("resource-withdrawal", CURATOR, "/resources/{resource}/withdrawal"),
                Visit.of("tombstone", GUEST, "/resources/{withdrawn}").answered(410));
    }

    private static List<Visit> deposit() {
        return List.of(
                Visit.of("deposit-start", TEACHER, "/deposit"),
                Visit.of("deposit-draft", TEACHER, "/deposit/{draft}"),
                Visit.of("deposit-empty", TEACHER, "/deposit/{empty}"),
                Visit.of("deposit-lacking", TEACHER, "/deposit/{lacking}")
                        .after(EveryPage::submit)
                        .answered(422),
                Visit.of("deposit-returned", TEACHER, "/deposit/{returned}"),
                Visit.of("deposit-waiting", TEACHER, "/deposit/{submitted}"),
                Visit.of("deposit-delete", TEACHER, "/deposit/{draft}/delete"),
                Visit.of("deposits", TEACHER, "/deposits"),
                Visit.of("deposits-none", OFFICER, "/deposits"));
    }

    private static List<Visit> review() {
        return List.of(
                Visit.of("review-queue", CURATOR, "/review"),
                Visit.of("review", CURATOR, "/review/{submitted}"),
                Visit.of("review-claimed", SECOND_CURATOR, "/review/{claimed}"),
                Visit.of("review-reports", CURATOR, "/review/reports"),
                Visit.of("review-ratings", CURATOR, "/review/ratings"),
                Visit.of("review-withdrawals", SECOND_CURATOR, "/review/withdrawals"));
    }

    private static List<Visit> interop() {
        return List.of(
                Visit.of("imports", CURATOR, "/imports"),
                Visit.of("import-mapping", CURATOR, "/imports/{uploaded}"),
                Visit.of("import-preview", CURATOR, "/imports/{previewed}"),
                Visit.of("import-refused-rows", CURATOR, "/imports/{previewed}?outcome=refuse"),
                Visit.of("import-report", CURATOR, "/imports/{applied}"),
                Visit.of("import-approval", SECOND_CURATOR, "/imports/{applied}"),
                Visit.of("import-undone", CURATOR, "/imports/{undone}"));
    }

    private static List<Visit> reuse() {
        return List.of(
                Visit.of("collections", TEACHER, "/collections"),
                Visit.of("collections-none", OFFICER, "/collections"),
                Visit.of("collection", TEACHER, "/collections/{collection}"),
                Visit.of("collection-empty", TEACHER, "/collections/{bare}"),
                Visit.of("collection-shared", GUEST, "/c/{link}"));
    }

    private static List<Visit> account() {
        return List.of(
                Visit.of("sign-in", GUEST, "/sign-in"),
                Visit.of("sign-in-refused", GUEST, "/sign-in")
                        .after(EveryPage::signInWrongly)
                        .answered(401),
                Visit.of("set-up", FOUNDER, "/set-up/{founding}"),
                Visit.of("invitation", GUEST, "/invitations/{invitation}"),
                Visit.of("invitation-over", GUEST, "/invitations/no-such-invitation")
                        .answered(410),
                Visit.of("account", TEACHER, "/account"),
                Visit.of("account-tokens", TEACHER, "/account/tokens"),
                Visit.of("notices", TEACHER, "/notices"),
                Visit.of("notices-none", OFFICER, "/notices"));
    }

    private static List<Visit> operations() {
        return List.of(
                Visit.of("about", GUEST, "/about"),
                Visit.of("about-api", GUEST, "/about/api"),
                Visit.of("accessibility", GUEST, "/accessibility"),
                Visit.of("problems", GUEST, "/problems"),
                Visit.of("problem", GUEST, "/problems/{problem}"),
                Visit.of("error-missing", GUEST, "/no/such/page").answered(404),
                Visit.of("error-sign-in", GUEST, "/deposits").answered(401),
                Visit.of("error-forbidden", TEACHER, "/administration").answered(403),
                Visit.of("error-bad-input", GUEST, "/resources?cursor=none").answered(400),
                Visit.of("administration", ADMINISTRATOR, "/administration"),
                Visit.of("administration-people", ADMINISTRATOR, "/administration/people"),
                Visit.of("administration-invite", ADMINISTRATOR, "/administration/people/invite"),
                Visit.of("administration-person", ADMINISTRATOR, "/administration/people/{person}"),
                Visit.of("administration-organisations", ADMINISTRATOR, "/administration/organisations"),
                Visit.of("administration-organisation", ADMINISTRATOR, "/administration/organisations/{organisation}"),
                Visit.of("administration-organisation-new", ADMINISTRATOR, "/administration/organisations/new"),
                Visit.of(
                        "administration-succession",
                        ADMINISTRATOR,
                        "/administration/organisations/{organisation}/succession"),
                Visit.of("administration-clusters", ADMINISTRATOR, "/administration/clusters"),
                Visit.of("administration-cluster", ADMINISTRATOR, "/administration/clusters/{cluster}"),
                Visit.of("administration-cluster-new", ADMINISTRATOR, "/administration/clusters/new"),
                Visit.of("administration-vocabularies", ADMINISTRATOR, "/administration/vocabularies"),
                Visit.of("administration-terms", ADMINISTRATOR, "/administration/vocabularies/{scheme}"),
                Visit.of("administration-term", ADMINISTRATOR, "/administration/vocabularies/{scheme}/terms/{term}"),
                Visit.of("administration-term-new", ADMINISTRATOR, "/administration/vocabularies/{scheme}/new"),
                Visit.of("administration-sections", ADMINISTRATOR, "/administration/sections"),
                Visit.of("administration-files", ADMINISTRATOR, "/administration/files"),
                Visit.of("administration-audit", ADMINISTRATOR, "/administration/audit"));
    }

    /** An empty draft lacks everything and is not taken. */
    private static void submit(Page page) {
        page.check("#undertaking");
        andLoad(page, () -> page.click(".savebar button[name=then]"));
    }

    /** Any certificate, taken from the register and verified by the page itself. */
    private static void verify(Page page) {
        Object compact = page.evaluate("""
                async () => {
                  const register = await (await fetch('/api/register?limit=100')).json();
                  const held = register.items.find((one) => one.standing === 'valid' || one.standing === 'renewal-due');
                  return (await (await fetch('/api/register/' + held.id + '/certificate')).json()).compact;
                }""");
        page.fill("#text", compact.toString());
        page.waitForSelector("#verdict .certificate");
        page.waitForSelector("#verdict dd[data-today]:visible");
    }

    private static void signInWrongly(Page page) {
        page.fill("main input[name=email]", "nobody@wellspring.example");
        page.fill("main input[name=password]", "these words are not the password");
        andLoad(page, () -> page.click("main form button"));
    }

    /** The answer stands at the same address, so only its loading tells that it is there. */
    private static void andLoad(Page page, Runnable act) {
        AtomicBoolean loaded = new AtomicBoolean();
        page.onLoad(seen -> loaded.set(true));
        act.run();
        page.waitForCondition(loaded::get);
        page.waitForSelector("#refused");
    }
}
