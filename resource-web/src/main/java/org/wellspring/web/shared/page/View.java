package org.wellspring.web.shared.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Role;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.web.shared.text.Formats;
import org.wellspring.web.shared.text.Language;
import org.wellspring.web.shared.text.Messages;
import org.wellspring.web.shared.text.Texts;
import org.wellspring.web.shared.text.WantedLanguage;

/** A page as one reader sees it; the parameter {@code view} of every template. */
public final class View {

    private final Visit visit;
    private final Assets assets;
    private final Labels labels;
    private final IntSupplier unseen;
    private final Texts texts;
    private final Formats formats;

    View(Visit visit, Assets assets, Labels labels, IntSupplier unseen) {
        this.visit = visit;
        this.assets = assets;
        this.labels = labels;
        this.unseen = unseen;
        this.texts = Messages.in(visit.language());
        this.formats = Formats.of(visit.language());
    }

    /** A message in the reader's language. */
    public String text(String key, Object... arguments) {
        return texts.of(key, Arrays.stream(arguments).map(this::local).toArray());
    }

    public String text(Problem problem, List<?> arguments) {
        return texts.of(problem, arguments);
    }

    /** What the problem says whatever it is about. */
    public String sketch(Problem problem) {
        return texts.sketch(problem);
    }

    public String text(Finding finding) {
        return texts.of(finding);
    }

    /** Whether there is such a message. */
    public boolean speaks(String key) {
        return texts.has(key);
    }

    public Language language() {
        return visit.language();
    }

    public Theme theme() {
        return visit.theme();
    }

    public Caller caller() {
        return visit.caller();
    }

    public boolean signedIn() {
        return visit.caller().signedIn();
    }

    public boolean is(Role role) {
        return visit.caller().is(role);
    }

    /** For the hidden field of a form that posts. */
    public String formToken() {
        return visit.formToken();
    }

    /** What the act before this page has to say; null when nothing. */
    public @Nullable String said() {
        String key = visit.said();
        return key != null && texts.has(key) ? texts.of(key) : null;
    }

    /** The notices this reader has not seen. */
    public int unseen() {
        return signedIn() ? unseen.getAsInt() : 0;
    }

    public String asset(String name) {
        return assets.address(name);
    }

    /** The address of one picture in the sprite. */
    public String icon(String name) {
        return assets.address("icons.svg") + "#i-" + name;
    }

    /** The text for this reader, in another language when theirs is missing. */
    public String in(LocalizedText text) {
        return text.in(visit.language().locale());
    }

    /** For the {@code lang} attribute of what {@link #in} gives; null when that is the page's own language. */
    public @Nullable String langOf(LocalizedText text) {
        String tag =
                text.tagFor(visit.language().locale()).orElse(visit.language().code());
        if (tag.equals(visit.language().code())) {
            return null;
        }
        return Language.of(tag)
                .filter(language -> language.code().equals(tag))
                .map(Language::tag)
                .orElse(tag);
    }

    public String date(Instant instant) {
        return formats.date(day(instant));
    }

    public String date(LocalDate date) {
        return formats.date(date);
    }

    public String moment(Instant instant) {
        return formats.moment(LocalDateTime.ofInstant(instant, visit.zone()));
    }

    /** The day in the city. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, visit.zone());
    }

    private Object local(Object value) {
        return value instanceof Instant instant ? day(instant) : value;
    }

    public String number(long number) {
        return formats.number(number);
    }

    /** As exact as it is, without noughts at its end. */
    public String figure(BigDecimal number) {
        return formats.figure(number);
    }

    public String decimal(double number) {
        return formats.decimal(number);
    }

    public String bytes(long bytes) {
        return formats.bytes(bytes, prefix -> texts.of("shared.size." + prefix));
    }

    public String label(String scheme, String code) {
        return labels.label(scheme, code, visit.language());
    }

    /** Labels in one line, divided as this language divides a list. */
    public String labels(String scheme, Collection<String> codes) {
        return codes.stream()
                .map(code -> label(scheme, code))
                .collect(Collectors.joining(texts.of("shared.list-divider")));
    }

    public String list(Collection<String> words) {
        return String.join(texts.of("shared.list-divider"), words);
    }

    /** The terms a form offers, in order. */
    public List<Term> terms(String scheme) {
        return labels.offered(scheme);
    }

    /** What a term means for its reader; "" when nothing is said. */
    public String meaning(String scheme, String code) {
        return labels.term(scheme, code).map(term -> in(term.note())).orElse("");
    }

    public Labels vocabularies() {
        return labels;
    }

    public String path() {
        return visit.path();
    }

    /** Path and query of this page without the words that only set the reader's preferences. */
    public String here() {
        String query = plainQuery();
        return query.isEmpty() ? visit.path() : visit.path() + "?" + query;
    }

    /** This page in another language. */
    public String switchTo(Language language) {
        return switched(WantedLanguage.PARAMETER, language.code());
    }

    /** This page in another theme. */
    public String switchTo(Theme theme) {
        return switched(ReaderSettings.THEME, theme == Theme.DEVICE ? "device" : theme.code());
    }

    /** A full address, for what is copied and sent to others. */
    public String absolute(String path) {
        return visit.site() + path;
    }

    private String switched(String parameter, String value) {
        String query = plainQuery();
        return visit.path() + "?" + (query.isEmpty() ? "" : query + "&") + parameter + "=" + value;
    }

    private String plainQuery() {
        return Arrays.stream(visit.query().split("&"))
                .filter(pair -> !pair.isEmpty()
                        && !pair.startsWith(WantedLanguage.PARAMETER + "=")
                        && !pair.startsWith(ReaderSettings.THEME + "="))
                .collect(Collectors.joining("&"));
    }
}
