/** Documents of which a person has to say something that their texts do not. */
import { asPage, HEADS } from '../statements/flattenedAccount.ts';

/** Its own heading calls a budget what is an account. */
export const CALLED_BUDGET =
  '云岭县河道管理所2024年单位预算公开\n一、收入支出预算执行情况说明\n2024年度支出合计310.40万元，其中：基本支出200.40万元，占64.56%；项目支出110.00万元，占35.44%。\n二、“三公”经费预算执行情况说明\n2024年度“三公”经费支出6.00万元，其中：公务接待费支出6.00万元。预算公开，预算公开。';

/** An account with its statements, in 万元. */
export const TABLED = asPage(HEADS[0]?.[1] ?? []);

/** The same, whose statements state no unit. */
export const UNITLESS = TABLED.replace(/(?:金额)?单位[:：]万元/g, '');
