package org.wellspring.web.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void headingsShouldStandBelowThoseOfThePageWithoutAGap() {
        assertEquals("<h3>a</h3>\n<h4>b</h4>\n", html("## a\n\n##### b\n"));
    }

    @Test
    void tablesAndCodeShouldBeKept() {
        String html = html("| a | b |\n|---|---|\n| 1 | 2 |\n\n```python\nx = 1\n```\n");
        assertTrue(html.contains("<td>1</td>"), html);
        assertTrue(html.contains("<code class=\"language-python\">"), html);
    }

    @Test
    void frontMatterAndFencesShouldNotShow() {
        assertEquals("<p>text</p>\n", html("---\ntitle: x\n---\n::::: challenge\ntext\n:::::\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "![x](https://elsewhere.example/x.png)",
                "<iframe src='//elsewhere.example'></iframe>",
                "<a href='data:text/html,x' style='position:fixed'>x</a>",
                "![x](\"onerror=\"alert(1))",
            })
    void nothingThatActsShouldPass(String text) {
        String html = html(text);
        assertFalse(html.matches("(?is).*<(script|iframe|style|form)[ >].*"), html);
        assertFalse(html.matches("(?is).*<[^>]*(onerror=|javascript:|data:|style=|elsewhere)[^>]*>.*"), html);
    }

    @Test
    void picturesAndLinksShouldLeadWhereTheyAreToldTo() {
        String html = html("![a](fig/a.png) [b](b.md)");
        assertTrue(html.contains("src=\"/api/resources/fig/a.png\""), html);
        assertTrue(html.contains("href=\"?look&#61;b.md#look\""), html);
    }

    private static String html(String text) {
        return Markdown.html(
                text,
                picture -> picture.contains(":") ? "" : "/api/resources/" + picture,
                link -> link.contains(":") ? link : "?look=" + link + "#look");
    }
}
