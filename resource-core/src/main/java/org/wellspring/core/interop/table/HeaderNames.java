package org.wellspring.core.interop.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses from the names of columns, in Chinese, English or Russian, which fields they hold. */
public final class HeaderNames {

    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("title", List.of("title", "name", "标题", "题名", "书名", "名称", "资源名称", "название", "заглавие")),
            Map.entry(
                    "summary",
                    List.of("summary", "description", "abstract", "简介", "摘要", "描述", "内容简介", "описание", "аннотация")),
            Map.entry("type", List.of("type", "resource type", "类型", "资源类型", "тип", "тип ресурса")),
            Map.entry("stages", List.of("stage", "stages", "学段", "学龄段", "ступень", "уровень образования")),
            Map.entry("grades", List.of("grade", "grades", "class", "年级", "класс", "классы")),
            Map.entry("subjects", List.of("subject", "subjects", "discipline", "学科", "科目", "предмет", "предметы")),
            Map.entry("textbook.edition", List.of("edition", "版本", "教材版本", "издание", "учебник")),
            Map.entry("textbook.volume", List.of("volume", "册", "册次", "分册", "том", "часть")),
            Map.entry("textbook.unit", List.of("unit", "chapter", "单元", "章节", "раздел", "глава")),
            Map.entry("creators.publisher", List.of("publisher", "出版社", "出版者", "издательство", "издатель")),
            Map.entry(
                    "creators",
                    List.of("creator", "creators", "author", "authors", "作者", "创作者", "编者", "автор", "авторы")),
            Map.entry("languages", List.of("language", "languages", "语言", "语种", "язык")),
            Map.entry("audiences", List.of("audience", "适用对象", "对象", "аудитория")),
            Map.entry("keywords", List.of("keywords", "keyword", "tags", "关键词", "标签", "ключевые слова")),
            Map.entry("licence", List.of("licence", "license", "rights", "许可", "授权", "许可协议", "лицензия")),
            Map.entry("licenceEnds", List.of("licence ends", "license ends", "授权截止", "许可到期", "срок лицензии")),
            Map.entry("rightsSource", List.of("source", "rights source", "来源", "出处", "источник")),
            Map.entry("classMinutes", List.of("class minutes", "minutes", "duration", "课时分钟", "时长", "минуты")),
            Map.entry("preparationMinutes", List.of("preparation minutes", "备课分钟", "подготовка")),
            Map.entry("equipment", List.of("equipment", "器材", "设备", "оборудование")),
            Map.entry("accessibility", List.of("accessibility", "无障碍", "доступность")));

    private HeaderNames() {}

    /** A field by column; each field once, columns that mean nothing known left out. */
    public static Map<String, String> propose(List<String> header) {
        Map<String, String> columns = new LinkedHashMap<>();
        Set<String> given = new HashSet<>();
        for (String column : header) {
            String plain = column.toLowerCase(Locale.ROOT)
                    .replace('_', ' ')
                    .replace('-', ' ')
                    .strip();
            String field = Fields.isKnown(column) ? column : named(plain);
            if (!field.isEmpty() && given.add(field)) {
                columns.put(column, field);
            }
        }
        return columns;
    }

    private static String named(String plain) {
        return KNOWN.entrySet().stream()
                .filter(field -> field.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
