/** A paper with all six question types. It carries no keys: the mock does not mark. */
const options = (...texts) => texts.map((text, index) => ({ id: String.fromCharCode(65 + index), text }));
let slot = 0;
const next = (question) => ({ slot: ++slot, ...question });
const single = (stem, ...texts) => next({ type: 'single', points: 1, stem, options: options(...texts) });
const multiple = (stem, ...texts) => next({ type: 'multiple', points: 2, stem, options: options(...texts) });
const judge = (stem) => next({ type: 'judge', points: 1, stem });
const blank = (stem, blanks) => next({ type: 'blank', points: 2, stem, blanks });
const short = (stem) => next({ type: 'short', points: 8, stem });

const groups = [
  {
    title: '一、单选题',
    note: '每题 1 分',
    slots: [
      single(
        '交通运输行政执法人员实施行政检查时，执法人员不得少于几人？',
        '一人',
        '两人',
        '三人',
        '由执法机构视情况决定，没有统一要求',
      ),
      single('公民、法人或者其他组织对行政处罚决定不服申请行政复议的，行政处罚一般：', '停止执行', '不停止执行', '减半执行', '由当事人选择是否执行'),
      single(
        '当事人要求听证的，应当在行政机关告知后几日内提出？',
        '三日',
        '五日',
        '七日',
        '十日',
      ),
      single(
        '执法人员在调查时发现自己与案件有直接利害关系的，应当如何处理？',
        '继续办理，但在案卷中注明',
        '主动申请回避，由行政机关负责人决定',
        '征得当事人同意后继续办理',
        '将案件移交给同组同事，不必报告',
      ),
      single('从事网络预约出租汽车经营的驾驶员，应当取得下列哪种证件？', '《道路运输证》', '《网络预约出租汽车驾驶员证》', '《机动车登记证书》', '《营业执照》'),
      single('危险货物道路运输途中发生泄漏，驾驶人员首先应当：', '离开现场', '立即报警并向本企业报告，采取警示措施', '继续驶往目的地', '等待托运人到场'),
    ],
  },
  {
    title: '二、多选题',
    note: '每题 2 分，多选、错选不得分',
    slots: [
      multiple('行政处罚的种类包括下列哪些？', '警告、通报批评', '罚款、没收违法所得', '暂扣许可证件、降低资质等级', '行政拘留', '开除公职'),
      multiple('现场检查时，执法人员应当做到：', '主动出示执法证件', '全程文字或者音像记录', '告知当事人权利义务', '收取检查费用'),
      multiple('下列车辆中，属于道路运输经营监督检查重点的有：', '旅游客运包车', '危险货物运输车', '私人自用轿车', '农村客运班车'),
    ],
  },
  {
    title: '三、判断题',
    note: '每题 1 分',
    slots: [
      judge('行政机关在收集证据时，可以采取抽样取证的方法。'),
      judge('执法人员当场作出行政处罚决定的，可以不填写行政处罚决定书。'),
      judge('超限运输车辆只要装载的是不可解体物品，就不需要办理超限运输许可。'),
    ],
  },
  {
    title: '四、填空题',
    note: '每空 1 分',
    slots: [
      blank('行政机关应当自行政处罚案件立案之日起____日内作出行政处罚决定；违法行为在____年内未被发现的，一般不再给予行政处罚。', 2),
      blank('执法人员与当事人有直接利害关系或者有其他关系可能影响公正执法的，应当____。', 1),
    ],
  },
  {
    title: '五、简答题',
    note: '每题 8 分',
    slots: [short('简述交通运输行政执法“三项制度”的内容，并说明在路面执法中应当怎样落实执法全过程记录。')],
  },
  {
    title: '六、案例分析题',
    note: '共 15 分',
    slots: [
      next({
        type: 'case',
        points: 15,
        scene:
          '某日上午九时，甲市交通运输综合执法支队两名执法人员在高速公路出口例行检查时，拦下一辆大型普通客车。车上载有乘客 38 人，驾驶员赵某出示了机动车驾驶证和行驶证，但不能提供道路旅客运输经营许可证件和包车客运标志牌。\n\n经询问，乘客称每人向赵某支付了 80 元车费，从乙县前往丙市务工。执法人员制作了现场笔录和询问笔录，全程使用执法记录仪，并在依法告知后对车辆采取了行政强制措施。',
        items: [
          { item: 1, type: 'single', points: 3, stem: '赵某的行为应当认定为：', options: options('未取得道路客运经营许可擅自从事道路客运经营', '不按规定线路行驶', '未随车携带证件', '不构成违法') },
          { item: 2, type: 'multiple', points: 4, stem: '执法人员实施行政强制措施时应当遵守的程序有：', options: options('实施前向行政机关负责人报告并经批准', '由两名以上行政执法人员实施', '当场告知理由、依据和救济途径', '听取当事人的陈述和申辩') },
          { item: 3, type: 'judge', points: 2, stem: '对扣押的车辆，行政机关可以使用，但应当妥善保管。' },
          { item: 4, type: 'blank', points: 2, stem: '情况紧急需要当场实施行政强制措施的，执法人员应当在____小时内向行政机关负责人报告。', blanks: 1 },
          { item: 5, type: 'short', points: 4, stem: '车上 38 名乘客应当如何妥善处置？请写出主要步骤。' },
        ],
      }),
    ],
  },
];

export const paper = {
  title: '2026 年度交通运输综合行政执法人员统一考试（甲市）',
  sections: groups.map(({ title, note, slots }) => ({ title, note, slots: slots.map((question) => question.slot) })),
  slots: groups.flatMap(({ slots }) => slots),
};
