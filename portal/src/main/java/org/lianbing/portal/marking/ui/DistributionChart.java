package org.lianbing.portal.marking.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A bar for each class of points, drawn by ECharts as SVG with a description for screen readers.
final class DistributionChart extends Div {
    private static final long serialVersionUID = 1L;
    private static final String LIBRARY = "/_static/echarts/6.0.0/dist/echarts.min.js";
    private static final String DRAW = """
            const style = getComputedStyle(this), ink = style.color;
            const line = style.getPropertyValue('--lb-line').trim() || '#8884';
            const series = style.getPropertyValue('--lb-series').split(',').map(c => c.trim());
            const chart = echarts.init(this, null, {renderer: 'svg'});
            chart.setOption({
              animation: false,
              aria: {enabled: true, label: {description: $0.description}},
              grid: {left: 8, right: 12, top: 28, bottom: 36, containLabel: true},
              tooltip: {trigger: 'axis', axisPointer: {type: 'shadow'}},
              xAxis: {type: 'category', data: $0.labels, name: $0.points, nameLocation: 'middle', nameGap: 28,
                      axisLabel: {color: ink}, nameTextStyle: {color: ink}, axisLine: {lineStyle: {color: line}}},
              yAxis: {type: 'value', minInterval: 1, name: $0.people, axisLabel: {color: ink},
                      nameTextStyle: {color: ink}, splitLine: {lineStyle: {color: line}}},
              series: [{type: 'bar', name: $0.people, data: $0.counts, barCategoryGap: '12%',
                        itemStyle: {color: series[0] || '#0072b2'}, label: {show: true, position: 'top', color: ink}}]
            });
            new ResizeObserver(() => chart.resize()).observe(this);
            """;

    private final transient ObjectNode data = new JsonMapper().createObjectNode();

    DistributionChart(Distribution distribution, String description) {
        data.put("description", description);
        data.put("points", getTranslation("marking.chart.points"));
        data.put("people", getTranslation("marking.chart.people"));
        distribution.labels().forEach(data.putArray("labels")::add);
        distribution.counts().forEach(data.putArray("counts")::add);
        getElement().setAttribute("role", "img").setAttribute("aria-label", description);
        setWidthFull();
        setHeight("20rem");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJavaScript(LIBRARY);
        getElement().executeJs(DRAW, data);
    }
}
