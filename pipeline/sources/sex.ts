/** Sex as English returns write it: 1 and 2 of the older lists, M and F of the newer, 0 or 9 where it is not known. */
export const sexSql = (
  expression: string,
): string => `case when ${expression} is null then null else case upper(trim(${expression}))
  when '1' then 'M' when 'M' then 'M' when 'MALE' then 'M' when '2' then 'F' when 'F' then 'F' when 'FEMALE' then 'F'
  when '0' then 'U' when '9' then 'U' when 'U' then 'U' when 'UNKNOWN' then 'U' when '' then null else 'unreadable' end end`;
