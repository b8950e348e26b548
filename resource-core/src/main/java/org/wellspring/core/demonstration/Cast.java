package org.wellspring.core.demonstration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wellspring.api.account.Role;

/**
 * The people of the demonstration; none of them exists. Two curators, because nobody gives both independent reviews; two evaluators
 * from schools and two for the city, because a group needs two ballots.
 */
enum Cast {
    TEACHER("Lin Qiu 林秋", Role.TEACHER, "zh", "qingyuan-middle"),
    RESEARCHER("Shen He 沈禾", Role.RESEARCHER, "zh", "digital-education-research-center"),
    CURATOR("Wen Lan 文岚", Role.CURATOR, "zh", ""),
    SECOND_CURATOR("Vera Ozerova Вера Озерова", Role.CURATOR, "ru", ""),
    HEAD("Gao Yuan 高远", Role.HEAD, "zh", "qingyuan-middle"),
    OFFICER("Tao Yuan 陶原", Role.OFFICER, "zh", "education-bureau"),
    ADMINISTRATOR("Alan Reed", Role.ADMINISTRATOR, "en", ""),
    EVALUATOR("Han Lu 韩露", Role.TEACHER, "zh", "nanling-experimental"),
    SECOND_EVALUATOR("Qi Ming 齐明", Role.TEACHER, "zh", "shijing-middle"),
    INSPECTOR("Bai Heng 白衡", Role.RESEARCHER, "zh", "education-bureau"),
    SECOND_INSPECTOR("Yu Wei 于苇", Role.RESEARCHER, "zh", "digital-education-research-center");

    static final List<Cast> CURATORS = List.of(CURATOR, SECOND_CURATOR);

    /** Who casts a ballot by account, by the code of the group. */
    static final Map<String, List<Cast>> EVALUATORS = Map.of(
            "schools",
            List.of(EVALUATOR, SECOND_EVALUATOR),
            "government",
            List.of(INSPECTOR, SECOND_INSPECTOR, RESEARCHER));

    private final String personName;
    private final Role role;
    private final String language;
    private final String organisation;

    Cast(String personName, Role role, String language, String organisation) {
        this.personName = personName;
        this.role = role;
        this.language = language;
        this.organisation = organisation;
    }

    /** Whom a word in the story means; a word that means nobody is the teacher. */
    static Cast named(String word) {
        return word.equals("researcher") ? RESEARCHER : TEACHER;
    }

    /** What the person does, in one word. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In a domain that is never given to anybody (RFC 2606). */
    String email() {
        return word() + "@wellspring.example";
    }

    String personName() {
        return personName;
    }

    Role role() {
        return role;
    }

    String language() {
        return language;
    }

    /** The code of where the person works; "" for nowhere in particular. */
    String organisation() {
        return organisation;
    }
}
