package org.wellspring.web.operations.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.text.Language;

/** A term as its form holds it. */
final class TermForm {

    private TermForm() {}

    static Form of(Term term) {
        Form form = localized(localized(Form.EMPTY, "label", term.label()), "note", term.note())
                .with("position", Integer.toString(term.position()))
                .with("identifier", term.identifier())
                .with("cover", term.cover())
                .with("aliases", String.join("\n", term.aliases()))
                .with("parent", Optional.ofNullable(term.parent()).orElse(""));
        return term.retired() ? form.with("retired", "yes") : form;
    }

    static Term read(Form typed, String scheme, String code) {
        String parent = typed.value("parent");
        String position = typed.value("position").strip();
        List<String> aliases = Arrays.stream(typed.value("aliases").split("\\R"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        return new Term(
                scheme,
                code,
                parent.isEmpty() ? null : parent,
                position.matches("\\d{1,6}") ? Integer.parseInt(position) : 0,
                typed.value("identifier").strip(),
                localized(typed, "label"),
                localized(typed, "note"),
                typed.value("cover"),
                aliases,
                typed.chosen("retired", "yes"));
    }

    private static Form localized(Form form, String field, LocalizedText text) {
        Form filled = form;
        for (Language language : Language.values()) {
            filled = filled.with(field + "." + language.code(), text.values().getOrDefault(language.code(), ""));
        }
        return filled;
    }

    static LocalizedText localized(Form typed, String field) {
        LocalizedText text = LocalizedText.EMPTY;
        for (Language language : Language.values()) {
            text = text.with(language.code(), typed.value(field + "." + language.code()));
        }
        return text;
    }
}
