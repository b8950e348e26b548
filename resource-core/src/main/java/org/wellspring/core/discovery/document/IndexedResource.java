package org.wellspring.core.discovery.document;

import java.util.List;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * What the index holds of a public resource. Texts come as tokens that are already decided, divided by blanks, each script
 * in a field of its own; so every backend finds the same, and none needs analyzers of its own.
 */
@SearchEntity(name = "resource")
@Indexed(index = "resource")
public class IndexedResource {

    /** Raise it when the fields or the tokens change: an index of another version is made anew. */
    public static final int FORM = 2;

    public static final String WORDS = "words";

    @DocumentId
    public long id;

    @GenericField(sortable = Sortable.YES)
    public long number;

    @GenericField(projectable = Projectable.YES)
    public int version;

    /** Whole titles, folded. */
    @KeywordField
    public List<String> whole = List.of();

    @FullTextField(name = "title_zh", analyzer = WORDS)
    public String titleHan = "";

    @FullTextField(name = "title_en", analyzer = WORDS)
    public String titleLatin = "";

    @FullTextField(name = "title_ru", analyzer = WORDS)
    public String titleCyrillic = "";

    @FullTextField(name = "keyword_zh", analyzer = WORDS)
    public String keywordHan = "";

    @FullTextField(name = "keyword_en", analyzer = WORDS)
    public String keywordLatin = "";

    @FullTextField(name = "keyword_ru", analyzer = WORDS)
    public String keywordCyrillic = "";

    @FullTextField(name = "people_zh", analyzer = WORDS)
    public String peopleHan = "";

    @FullTextField(name = "people_en", analyzer = WORDS)
    public String peopleLatin = "";

    @FullTextField(name = "people_ru", analyzer = WORDS)
    public String peopleCyrillic = "";

    @FullTextField(name = "summary_zh", analyzer = WORDS)
    public String summaryHan = "";

    @FullTextField(name = "summary_en", analyzer = WORDS)
    public String summaryLatin = "";

    @FullTextField(name = "summary_ru", analyzer = WORDS)
    public String summaryCyrillic = "";

    /** The beginning of what stands in its files. */
    @FullTextField(name = "file_zh", analyzer = WORDS)
    public String fileHan = "";

    @FullTextField(name = "file_en", analyzer = WORDS)
    public String fileLatin = "";

    @FullTextField(name = "file_ru", analyzer = WORDS)
    public String fileCyrillic = "";

    /** Pinyin of titles and keywords. */
    @FullTextField(analyzer = WORDS, norms = Norms.NO)
    public String sound = "";

    @FullTextField(analyzer = WORDS, norms = Norms.NO)
    public String initials = "";

    /** The words of titles, keywords and names as they are written, to put right what was mistyped. */
    @FullTextField(analyzer = WORDS, norms = Norms.NO)
    public String spelling = "";

    @KeywordField(aggregable = Aggregable.YES)
    public List<String> type = List.of();

    @KeywordField(aggregable = Aggregable.YES)
    public List<String> stage = List.of();

    @KeywordField(aggregable = Aggregable.YES)
    public List<String> grade = List.of();

    @KeywordField(aggregable = Aggregable.YES)
    public List<String> subject = List.of();

    @KeywordField(aggregable = Aggregable.YES)
    public List<String> edition = List.of();

    @KeywordField(aggregable = Aggregable.YES)
    public List<String> volume = List.of();

    @KeywordField(aggregable = Aggregable.YES)
    public List<String> unit = List.of();

    @KeywordField(aggregable = Aggregable.YES)
    public List<String> language = List.of();

    @KeywordField(aggregable = Aggregable.YES)
    public List<String> licence = List.of();

    @KeywordField(aggregable = Aggregable.YES)
    public List<String> audience = List.of();

    @KeywordField(aggregable = Aggregable.YES)
    public List<String> school = List.of();

    @KeywordField(aggregable = Aggregable.YES)
    public List<String> year = List.of();

    @KeywordField(sortable = Sortable.YES)
    public String orderHan = "";

    @KeywordField(sortable = Sortable.YES)
    public String orderLatin = "";

    @KeywordField(sortable = Sortable.YES)
    public String orderCyrillic = "";

    /** Milliseconds since 1970. */
    @GenericField(sortable = Sortable.YES)
    public long listed;

    /** The last day of its licence, since 1970; far away when it does not end. */
    @GenericField
    public long licenceEnds = Long.MAX_VALUE;

    /** The mean of its stars in tenths; 0 when nobody gave any. */
    @GenericField
    public int stars;

    /** How many people rated it. */
    @GenericField(sortable = Sortable.YES)
    public int used;
}
